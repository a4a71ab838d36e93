import { choose, decide, type Branch, type Decision } from "../deciding/decide.ts";
import type { Dimension } from "../knowledge/schemas.ts";
import type { Stated } from "../deciding/situation.ts";
import type { Button, Chip, Choice } from "./answer.ts";
import { shortVerdict, value } from "./headline.ts";
import { DEPENDS_ON, SYMBOLS, VERDICT_WORDS } from "./phrases.ts";
import { listed, messengerName, say, type Wording } from "./wording.ts";

type Mutable = Record<string, string[]>;
function plain(stated: Stated): Mutable {
  const copy: Mutable = {};
  for (const [dimension, values] of Object.entries(stated)) copy[dimension] = [...values];
  return copy;
}
/** With one dimension stated anew; assigned, because a computed key in a literal takes three times as long. */
function stating(stated: Mutable, dimension: Dimension, values: string[]): Mutable {
  const copy = { ...stated };
  copy[dimension] = values;
  return copy;
}
/** The choice of a whole answer: one situation replaced, the others as they were. */
export const choiceOf = (all: readonly Stated[], index: number, stated: Stated): Choice => ({
  situations: all.map((other, i) => plain(i === index ? stated : other)),
});

/** Label of a branch: its values, messengers by example, internal and external together as "for work". */
export function branchLabel(on: Dimension, branch: Branch, wording: Wording): string {
  if (
    on === "purpose" &&
    branch.values.length === 2 &&
    branch.values.includes("internal") &&
    branch.values.includes("external")
  ) {
    return wording.language === "de" ? "Für die Arbeit" : "For work";
  }
  if (on === "messenger" && branch.values.length > 1) {
    const names = branch.values
      .filter((id) => id !== "other")
      .slice(0, 3)
      .map((id) => messengerName(id, wording));
    const more = branch.values.length > names.length;
    return `${more ? names.join(", ") : listed(names, wording)}${more ? " …" : ""}`;
  }
  return listed(
    branch.values.map((id) => value(on, id, wording)),
    wording,
  );
}

/** The facts as they stand once a branch is chosen. */
const chosen = (decision: Decision, on: Dimension, { values }: Branch, { knowledge }: Wording): Stated =>
  choose(decision, on, values, knowledge.space.domains.messenger);

/** What a branch shows: its verdict, with the release it rests on, or on what it depends further. */
export function branchSays(decision: Decision, on: Dimension, branch: Branch, wording: Wording): string {
  if (!branch.verdict) return say(DEPENDS_ON[branch.depends?.on ?? "purpose"] ?? VERDICT_WORDS.ask_dpo, wording);
  const { space } = wording.knowledge;
  return shortVerdict(
    branch.verdict === "conditional" ? decide(chosen(decision, on, branch, wording), space) : { ...branch, rules: [] },
    wording,
  );
}

/** Buttons of a split: each shows what its click gives. */
export function splitButtons(decision: Decision, index: number, all: readonly Stated[], wording: Wording): Button[] {
  const { depends } = decision;
  if (!depends) return [];
  return depends.branches.map((branch) => ({
    label: branchLabel(depends.on, branch, wording),
    symbol: SYMBOLS[branch.verdict ?? "depends"],
    verdict: branch.verdict,
    says: branchSays(decision, depends.on, branch, wording),
    choice: choiceOf(all, index, chosen(decision, depends.on, branch, wording)),
  }));
}

/** The button for an assumed device that would be stricter. */
export function flipButtons(decision: Decision, index: number, all: readonly Stated[], wording: Wording): Button[] {
  const flip = decision.assumed.find((assumption) => assumption.dimension === "device")?.otherwise;
  if (!flip || decision.verdict === null) return [];
  return [
    {
      label: value("device", flip.value, wording),
      symbol: SYMBOLS[flip.verdict],
      verdict: flip.verdict,
      says: say(VERDICT_WORDS[flip.verdict], wording),
      choice: choiceOf(all, index, { ...decision.stated, device: [flip.value] }),
    },
  ];
}

const SHOWN: readonly Dimension[] = ["messenger", "purpose", "device", "action", "contacts", "data"];

/** Chips for what was read and assumed; consent is never a chip: only the company file sets it. */
export function chipsOf(decision: Decision, index: number, all: readonly Stated[], wording: Wording): Chip[] {
  const { situation, stated } = decision;
  const contacts = situation.action.some((action) => action === "store_contacts" || action === "sync_contacts");
  const own = plain(stated);
  const { situations } = choiceOf(all, index, stated); // copied once: its options differ in one value each
  return SHOWN.filter((dimension) => dimension !== "contacts" || contacts).flatMap((dimension) => {
    const assumed = stated[dimension] === undefined;
    const values = situation[dimension];
    if (assumed && values.length > 3) return [];
    const title = wording.knowledge.dimensions.get(dimension)?.title;
    const domain = wording.knowledge.space.domains[dimension].filter(
      (id) => dimension !== "messenger" || id !== "none",
    );
    return [
      {
        dimension,
        title: title ? say(title, wording) : dimension,
        label: branchLabel(dimension, { values, verdict: null }, wording),
        assumed,
        options: domain.map((id) => ({
          label: value(dimension, id, wording),
          choice: { situations: situations.with(index, stating(own, dimension, [id])) },
        })),
      },
    ];
  });
}
