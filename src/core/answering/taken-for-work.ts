import { decide } from "../deciding/decide.ts";
import type { RuleSpace } from "../deciding/rules.ts";
import type { Facts } from "../reading/facts.ts";
import type { Reading } from "../reading/read.ts";
import { firstToken, spanOf, type Text } from "../reading/text.ts";
import { stopWords } from "./stop-words.ts";

/** So many words that nothing took up tell with whom or what about; one alone may be a slip, a long one is none. */
const ENOUGH = 2;
const LONG = 6;
const BUSINESS = ["internal", "external"];
/** What a question without a purpose is made of. */
const PLAIN = new Set(["messenger", "device", "action", "data"]);

/**
 * "Teams-Chat mit der Mühle wegen der Mehllieferung": the words tell whom and what about, but none says whether it is private.
 * Asked at work, it is decided as work where work permits nothing, so this can only tighten; anything else stays open and is asked.
 * The conversation does not remember it: what is only taken for so is not inherited.
 */
export function takenForWork(one: Facts, { intent, text }: Reading, space: RuleSpace): Facts {
  if (intent !== "permission" || !isSilent(one) || decide(one.stated, space).verdict !== null) return one;
  const words = matterOf(text);
  if (words.length < ENOUGH && !words.some((t) => (text.tokens[t]?.word.length ?? 0) >= LONG)) return one;
  const stated = { ...one.stated, purpose: BUSINESS };
  const { verdict } = decide(stated, space);
  if (verdict !== "forbidden" && verdict !== "ask_dpo") return one;
  return { stated, read: [...one.read, { dimension: "purpose", values: BUSINESS, ...spanOf(text, words) }] };
}

const isSilent = ({ stated }: Facts): boolean =>
  stated.messenger !== undefined &&
  stated.device?.join() !== "private" && // one's own phone speaks for private
  Object.keys(stated).every((dimension) => PLAIN.has(dimension));

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
