import { decide } from "../deciding/decide.ts";
import type { RuleSpace } from "../deciding/rules.ts";
import type { Facts } from "../reading/facts.ts";
import type { Reading } from "../reading/read.ts";
import { firstToken, spanOf, type Text } from "../reading/text.ts";
import { stopWords } from "./stop-words.ts";

/** So many words that nothing took up tell with whom or what about; a single one may be a slip. */
const ENOUGH = 2;
const BUSINESS = ["internal", "external"];
/** What a question without a purpose is made of. */
const PLAIN = new Set(["messenger", "device", "action", "data"]);

/**
 * "Teams-Chat mit der Mühle wegen der Mehllieferung": the words tell whom and what about, but none says whether it is private.
 * Asked at work, it is taken for work where work permits nothing; so this can only tighten. Anything else stays open and is asked.
 */
export function takenForWork(reading: Reading, space: RuleSpace): Reading {
  if (reading.intent !== "permission") return reading;
  const words = matterOf(reading.text);
  if (words.length < ENOUGH && !words.some((t) => (reading.text.tokens[t]?.word.length ?? 0) >= 6)) return reading;
  return { ...reading, cases: reading.cases.map((one) => (isSilent(one) ? forWork(one, words, reading.text, space) : one)) };
}

const isSilent = ({ stated }: Facts): boolean =>
  stated.messenger !== undefined &&
  stated.device?.join() !== "private" && // one's own phone speaks for private
  Object.keys(stated).every((dimension) => PLAIN.has(dimension));

function forWork(one: Facts, words: readonly number[], text: Text, space: RuleSpace): Facts {
  if (decide(one.stated, space).verdict !== null) return one;
  const stated = { ...one.stated, purpose: BUSINESS };
  const { verdict } = decide(stated, space);
  if (verdict !== "forbidden" && verdict !== "ask_dpo") return one;
  return { stated, read: [...one.read, { dimension: "purpose", values: BUSINESS, ...spanOf(text, words) }] };
}

/** Words beside the messenger that no cue and no list of plain words takes up, in the sentence that names it. */
function matterOf(text: Text): number[] {
  const used = new Set([
    ...text.cues.filter((cue) => cue.gives.object === undefined).flatMap((cue) => cue.tokens),
    ...text.mentions.flatMap((mention) => mention.tokens),
  ]);
  const sentences = new Set(text.mentions.map((mention) => text.tokens[firstToken(mention)]?.sentence));
  return text.tokens.flatMap(({ word, sentence }, t) =>
    sentences.has(sentence) && !used.has(t) && word.length > 2 && !stopWords.has(word) ? [t] : [],
  );
}
