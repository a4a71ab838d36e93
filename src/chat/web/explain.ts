import type { z } from "zod";
import type { Localized } from "../../core/knowledge/schemas.ts";

type Issue = z.core.$ZodIssue;
const LONGEST = 60;

/** What each field takes; the validator's own words are for programmers. */
const FIELDS: Readonly<Record<string, Localized>> = {
  text: { de: "„text“ ist die Frage als Text.", en: "“text” is the question, a text." },
  thread: {
    de: "„thread“: 8 bis 64 Buchstaben, Ziffern, - oder _.",
    en: "“thread”: 8 to 64 letters, digits, - or _.",
  },
  language: { de: "„language“ ist „de“ oder „en“.", en: "“language” is “de” or “en”." },
  answer: { de: "„answer“ ist die „id“ der Antwort.", en: "“answer” is the “id” of the answer." },
  choice: {
    de: "„choice“ bitte so senden, wie es an einer Auswahl der Antwort steht: {„situations“: [1 bis 8 Angaben]}.",
    en: "Please send “choice” as it stands at an option of the answer: {“situations”: [1 to 8 of them]}.",
  },
};

/** Why a request does not fit and what to send instead, one sentence for each thing that is wrong. */
export function explain(issues: readonly Issue[]): Localized {
  const said = issues.map(one);
  const all = (language: keyof Localized): string => [...new Set(said.map((each) => each[language]))].join(" ");
  return { de: all("de"), en: all("en") };
}

function one(issue: Issue): Localized {
  const [field] = issue.path;
  const strange = strangeKeys(issue);
  const known = field === undefined ? undefined : FIELDS[String(field)];
  if (strange !== null) {
    const de = `${strange.map((key) => `„${key}“`).join(", ")} gibt es hier nicht: bitte weglassen.`;
    const en = `${strange.map((key) => `“${key}”`).join(", ")} does not exist here: please leave it out.`;
    return known ? { de: `${known.de} ${de}`, en: `${known.en} ${en}` } : { de, en };
  }
  if (known) return known;
  return issue.code === "custom"
    ? {
        de: "Bitte genau eins senden: „text“ (die Frage) oder „choice“ (eine Auswahl der Antwort).",
        en: "Please send exactly one: “text” (the question) or “choice” (an option of the answer).",
      }
    : {
        de: "Bitte ein JSON-Objekt senden, z. B. {„text“: „Darf ich …?“}, in geraden Anführungszeichen.",
        en: "Please send a JSON object, e.g. {“text”: “May I …?”}, in straight quotes.",
      };
}

function strangeKeys(issue: Issue): string[] | null {
  if (issue.code === "unrecognized_keys") return issue.keys.slice(0, 5).map(short);
  return issue.code === "invalid_key" ? [short(String(issue.path.at(-1)))] : null;
}
const short = (key: string): string => (key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key);
