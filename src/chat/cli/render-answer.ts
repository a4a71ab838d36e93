import type { Answer, Button } from "../../core/answering/answer.ts";
import { SENT_PHRASES } from "../../core/answering/last-answer-card.ts";
import { toneOf } from "../../core/answering/next-steps.ts";
import { PHRASES } from "../../core/answering/phrases.ts";
import { say } from "../../core/answering/wording.ts";
import type { Sent } from "../../ports/model.ts";
import type { Language } from "../../core/reading/language.ts";
import { columns, printable, wrap, type Format, type Terminal } from "./terminal.ts";
import { word } from "./words.ts";

const INDENT = 3;
/** The colour repeats what symbol and words say; nothing is told by colour alone. */
const COLOURS: Readonly<Partial<Record<Answer["outcome"], Format>>> = {
  forbidden: "red",
  ask_dpo: "yellow",
  conditional: "green",
  allowed: "green",
  depends: "cyan",
  incident: "yellow",
};
/** Answers that need nobody yet: the asker picks or reads on first. */
const WITHOUT_CONTACT: readonly Answer["outcome"][] = ["depends", "info"];
/** Answers whose text to copy is the next step itself. */
const WITH_COPY: readonly Answer["outcome"][] = ["escalate", "incident"];

/** The first view of an answer: headline, lines, numbered branches, whom to ask, notice. */
export function renderAnswer(answer: Answer, terminal: Terminal, talking = false): string {
  const { card, language } = answer;
  const { width } = terminal;
  const colour = COLOURS[toneOf(answer)];
  const paint = (text: string): string => terminal.style("bold", colour ? terminal.style(colour, text) : text);
  const body = (text: string, hang = INDENT): string[] => wrap(printable(text), width, INDENT, hang);
  const headline = wrap(`${card.symbol} ${printable(answer.headline)}`, width, 0, INDENT).map(paint);
  const lines = card.lines
    .filter((line) => line.kind !== "split" || card.buttons.length === 0)
    .map((line) => body(line.text, line.kind === "step" ? INDENT + 3 : INDENT));
  const splitAt = card.lines.findIndex((line) => line.kind === "split");
  const branches = card.buttons.map((button, i) => branchLines(button, i + 1, width));
  if (splitAt < 0 || branches.length === 0) lines.push(...branches);
  else lines.splice(splitAt, 0, ...branches);
  if (!talking && branches.length > 0) lines.push(dim(word("pickHint", language), terminal));
  const notices = dim(answer.notices.join(" "), terminal);
  return [headline, ...lines, ...modelLines(answer, terminal), ...contactLines(answer, terminal), [""], notices]
    .flat()
    .join("\n");
}

/** What a model worded or picked, under the line that says so; the picked passages stand behind "warum". */
function modelLines({ prose, shown, card, language }: Answer, terminal: Terminal): string[][] {
  const titles = card.passages.filter(({ id }) => shown.includes(id)).map(({ title }) => title);
  const sentences = prose.map((text) => wrap(printable(text), terminal.width, INDENT));
  const picked = titles.length > 0 ? [dim(word("picked", language, { titles: titles.join(" · ") }), terminal)] : [];
  return [...(prose.length > 0 ? [[""], dim(PHRASES.wordedByModel[language], terminal), ...sentences] : []), ...picked];
}

/** What went to a model for an answer, exactly, or was to go there; or that nothing did. */
export function renderSent(sent: Sent | null, language: Language): string {
  if (!sent) return word("nothingSent", language);
  return [
    say(SENT_PHRASES[sent.arrived], { language, address: "du" }, { host: sent.host }),
    ...sent.bodies.map(printable),
  ].join("\n");
}

/** What "warum" unfolds. */
export function renderProof(answer: Answer, terminal: Terminal): string {
  const picked = answer.card.passages
    .filter(({ id }) => answer.shown.includes(id))
    .map(({ title, text }) => ({ title, lines: [text, PHRASES.pickedByModel[answer.language]] }));
  const sections = [...answer.card.proof, ...picked];
  if (sections.length === 0) return word("noProof", answer.language);
  return sections
    .flatMap((section) => [
      terminal.style("bold", printable(section.title)),
      ...section.lines.flatMap((line) => wrap(`- ${printable(line)}`, terminal.width, 1, INDENT)),
    ])
    .join("\n");
}

/** The text to copy, as it is to be sent: unwrapped. */
export function renderCopy(answer: Answer): string {
  const { contact } = answer.card;
  return contact && contact.copy !== "" ? printable(contact.copy) : word("noText", answer.language);
}

function branchLines(button: Button, number: number, width: number): string[] {
  const says = button.says.startsWith(button.label) ? button.says : `${button.label}: ${button.says}`;
  return wrap(`${number}) ${button.symbol} ${printable(says)}`, width, INDENT, INDENT + columns(`${number}) `) + 3);
}

function contactLines(answer: Answer, terminal: Terminal): string[][] {
  const { contact, lines } = answer.card;
  if (!contact || WITHOUT_CONTACT.includes(answer.outcome)) return [];
  const shown = lines.map((line) => line.text.toLowerCase()).join("\n");
  const fresh = contact.lines.filter((line) => !shown.includes(line.toLowerCase()));
  const copy = WITH_COPY.includes(answer.outcome)
    ? [
        [""],
        [`   ${terminal.style("bold", `${word("copy", answer.language)}:`)}`],
        wrap(printable(contact.copy), terminal.width, INDENT),
      ]
    : [];
  const title = fresh.length === contact.lines.length ? `${contact.title} · ` : "";
  const whom = fresh.flatMap((line, i) => wrap(printable(`${i === 0 ? title : ""}${line}`), terminal.width, INDENT));
  return [...(whom.length > 0 ? [[""], whom] : []), ...copy];
}

const dim = (text: string, terminal: Terminal): string[] =>
  wrap(printable(text), terminal.width, INDENT).map((line) => terminal.style("dim", line));
