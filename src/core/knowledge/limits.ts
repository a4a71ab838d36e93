import type { Company } from "./company.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Parsed, Problem } from "./parse.ts";
import type { Entry, Localized } from "./schemas.ts";

/** What SOURCE.md sets: how long a check holds, and how much staff have to read. */
const MONTHS = 6;
const MOST_WORDS = 60;
const MOST_WORDS_OF_REASON = 14;
/** What stands in every answer has to fit there, in characters. */
const LONGEST_NAME = 200;
/** A mail address as one writes it; whether it exists, only a mail can tell. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

type Entries = Parsed<Entry[]>;

/** What nobody may find out late: a review date that puts off the next check for years, a pattern that matches nothing. */
export function silentlyLost(entries: Entries, lexicons: Readonly<Record<"de" | "en", Parsed<Lexicon>>>): Problem[] {
  return [
    ...each(entries, ({ reviewed, review_by }, problem) => {
      const latest = monthsAfter(reviewed, MONTHS);
      return review_by > latest
        ? [
            problem(
              "review_by",
              `"review_by": höchstens sechs Monate nach "reviewed", hier also bis ${latest}; früher ansetzen (at most six months after "reviewed", so until ${latest}: set an earlier day)`,
            ),
          ]
        : [];
    }),
    ...(["de", "en"] as const).flatMap((language) => unclosed(`lexicon.${language}.yaml`, lexicons[language])),
  ];
}

/** What `npm run prove` asks besides, before an edit goes live. `today` is YYYY-MM-DD. */
export function tooMuch(entries: Entries, today: string): Problem[] {
  return each(entries, ({ reviewed, says, note, reason }, problem) => {
    const ahead = reviewed > today;
    const long = Math.max(...LANGUAGES.map((one) => words(says[one]) + words(note?.[one] ?? "")));
    const clause = Math.max(...LANGUAGES.map((one) => words(reason[one])));
    return [
      ...(ahead
        ? [
            problem(
              "reviewed",
              `"reviewed": ${reviewed} liegt in der Zukunft, den Tag der Prüfung eintragen (is in the future: enter the day of the review)`,
            ),
          ]
        : []),
      ...(long > MOST_WORDS
        ? [
            problem(
              "says",
              `"says" und "note" haben zusammen ${long} Wörter, höchstens ${MOST_WORDS}: kürzen ("says" and "note" together have ${long} words, at most ${MOST_WORDS}: shorten them)`,
            ),
          ]
        : []),
      ...(clause > MOST_WORDS_OF_REASON
        ? [
            problem(
              "reason",
              `"reason" hat ${clause} Wörter, höchstens ${MOST_WORDS_OF_REASON}: kürzen (has ${clause} words, at most ${MOST_WORDS_OF_REASON}: shorten it)`,
            ),
          ]
        : []),
    ];
  });
}
/** Whom staff are sent to: an address that is none leads nowhere, and a name must not push everything else out of an answer. */
export function unreachable({ value, lineOf }: Parsed<Company>, file: string): Problem[] {
  const problem = (path: readonly string[], message: string): Problem => ({
    file,
    line: lineOf(path),
    entry: "",
    message: `"${path.join(".")}": ${message}`,
  });
  const long = (path: readonly string[], name: string | undefined): Problem[] =>
    (name?.length ?? 0) > LONGEST_NAME
      ? [problem(path, `höchstens ${LONGEST_NAME} Zeichen, kürzen (at most ${LONGEST_NAME} characters: shorten it)`)]
      : [];
  return [
    ...long(["name"], value.name),
    ...Object.entries(value.contacts).flatMap(([role, { name, email }]) => [
      ...long(["contacts", role, "name"], name),
      ...(email === undefined || MAIL.test(email)
        ? []
        : [
            problem(
              ["contacts", role, "email"],
              "keine E-Mail-Adresse, z. B. datenschutz@firma.de (this is no mail address)",
            ),
          ]),
    ]),
  ];
}

const LANGUAGES = ["de", "en"] as const satisfies readonly (keyof Localized)[];

type Told = (field: string, message: string) => Problem;
const each = ({ value, lineOf }: Entries, find: (entry: Entry, problem: Told) => Problem[]): Problem[] =>
  value.flatMap((entry, i) =>
    find(entry, (field, message) => ({ file: "entries.yaml", line: lineOf([i, field]), entry: entry.id, message })),
  );

/** A bracket that is still there after every choice was spelled out has no other half. */
function unclosed(file: string, { value, lineOf }: Parsed<Lexicon>): Problem[] {
  return value.cues.flatMap(({ id, words }, at) =>
    words.flatMap((pattern, i) =>
      /[()<>[\]{}]/.test(pattern)
        ? [
            {
              file,
              line: lineOf(["cues", at, "words", i]),
              entry: id,
              message: `eine Klammer hat keine zweite Hälfte, so passt das Muster auf keine Frage: ergänzen oder entfernen (a bracket lacks its other half, so the pattern matches no question: add or remove it)`,
            },
          ]
        : [],
    ),
  );
}

/** The same day some months later; where that month is too short, its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Words as one reader sees them, in one form of address. */
const words = (text: string): number =>
  text.replaceAll(/\{([^{}|]*)\|[^{}]*\}/g, "$1").match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
