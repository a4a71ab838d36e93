import type { Dimension, Example } from "../knowledge/schemas.ts";
import type { Intent } from "../reading/intent.ts";
import type { Reading } from "../reading/read.ts";
import { isRightful } from "../reading/mishaps.ts";
import { asksWith, everywhere, says, type Text } from "../reading/text.ts";
import { createPassages, type Passages } from "./passages.ts";

/**
 * What the most similar example questions say: `share` of their votes, `agreed` how many of these name the same entry, topic or kind,
 * `score` how much of the question the nearest covers; each 0 to 1.
 */
export type Resemblance = { example: Example; share: number; agreed: number; score: number };
export type Examples = { nearest(question: string): Resemblance | null };

/** So many of the most similar examples vote, nearer ones much more. */
const VOTERS = 7;
/** Shorter texts are fragments, and resemble too much. */
const LEAST_WORDS = 4;
/** And a mishap or a matter takes some words to tell. */
const LEAST_TOLD = 6;
/** Who tells a mishap says what happened. */
const PAST =
  /^(?:hab|habe|hat|haben|ham|wurden?|waren?|gingen?|kam|kamen|ist|sind|has|have|had|was|were|got|sent|[a-z]{3,}ed)$/u;
/** What a text that no cue places must reach; from leaving each labelled question out and asking for it. */
const PLACED: Partial<Record<Intent, { share: number; score: number }>> = {
  escalate: { share: 0.5, score: 0.11 },
  incident: { share: 0.6, score: 0.11 },
  information: { share: 0.6, score: 0.14 },
  smalltalk: { share: 0.8, score: 0.2 },
  topic: { share: 0.7, score: 0.18 },
};
/** A mishap that was read as something else; a missed one is worse than a form too many. */
const MISHAP = { share: 0.6, score: 0.14 };
const NEIGHBOURS = ["out", "email", "cloud", "video", "call"];
const ELSEWHERE = ["email", "cloud", "video"];
/** A use that names no messenger and asks no "may I" may as well be a topic. */
const MATTER = { share: 0.7, score: 0.18 };
/** So may one that names nothing but a messenger be a question about it. */
const CURIOUS = { share: 0.75, score: 0.12 };
/** And one read as curious that states its use may ask for it. */
const USE = { share: 0.72, score: 0.11 };
const LEAST_ASKED = 6;

/** The examples of the knowledge as an index, made when it is first asked. */
export function resembling(examples: readonly Example[]): Examples {
  const all = examples.flatMap((example) => example.questions.map((question) => ({ example, question })));
  let index: Passages | null = null;
  return {
    nearest(question) {
      index ??= createPassages(all.map((one, at) => ({ id: String(at), text: one.question })));
      const votes = index.search(question, VOTERS).flatMap(({ id, score }) => {
        const example = all[Number(id)]?.example;
        return example ? [{ example, score, weight: score ** 3 }] : [];
      });
      const sum = (of: typeof votes): number => of.reduce((all, { weight }) => all + weight, 0);
      const best = heaviest(votes, ({ example }) => example.says, sum);
      const named = heaviest(best, (vote) => vote.example.id ?? "", sum);
      const example = named[0]?.example;
      const [share, agreed] = [sum(best) / sum(votes), sum(named) / sum(best)];
      return example ? { example, share, agreed, score: votes[0]?.score ?? 0 } : null;
    },
  };
}

/** The group of votes that weighs most; of equal ones that of the nearest. */
function heaviest<T>(votes: readonly T[], key: (vote: T) => string, weight: (of: T[]) => number): T[] {
  const groups = new Map<string, T[]>();
  for (const vote of votes) groups.set(key(vote), [...(groups.get(key(vote)) ?? []), vote]);
  return [...groups.values()].reduce<T[]>((top, group) => (weight(group) > weight(top) ? group : top), []);
}

/**
 * A second look at what the lexicon did not place, by the examples of the knowledge. A question becomes one for a permission only
 * where the lexicon itself read a messenger and with whom or on what; what is then decided comes from the rules alone.
 */
export function secondOpinion(reading: Reading, examples: Examples): Reading {
  const { text, intent } = reading;
  if (text.tokens.length < LEAST_WORDS) return reading;
  if (intent === "out_of_scope") return says(text, "mark", "how") ? reading : placed(reading, examples);
  if (intent !== "permission" && intent !== "information" && intent !== "topic") return reading;
  const told = text.tokens.length > LEAST_TOLD && text.tokens.some(({ word }) => PAST.test(word));
  const mishap = told && !says(text, "mark", "permission") && !asksAbout(text) && !isNone(text);
  const weak = intent === "permission" && !says(text, "mark", "permission_strong");
  const matter = weak && !states(reading, ["messenger", "device", "action"]);
  const curious =
    weak && text.tokens.length >= LEAST_ASKED && !states(reading, ["purpose", "device", "action", "data"]);
  const use =
    intent === "information" &&
    !asksWith(text, "why", everywhere) &&
    reading.cases.some(({ stated }) => stated.messenger && (stated.device ?? stated.purpose));
  const near = mishap || matter || curious || use ? examples.nearest(text.original) : null;
  const wants = near?.example.says;
  const other =
    near &&
    ((mishap && wants === "incident" && reaches(near, MISHAP)) ||
      (matter && wants === "topic" && reaches(near, MATTER)) ||
      (curious && wants === "information" && reaches(near, CURIOUS)) ||
      (use && wants === "permission" && reaches(near, USE)));
  return other ? as(reading, near) : reading;
}

const reaches = (near: Resemblance, least: { share: number; score: number }): boolean =>
  near.share >= least.share && near.score >= least.score;
const states = ({ cases }: Reading, dimensions: readonly Dimension[]): boolean =>
  cases.some(({ stated }) => dimensions.some((dimension) => stated[dimension] !== undefined));

/** What a text that no cue places wants. */
function placed(reading: Reading, examples: Examples): Reading {
  const { text } = reading;
  const near = examples.nearest(text.original);
  const least = near && PLACED[near.example.says];
  if (!near || !least || !reaches(near, least)) return reading;
  const beside =
    near.example.says === "incident" && text.tokens.some(({ word }) => PAST.test(word)) ? ELSEWHERE : NEIGHBOURS;
  if (text.tokens.length < LEAST_TOLD && near.example.says !== "escalate" && near.example.says !== "smalltalk")
    return reading;
  if (beside.some((scope) => says(text, "scope", scope))) return reading;
  if (near.example.says === "incident" && (asksAbout(text) || asksWhether(text) || isNone(text))) return reading;
  return near.example.says === "topic" && !speaksOfChats(text) ? reading : as(reading, near);
}

/** Words of a mishap that tell none: what a customer sent us, "somebody got into the habit", "wir möchten die Liste löschen". */
const isNone = (text: Text): boolean =>
  isRightful(text) ||
  text.tokens.slice(0, WISH_WITHIN).some(({ word }) => WISHES.test(word)) ||
  ((says(text, "mark", "no_mishap") || says(text, "mark", "goods")) && !says(text, "sensitive"));

const WISHES = /^(?:moechten?|wollen|planen?|want|plan)$/u;
const WISH_WITHIN = 3;

/** "Wie lange müssen Rechnungen aufbewahrt werden?" resembles a topic and is none. */
const speaksOfChats = (text: Text): boolean =>
  says(text, "device") || ["chat", "group", "write", "sms"].some((scope) => says(text, "scope", scope));

/** "Darf ich hier Namen nennen?": nothing has happened yet. */
const asksWhether = (text: Text): boolean =>
  says(text, "mark", "permission") && !text.tokens.some(({ word }) => PAST.test(word));

/** "Wer hat ...", "what would ...": asked about, not reported. */
const asksAbout = (text: Text): boolean =>
  !says(text, "mark", "panic") &&
  (asksWith(text, "what", everywhere) ||
    asksWith(text, "why", everywhere) ||
    says(text, "mark", "hypothetical") ||
    OPENERS.test(text.tokens[0]?.word ?? ""));
const OPENERS =
  /^(?:wer|wie|wann|wo|welche[rns]?|was|who|when|where|which|what|how|is|are|does|do|will|wird|werden|ist|sind)$/u;

/** Where they do not agree on a kind of incident or a topic it is none in particular. */
const AGREED = 0.7;
function as(reading: Reading, { example: { says: intent, id }, agreed }: Resemblance): Reading {
  const fresh = { ...reading, intent, topic: null, asksUse: false, incident: null, smalltalk: null };
  if (id === undefined) return fresh;
  if (intent === "incident") return { ...fresh, incident: agreed >= AGREED ? id : "other" };
  if (intent === "smalltalk") return { ...fresh, smalltalk: id };
  if (intent === "topic") return { ...fresh, topic: agreed >= AGREED ? id : "general" };
  if (intent !== "information") return fresh;
  return { ...fresh, entries: [...new Set([id, ...reading.entries])] };
}
