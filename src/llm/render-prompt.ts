import type { Language } from "../core/reading/language.ts";
import type { Passage, WordingRequest } from "../ports/model.ts";
import { fill, type Prompts } from "./prompts.ts";
import type { Prompt } from "./request-body.ts";

const ADDRESS = {
  de: { du: "Sprich Leserinnen und Leser mit „du“ an.", sie: "Sprich Leserinnen und Leser mit „Sie“ an." },
  en: { du: "Address readers as “you”.", sie: "Address readers as “you”, politely." },
} as const;
const NOTHING = { de: "nichts Weiteres", en: "nothing further" } as const;

/** What the model is told about one answer. Where no question is given, no text of the asker is in it. */
export function renderPrompt(prompts: Prompts, request: WordingRequest, prose: boolean): Prompt {
  const { language, outcome, question } = request;
  const texts = prompts.texts[language];
  const none = NOTHING[language];
  const shown = new Set(request.showable.map(({ id }) => id));
  const user = fill(outcome === "info" ? texts.information : texts.decision, {
    headline: request.headline,
    situation: request.situation.map((fact) => `- ${fact}`).join("\n") || `- ${none}`,
    topic: request.topic ?? none,
    showable: listOf(request.showable, none),
    citable: listOf(
      request.citable.filter(({ id }) => !shown.has(id)),
      none,
    ),
    question: question === null ? "" : fill(texts.question, { question: asMaterial(question) }),
  });
  const system = fill(texts.system, {
    address: ADDRESS[language][request.address],
    canary: canaryOf(prompts),
    form: prose ? texts.sentences : texts.passages,
  });
  return { system, user: user.trim() };
}

const listOf = (passages: readonly Passage[], none: string): string =>
  passages.map(({ id, text }) => `[${id}] ${oneLine(text)}`).join("\n") || none;
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** One line, and without the marks that close its block. */
const asMaterial = (question: string): string => oneLine(question).replaceAll("<", "‹").replaceAll(">", "›");

/** A word that stands nowhere else: an output that holds it has repeated its prompt. */
export const canaryOf = ({ hash }: Pick<Prompts, "hash">): string => `LOTSE-${hash.slice(0, 10).toUpperCase()}`;

/** What no answer may repeat. */
export function secretsOf(prompts: Prompts, language: Language): { canary: string; prompt: string } {
  return { canary: canaryOf(prompts), prompt: Object.values(prompts.texts[language]).join("\n") };
}
