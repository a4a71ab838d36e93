/** BM25 over one kind of term (stems, or pieces of words); weights are computed at build, so that a query only adds up. */
export type Field = {
  /** Adds to each passage's score its part of the most that these words could weigh, times `share`; at most `share` in all. */
  add(words: readonly string[], share: number, scores: Float64Array): void;
};

/**
 * How a field is made: the terms of one word, how soon repetition saturates (k1), how much length counts (b), and in which
 * part of the passages a term may be before it is left out as saying nothing (common; 1 keeps all).
 */
export type FieldOptions = { terms: (word: string) => readonly string[]; k1: number; b: number; common: number };
/** A term in this many passages is never left out: a few passages tell nothing about what is common. */
const FEW = 10;

/** A typed list that doubles: the build holds millions of numbers without an array per term. */
type Growing = { values: Int32Array; length: number };
function push(list: Growing, value: number): void {
  if (list.length === list.values.length) {
    const doubled = new Int32Array(list.length * 2);
    doubled.set(list.values);
    list.values = doubled;
  }
  list.values[list.length++] = value;
}
const growing = (): Growing => ({ values: new Int32Array(1024), length: 0 });

/** What the first pass finds: (term, count) pairs in passage order, and where each passage ends. */
type Counted = {
  vocabulary: Map<string, number>;
  terms: Growing;
  counts: Growing;
  ends: Int32Array;
  lengths: Int32Array;
};

function count(passages: readonly (readonly string[])[], termsOf: FieldOptions["terms"]): Counted {
  const vocabulary = new Map<string, number>();
  const known = new Map<string, number[]>();
  const numbersOf = (word: string): number[] => {
    const numbers = termsOf(word).map((term) => {
      const number = vocabulary.get(term) ?? vocabulary.size;
      vocabulary.set(term, number);
      return number;
    });
    known.set(word, numbers);
    return numbers;
  };
  const terms = growing();
  const counts = growing();
  const ends = new Int32Array(passages.length);
  const lengths = new Int32Array(passages.length);
  const lastPair: number[] = [];
  passages.forEach((words, passage) => {
    const first = terms.length;
    let length = 0;
    for (const word of words) {
      for (const term of known.get(word) ?? numbersOf(word)) {
        length++;
        const pair = lastPair[term] ?? -1;
        if (pair >= first) counts.values[pair] = (counts.values[pair] ?? 0) + 1;
        else {
          lastPair[term] = terms.length;
          push(terms, term);
          push(counts, 1);
        }
      }
    }
    ends[passage] = terms.length;
    lengths[passage] = length;
  });
  return { vocabulary, terms, counts, ends, lengths };
}

/** Builds a field in two passes (count, then fill arrays of the exact size); a passage is the list of its words. */
export function createField(passages: readonly (readonly string[])[], options: FieldOptions): Field {
  const { k1, b, common, terms: termsOf } = options;
  const { vocabulary, terms, counts, ends, lengths } = count(passages, termsOf);
  const found = new Int32Array(vocabulary.size);
  for (let pair = 0; pair < terms.length; pair++) {
    const term = terms.values[pair] ?? 0;
    found[term] = (found[term] ?? 0) + 1;
  }
  const most = Math.max(FEW, common * passages.length);
  const idf = Float64Array.from(found, (passagesWith) =>
    passagesWith > most ? 0 : rarity(passagesWith, passages.length),
  );
  const starts = new Int32Array(vocabulary.size + 1);
  idf.forEach((value, term) => (starts[term + 1] = (starts[term] ?? 0) + (value > 0 ? (found[term] ?? 0) : 0)));
  const kept = starts[vocabulary.size] ?? 0;

  const inPassage = new Int32Array(kept);
  const weights = new Float32Array(kept);
  const next = starts.slice();
  const average = lengths.reduce((sum, length) => sum + length, 0) / passages.length || 1;
  let pair = 0;
  for (let passage = 0; passage < passages.length; passage++) {
    const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0)) / average);
    for (const end = ends[passage] ?? 0; pair < end; pair++) {
      const term = terms.values[pair] ?? 0;
      const rare = idf[term] ?? 0;
      if (rare === 0) continue;
      const times = counts.values[pair] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      inPassage[at] = passage;
      weights[at] = (rare * times * (k1 + 1)) / (times + norm);
    }
  }
  const unknown = rarity(0, passages.length);

  return {
    add(words, share, scores) {
      const known: number[] = [];
      let all = 0;
      for (const term of new Set(words.flatMap(termsOf))) {
        const number = vocabulary.get(term);
        all += (k1 + 1) * (number === undefined ? unknown : (idf[number] ?? 0));
        if (number !== undefined) known.push(number);
      }
      for (const term of known) {
        const [start, end] = [starts[term], starts[term + 1]];
        addWeights(inPassage.subarray(start, end), weights.subarray(start, end), share / all, scores);
      }
    },
  };
}

/** The loop that a query spends its time in. */
function addWeights(passages: Int32Array, weights: Float32Array, scale: number, scores: Float64Array): void {
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + (weights[at] ?? 0) * scale;
  }
}

function rarity(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}
