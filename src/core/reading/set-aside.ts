import type { Mention } from "./mentions.ts";
import type { Cue } from "./patterns.ts";
import { denied } from "./denial.ts";
import { takenInstead } from "./still-used.ts";
import { cuesWith, firstToken, lastToken, sentenceOf, type Text } from "./text.ts";

/** "Von WhatsApp auf Wire umsteigen", "alerts from Slack to Signal": the one that is left. */
function leftBehind(text: Text, at: number, end: number): boolean {
  if (!/^(?:von|vom|from|off)$/u.test(text.tokens[at - 1]?.word ?? "")) return false;
  return text.mentions.some((other) => {
    const to = firstToken(other);
    const gap = to - end;
    if (gap < 2 || gap > 5 || text.tokens[to]?.sentence !== text.tokens[end]?.sentence) return false;
    return text.tokens.slice(end + 1, to).some(({ word }) => /^(?:auf|zu|nach|to|onto|in|into)$/u.test(word));
  });
}

/** "WhatsApp durch Threema ersetzen", "replace WhatsApp with Threema": the one that goes. */
function replaced(text: Text, at: number, end: number): boolean {
  const next = text.mentions.find((other) => firstToken(other) - end >= 2 && firstToken(other) - end <= 4);
  if (!next || !INSTEAD.has(text.tokens[end + 1]?.word ?? "")) return false;
  const sentence = text.tokens[at]?.sentence;
  return text.tokens.some((token) => token.sentence === sentence && REPLACES.test(token.word));
}
const INSTEAD = new Set(["durch", "gegen", "with", "by", "for"]);
const REPLACES = /^(?:ersetz|abzuloesen|abloes|austausch|auszutausch|eintausch|tausch|replac|swap|exchang)/u;

/** "Delete Threema and use WhatsApp instead": the one that is deleted. */
const givenUp = (text: Text, mention: Mention): boolean =>
  text.mentions.length > 1 &&
  cuesWith(text, "action", "stop", sentenceOf(text, mention)).some((stop) => {
    const change = takenInstead(text, stop);
    return change !== null && lastToken(mention) < change;
  });

/** "Slack keeps failing. Could we use Signal?": what does not work is only why another one is asked about. */
function isReason(text: Text, mention: Mention): boolean {
  if (text.mentions.length < 2) return false;
  const [end, sentence] = [lastToken(mention), text.tokens[firstToken(mention)]?.sentence];
  const fails = cuesWith(text, "mark", "faulty").some((cue) => {
    const at = firstToken(cue);
    if (text.tokens[at]?.sentence !== sentence || at < end || at - end > 6) return false;
    return !text.mentions.some((other) => firstToken(other) > end && firstToken(other) < at);
  });
  return fails && text.mentions.some((other) => other.ids.join() !== mention.ids.join() && firstToken(other) > end);
}

/** "Telegram wurde bei uns im Herbst abgeschafft": in the clause of the name, no other one between. */
const wasAbolished = (text: Text, cue: Cue, end: number): boolean => {
  const at = firstToken(cue);
  if (at <= end || at - end > 7 || text.tokens[at]?.clause !== text.tokens[end]?.clause) return false;
  return !text.mentions.some((other) => firstToken(other) > end && firstToken(other) < at);
};

/** "Statt der ganzen alten (WhatsApp-Gruppen)", "instead of all those": a few words that only describe what follows. */
const onlyAttributes = (text: Text, from: number, to: number): boolean =>
  to - from <= 4 &&
  text.tokens.slice(from, to).every(({ word }) => ATTRIBUTE.test(word)) &&
  !text.cues.some((cue) => (cue.gives.partner ?? cue.gives.scope) && cue.tokens.some((t) => t >= from && t < to));
const ATTRIBUTE = /^(?:d(?:as|ie)|all|those|these|the|our|many|old|of|usual|\p{L}{1,12}(?:en|er|em|es|e))$/u;

/** Whether a messenger is only the thing compared with: after "statt", before "abgeschafft", denied with another one named. */
export function setAside(text: Text, mention: Mention): boolean {
  const at = firstToken(mention);
  const end = lastToken(mention);
  const sentence = text.tokens[at]?.sentence;
  const shortlyBefore = (cue: Cue): boolean =>
    lastToken(cue) < at &&
    (at - lastToken(cue) <= 2 || onlyAttributes(text, lastToken(cue) + 1, at)) &&
    text.tokens[firstToken(cue)]?.sentence === sentence &&
    !text.mentions.some((m) => firstToken(m) > lastToken(cue) && firstToken(m) < at);
  const shortlyAfter = (cue: Cue): boolean =>
    firstToken(cue) > end && firstToken(cue) - end <= 2 && text.tokens[firstToken(cue)]?.sentence === sentence;
  return (
    cuesWith(text, "mark", "instead_of").some(shortlyBefore) ||
    cuesWith(text, "mark", "rejected").some((cue) => shortlyAfter(cue) || wasAbolished(text, cue, end)) ||
    denied(text, mention.tokens) ||
    leftBehind(text, at, end) ||
    replaced(text, at, end) ||
    givenUp(text, mention) ||
    isReason(text, mention)
  );
}
