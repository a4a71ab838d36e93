import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Entry, Topic } from "../knowledge/schemas.ts";

/** "Art. 28 DSGVO", "section 79a BetrVG": kind, number and law; the law is null where a question names none. */
export type Norm = { kind: "art" | "par"; number: string; law: string | null };

const LAWS: Readonly<Record<string, string>> = {
  dsgvo: "dsgvo",
  "ds-gvo": "dsgvo",
  gdpr: "dsgvo",
  bdsg: "bdsg",
  betrvg: "betrvg",
  uwg: "uwg",
  stgb: "stgb",
  hgb: "hgb",
  ao: "ao",
  efzg: "efzg",
  kunsturhg: "kunsturhg",
  kug: "kunsturhg",
  tdddg: "tdddg",
  ttdsg: "tdddg",
  "ki-verordnung": "2024/1689",
  "ki-vo": "2024/1689",
  "ai act": "2024/1689",
  "2024/1689": "2024/1689",
};
/** Laws about personal data and work: what the knowledge does not hold of them is for the DPO. */
const NEAR = new Set(["dsgvo", "bdsg", "betrvg", "tdddg", "2024/1689"]);
const LAW = new RegExp(`(?<![\\p{L}\\d])(?:${Object.keys(LAWS).join("|")})(?![\\p{L}\\d])`, "u");
const NORM =
  /(?<![\p{L}\d])(art\.?|artikels?|articles?|§+|sections?|paragraph|paragraf|paragraphs)\s*(\d{1,3}[a-z]?)(?![\p{L}\d])/gu;

/** Whether a text names a law near to privacy of which the knowledge holds nothing ("Was regelt das TDDDG?"). */
export function unknownLaw(text: string, { entries, topics }: Knowledge): boolean {
  const law = lawIn(text.toLowerCase());
  if (law === null || !NEAR.has(law)) return false;
  return ![...entries.values(), ...topics.values()].some((one) =>
    one.legal_basis.some((basis) => lawIn(basis.toLowerCase()) === law),
  );
}

const lawIn = (lower: string): string | null => LAWS[LAW.exec(lower)?.[0] ?? ""] ?? null;

/** Every norm a text names; an article without a law is one of the GDPR. */
export function normsIn(text: string): Norm[] {
  const lower = text.toLowerCase();
  const law = lawIn(lower);
  return [...lower.matchAll(NORM)].map(([, sign = "", number = ""]) =>
    sign.startsWith("art") ? { kind: "art", number, law: law ?? "dsgvo" } : { kind: "par", number, law },
  );
}

/** What the knowledge holds of a norm: entries, best first, or the one topic about it; the general topic for a law near to privacy of which it holds nothing, null for any other law. */
export function heldOf(norm: Norm, { entries, topics }: Knowledge): { entries: string[] } | { topic: string } | null {
  const resting = [...entries.values()].filter((entry) => restsOn(entry, norm));
  const named = resting.filter((entry) => names(`${entry.title.de} ${entry.says.de} ${entry.note?.de ?? ""}`, norm));
  const titled = named.filter((entry) => names(entry.title.de, norm));
  for (const found of [titled, named, resting.length === 1 ? resting : []])
    if (found.length > 0) return { entries: found.map(({ id }) => id) };
  const matters = [...topics.values()].filter((topic) => topic.id !== GENERAL && restsOn(topic, norm));
  const certain = matters.filter((topic) => names(topic.certain.de, norm));
  for (const [first, ...others] of [certain, matters]) if (first && others.length === 0) return { topic: first.id };
  return matters.length > 0 || NEAR.has(norm.law ?? "") ? { topic: GENERAL } : null;
}
const GENERAL = "general";

const restsOn = ({ legal_basis }: Pick<Entry | Topic, "legal_basis">, norm: Norm): boolean =>
  legal_basis.some((basis) =>
    normsIn(basis).some(
      ({ kind, number, law }) =>
        kind === norm.kind && number === norm.number && (norm.law === null || law === norm.law),
    ),
  );
const names = (text: string, { number }: Norm): boolean =>
  new RegExp(`(?:Art\\.|§) (?:\\d+[a-z]?, )*${number}(?![\\p{L}\\d])`, "u").test(text);
