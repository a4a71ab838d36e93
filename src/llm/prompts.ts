import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../core/reading/language.ts";

/** One file per purpose and language, with the placeholders each must hold, no more and no fewer. */
const PLACEHOLDERS = {
  system: ["address", "canary", "form"],
  sentences: [],
  passages: [],
  decision: ["headline", "situation", "topic", "showable", "citable", "question"],
  information: ["headline", "situation", "showable", "citable", "question"],
  question: ["question"],
} as const satisfies Record<string, readonly string[]>;
export type PromptName = keyof typeof PLACEHOLDERS;
export type Prompts = {
  texts: Readonly<Record<Language, Readonly<Record<PromptName, string>>>>;
  /** Hash over every file: it stands in every answer, with and without a model. */
  hash: string;
};

/** A prompt that cannot be used; the message names file and placeholder. */
export class PromptError extends Error {}

/** Folder of the prompts shipped with the product. */
export const SHIPPED_PROMPTS = join(import.meta.dirname, "..", "..", "prompts");

const NAMES = Object.keys(PLACEHOLDERS) as PromptName[];

/** Reads and checks `prompts/`. Throws a PromptError that lists every mistake. */
export function readPrompts(folder = SHIPPED_PROMPTS): Prompts {
  const problems: string[] = [];
  const inLanguage = (language: Language): Record<PromptName, string> =>
    Object.fromEntries(
      NAMES.map((name) => {
        const file = `${language}/${name}.md`;
        const text = textOf(folder, file, problems);
        if (text !== null) problems.push(...wrongIn(text, name).map((wrong) => `prompts/${file}: ${wrong}`));
        return [name, text ?? ""];
      }),
    ) as Record<PromptName, string>;
  const texts = { de: inLanguage("de"), en: inLanguage("en") };
  if (problems.length > 0) throw new PromptError(problems.join("\n"));
  const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
  return { texts, hash };
}

function textOf(folder: string, file: string, problems: string[]): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, file))).trim();
    if (text === "") problems.push(`prompts/${file}: diese Datei ist leer (this file is empty)`);
    return text;
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    problems.push(
      `prompts/${file}: ${missing ? "diese Datei fehlt (this file is missing)" : "diese Datei ist nicht als UTF-8-Text lesbar (this file cannot be read as UTF-8 text)"}`,
    );
    return null;
  }
}

const PLACEHOLDER = /\{([a-z_]+)\}/g;
function wrongIn(text: string, name: PromptName): string[] {
  const wanted: readonly string[] = PLACEHOLDERS[name];
  const found = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
  return [
    ...wanted
      .filter((one) => !found.includes(one))
      .map((one) => `der Platzhalter {${one}} fehlt (this placeholder is missing)`),
    ...found
      .filter((one, i) => !wanted.includes(one) || found.indexOf(one) !== i)
      .map((one) =>
        wanted.includes(one)
          ? `der Platzhalter {${one}} steht zweimal da (it stands there twice)`
          : `den Platzhalter {${one}} gibt es nicht (unknown placeholder)`,
      ),
  ];
}

/** Fills every placeholder once: what is filled in is never read as a placeholder. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
