import type { Answer, CardLine } from "./answer.ts";
import { COMMAND_WORDS } from "./command-words.ts";
import { PHRASES } from "./phrases.ts";
import { say, type Wording } from "./wording.ts";

/** What went to a model, or was to go there: "maybe" where the connection broke before anything came back. */
export type Sent = { host: string; bodies: readonly string[]; arrived: "yes" | "maybe" | "no" };
/** What the last answer of a conversation rests on, or what of it was sent; "none" before the first answer, "button" where a chat shows it by itself. */
export type LastAnswer =
  | { command: "why" | "sent"; here: "button" | "none" }
  | { command: "why"; here: Answer }
  | { command: "sent"; here: { sent: Sent | null; model: boolean } };

export const SENT_PHRASES = { yes: PHRASES.sentYes, maybe: PHRASES.sentMaybe, no: PHRASES.sentNo } as const;
const SYMBOL = "🧭";
const line = (kind: CardLine["kind"], text: string): CardLine => ({ kind, text });

/** The card of "Warum?" and "Was wurde gesendet?". */
export function lastAnswerCard(
  done: LastAnswer,
  wording: Wording,
): { symbol: string; headline: string; lines: CardLine[] } {
  const words = (key: keyof typeof COMMAND_WORDS): string => say(COMMAND_WORDS[key], wording);
  if (done.here === "none") return { symbol: SYMBOL, headline: words("noAnswer"), lines: [] };
  if (done.here === "button")
    return {
      symbol: SYMBOL,
      headline: words("buttonHeadline"),
      lines: [line("note", words(done.command === "why" ? "whyButton" : "sentButton"))],
    };
  if ("sent" in done.here) {
    const { sent, model } = done.here;
    if (!sent && !model) return { symbol: SYMBOL, headline: words("nothingSent"), lines: [] };
    return sent
      ? {
          symbol: SYMBOL,
          headline: say(SENT_PHRASES[sent.arrived], wording, { host: sent.host }),
          lines: sent.bodies.map((body) => line("passage", body)),
        }
      : { symbol: SYMBOL, headline: words("nothingKept"), lines: [line("note", words("sentGone"))] };
  }
  const { headline, card } = done.here;
  const facts = card.chips.filter(({ assumed }) => !assumed).map(({ title, label }) => `${title}: ${label}`);
  const lines = [
    ...(facts.length > 0 ? [line("note", say(COMMAND_WORDS.understood, wording, { facts: facts.join(" · ") }))] : []),
    ...card.proof.flatMap((section) => [
      line("note", `${section.title}:`),
      ...section.lines.map((text) => line("passage", text)),
    ]),
  ];
  return {
    symbol: SYMBOL,
    headline: say(COMMAND_WORDS.whyHeadline, wording, { headline }),
    lines: lines.length > 0 ? lines : [line("note", words("noProof"))],
  };
}
