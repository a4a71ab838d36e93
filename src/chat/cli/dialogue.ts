/** An answer that was understood, or what is wrong with it and how to write it. */
export type Checked<T> = { value: T } | { wrong: string };
export type Check<T> = (answer: string) => Checked<T>;

/** The other side has left: no further answers will come. */
export class Left extends Error {}

export type Dialogue = {
  say: (text: string) => void;
  /** Asks until the answer is understood. Throws Left when the lines end. */
  ask: <T>(question: string, check: Check<T>) => Promise<T>;
};

/** Questions over lines: a terminal or a pipe. */
export function dialogue(
  lines: AsyncIterator<string>,
  write: (text: string) => void,
  prompt: (question: string) => void,
): Dialogue {
  return {
    say: (text) => write(`${text}\n`),
    async ask(question, check) {
      for (;;) {
        prompt(question);
        const line = await lines.next();
        if (line.done) throw new Left();
        const checked = check(line.value.replaceAll(/\p{Cc}/gu, " ").trim());
        if ("value" in checked) return checked.value;
        write(`   ${checked.wrong}\n`);
      }
    },
  };
}

const MOST = 200;

/** Some text, or the given default where the answer is empty; without a default it has to be given. */
export const text =
  (fallback?: string): Check<string> =>
  (answer) => {
    if (answer.length > MOST) return { wrong: `Das ist zu lang: höchstens ${MOST} Zeichen.` };
    if (answer !== "") return { value: answer };
    return fallback === undefined ? { wrong: "Hier braucht es eine Angabe." } : { value: fallback };
  };

/** One of several words, by any of its spellings; an empty answer is the first one where `fallback` says so. */
export const oneOf =
  <T extends string>(spellings: Readonly<Record<T, readonly string[]>>, fallback?: NoInfer<T>): Check<T> =>
  (answer) => {
    if (answer === "" && fallback !== undefined) return { value: fallback };
    const found = (Object.keys(spellings) as T[]).find((value) => spellings[value].includes(answer.toLowerCase()));
    return found === undefined
      ? { wrong: `Bitte eins davon: ${(Object.values(spellings) as string[][]).map((words) => words[0]).join(", ")}.` }
      : { value: found };
  };

/** A day, German or ISO, that exists and is not to come: it becomes YYYY-MM-DD. */
export const dayUntil =
  (today: string): Check<string> =>
  (answer) => {
    const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(answer);
    const iso = german
      ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}`
      : answer === ""
        ? today
        : answer;
    const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
      return { wrong: "Bitte ein Datum wie 01.09.2026." };
    return iso > today
      ? { wrong: "Dieser Tag liegt in der Zukunft: Eingetragen wird, was schon entschieden ist." }
      : { value: iso };
  };

export type Reach = { phone?: string; email?: string };

/** A phone number, a mail address, or both with a comma between them. */
export const reach: Check<Reach> = (answer) => {
  const found: Reach = {};
  for (const part of answer
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(part) && found.email === undefined) found.email = part;
    else if (/^\+?[\d\s()/.-]{2,30}$/.test(part) && /\d{2}/.test(part) && found.phone === undefined) found.phone = part;
    else
      return {
        wrong: `„${part}“ ist weder Telefonnummer noch E-Mail-Adresse. Beispiel: +49 30 1234-100, datenschutz@firma.de`,
      };
  }
  return found.phone === undefined && found.email === undefined
    ? { wrong: "Bitte eine Telefonnummer oder eine E-Mail-Adresse." }
    : { value: found };
};
