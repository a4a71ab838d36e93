import type { Entry } from "../knowledge/schemas.ts";
import type { Facts } from "../reading/facts.ts";
import type { CardLine } from "./answer.ts";
import type { Draft } from "./compose.ts";
import { contactCard } from "./contact.ts";
import { PHRASES } from "./phrases.ts";
import { releaseLines } from "./releases.ts";
import { sourceTitle } from "./sources.ts";
import { capital, inSentence, say, type Wording } from "./wording.ts";

const SHOWN = 3;

/** The passages an information question asks for, each with its correction; the source by title. */
export function infoCard(
  ids: readonly string[],
  cases: readonly Facts[],
  question: string | null,
  wording: Wording,
  asksReleases = false,
): Draft {
  const ours = asksReleases ? releaseLines(wording) : null;
  if (ours?.released) return releasedCard(ours, question, wording);
  const entries = ids.slice(0, SHOWN).flatMap((id) => wording.knowledge.entries.get(id) ?? []);
  const [first, ...others] = entries;
  if (!first) return { headline: say(PHRASES.outHeadline, wording), symbol: "🧭", lines: [], sources: [] };
  const headline = say(first.title, wording);
  return {
    headline,
    symbol: "ℹ️",
    lines: [
      ...(ours?.lines ?? []),
      { kind: "passage", text: passageOf(first, wording) },
      ...(wording.knowledge.stale.has(first.id) ? [{ kind: "next" as const, text: say(PHRASES.stale, wording) }] : []),
      ...ratings(cases, wording),
      ...(others.length > 0
        ? [
            {
              kind: "also" as const,
              text: say(PHRASES.seeAlso, wording, {
                titles: others.map((entry) => say(entry.title, wording)).join(" · "),
              }),
            },
          ]
        : []),
    ],
    sources: entries.map((entry) => entry.id),
    proof: entries.map((entry) => ({
      title: sourceTitle(entry, wording),
      lines: [passageOf(entry, wording), `${entry.id} · ${entry.section}`, ...entry.legal_basis],
    })),
    contact: contactCard(["dpo"], headline, question, wording),
  };
}

/** What the company has released leads; the article's list is no answer to that. */
function releasedCard(
  { lines, proof }: ReturnType<typeof releaseLines>,
  question: string | null,
  wording: Wording,
): Draft {
  const headline = say(PHRASES.releasesTitle, wording);
  return {
    headline,
    symbol: "ℹ️",
    lines,
    sources: [],
    proof,
    contact: contactCard(["dpo"], headline, question, wording),
  };
}

const RATED = {
  suitable: PHRASES.ratedSuitable,
  api_only: PHRASES.ratedApi,
  unsuitable: PHRASES.ratedUnsuitable,
  ended: PHRASES.ratedEnded,
  unrated: PHRASES.ratedUnrated,
};

/** "Is X GDPR-compliant?": the rating is the answer. */
export function ratings(cases: readonly Facts[], wording: Wording): CardLine[] {
  const ids = [...new Set(cases.flatMap((one) => one.stated.messenger ?? []))].slice(0, 2);
  return ids.flatMap((id) => {
    const messenger = wording.knowledge.messengers.find((candidate) => candidate.id === id);
    return messenger?.rating
      ? [
          {
            kind: "note" as const,
            text: capital(
              say(RATED[messenger.rating], wording, { name: inSentence(id, "nominative", wording) }),
              wording,
            ),
          },
        ]
      : [];
  });
}

/** The messengers an entry describes, as if they had been asked about: for the catalogue. */
export const describedBy = (entry: string, { knowledge }: Wording): Facts[] =>
  knowledge.messengers
    .filter((messenger) => messenger.entry === entry)
    .map(({ id }) => ({ stated: { messenger: [id] }, read: [] }));

/** What the source says, never without its correction; where it is wrong, the correction alone leads. */
export function passageOf(entry: Entry, wording: Wording): string {
  const says = say(entry.says, wording);
  return entry.note ? `${says} ${say(entry.note, wording)}` : says;
}
