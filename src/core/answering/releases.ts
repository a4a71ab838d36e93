import type { Company } from "../knowledge/company.ts";
import type { CardLine, ProofSection } from "./answer.ts";
import { phrase } from "./headline.ts";
import { PHRASES } from "./phrases.ts";
import { messengerName, say, type Wording } from "./wording.ts";

/** The entry that lists what the article calls suitable; what the company has released comes before it. */
export const SUITABLE = "positivliste";

type Release = Company["released"][number];
/** "Welche Messenger sind bei uns freigegeben?": what the company file says, first, and that it says nothing where it does. */
export function releaseLines(wording: Wording): { lines: CardLine[]; proof: ProofSection[]; released: boolean } {
  const released = wording.knowledge.company?.released ?? [];
  if (released.length === 0)
    return { lines: [{ kind: "next", text: say(PHRASES.nothingReleased, wording) }], proof: [], released: false };
  const own = (wording.knowledge.company?.rules ?? []).length > 0;
  return {
    lines: [
      ...released.map((release) => ({ kind: "passage" as const, text: `${nameOf(release, wording)}.` })),
      ...(own ? [{ kind: "note" as const, text: say(PHRASES.ownRulesToo, wording) }] : []),
      { kind: "next", text: say(PHRASES.releasedUnder, wording) },
    ],
    proof: [{ title: say(PHRASES.releasesTitle, wording), lines: released.map((one) => whoAndWhen(one, wording)) }],
    released: true,
  };
}

function nameOf({ messenger, purposes, devices }: Release, wording: Wording): string {
  const words = (on: "purpose" | "device", values: readonly string[]): string =>
    values.map((one) => phrase(on, one, wording)).join(", ");
  return `${messengerName(messenger, wording)}: ${words("purpose", purposes)}; ${words("device", devices)}`;
}

const whoAndWhen = (release: Release, wording: Wording): string =>
  say(PHRASES.releasedBy, wording, {
    name: nameOf(release, wording),
    who: release.approved_by,
    adviser: release.advised_by,
    day: release.on,
    why: release.why,
  });
