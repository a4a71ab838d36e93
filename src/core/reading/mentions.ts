import type { Messenger } from "../knowledge/schemas.ts";
import type { Cue } from "./patterns.ts";
import type { Token } from "./tokens.ts";
import { nearest } from "./typos.ts";

/** One place where a text names a messenger; several ids are variants ("WhatsApp Business": app or API). */
export type Mention = {
  ids: readonly string[];
  tokens: readonly number[];
  /** Spelling it was corrected to, where it was a typo. */ corrected: string | null;
  ambiguous: boolean;
};

type Name = { words: readonly string[]; ids: readonly string[]; ambiguous: boolean };
export type NameIndex = {
  byFirst: ReadonlyMap<string, readonly Name[]>;
  fuzzy: readonly string[];
  single: ReadonlyMap<string, readonly string[]>;
  /** How names begin that compounds can start with. */
  heads: ReadonlySet<string>;
};

const SHORTEST_HEAD = 5;
/** Words that follow a name without being part of it: "Threemagruppe", "whatsappen", "Signalchat". */
const TAILS =
  /^(?:gruppe|gruppen|gruppn|grupp|chat|chats|nachricht|nachrichten|app|account|accounts|konto|backup|backups|kanal|kanaele|newsletter|verlauf|kontakt|kontakte|status|en|n|e|t|st|ern|s|web|group|groups|message|messages|ing|ed|nutzung|gruppenchat|marketing|werbung|anruf|anrufe|nummer|profil|community|broadcast|verbot)$/;

export function nameIndex(messengers: readonly Messenger[]): NameIndex {
  const byFirst = new Map<string, Name[]>();
  const single = new Map<string, readonly string[]>();
  const add = (text: string, ids: readonly string[], ambiguous: boolean): void => {
    const words = text.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, ids, ambiguous }]);
    if (words.length === 1 && !ambiguous) single.set(first, ids);
  };
  for (const { id, names, ambiguous } of messengers) {
    for (const name of names) add(name, [id], false);
    for (const name of ambiguous) add(name, [id], true);
  }
  const both = ["whatsapp_business_app", "whatsapp_business_api"];
  for (const name of [
    "whatsapp business",
    "whats app business",
    "wa business",
    "business whatsapp",
    "whatsappbusiness",
  ])
    add(name, both, false);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const names = ["signal", ...single.keys()];
  const fuzzy = names.filter((name) => name.length >= 6);
  return { byFirst, fuzzy, single, heads: new Set(names.map((name) => name.slice(0, SHORTEST_HEAD))) };
}

/** Every messenger a text names, longest name first, typos corrected where the name is long enough. */
export function mentionsOf(tokens: readonly Token[], index: NameIndex, known: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = nameAt(tokens, at, index);
    if (name) {
      const length = name.words.length;
      found.push({
        ids: name.ids,
        tokens: Array.from({ length }, (_, i) => at + i),
        corrected: null,
        ambiguous: name.ambiguous,
      });
      at += length - 1;
      continue;
    }
    const word = tokens[at]?.word ?? "";
    const compound = participleOf(word, index) ?? compoundOf(word, index);
    if (compound) found.push({ ids: compound.ids, tokens: [at], corrected: null, ambiguous: compound.ambiguous });
    else if (word.length >= 5 && !known.has(word)) {
      const near = nearest(word, index.fuzzy, (a, b) => idsOf(a, index).join() === idsOf(b, index).join());
      if (near) found.push({ ids: idsOf(near, index), tokens: [at], corrected: near, ambiguous: near === "signal" });
    }
  }
  return found;
}

const idsOf = (name: string, index: NameIndex): readonly string[] => index.single.get(name) ?? ["signal"];

function nameAt(tokens: readonly Token[], at: number, index: NameIndex): Name | null {
  const sentence = tokens[at]?.sentence;
  for (const name of index.byFirst.get(tokens[at]?.word ?? "") ?? []) {
    if (name.words.every((word, i) => tokens[at + i]?.word === word && tokens[at + i]?.sentence === sentence))
      return name;
  }
  return null;
}

/** "gewhatsappt", "gethreemat": a participle of a name. */
function participleOf(word: string, index: NameIndex): { ids: readonly string[]; ambiguous: boolean } | null {
  const name = word.startsWith("ge") ? /^ge(.{5,})t$/u.exec(word)?.[1] : undefined;
  const ids = name === undefined ? undefined : index.single.get(name);
  return ids ? { ids, ambiguous: false } : null;
}

function compoundOf(word: string, index: NameIndex): { ids: readonly string[]; ambiguous: boolean } | null {
  if (!index.heads.has(word.slice(0, SHORTEST_HEAD))) return null;
  for (let length = word.length - 1; length >= SHORTEST_HEAD; length--) {
    const start = word.slice(0, length);
    const ids = index.single.get(start) ?? (start === "signal" ? ["signal"] : undefined);
    if (ids && TAILS.test(word.slice(length))) {
      const noun = word.length - length > 2;
      if (start !== "signal" || noun) return { ids, ambiguous: false };
    }
  }
  return null;
}

const ARTICLES = new Set([
  "das",
  "die",
  "der",
  "des",
  "dem",
  "den",
  "ein",
  "eine",
  "einem",
  "einen",
  "the",
  "a",
  "an",
  "dieses",
  "diese",
  "this",
  "jedes",
  "welches",
]);
const APP_WORDS = new Set([
  "app",
  "messenger",
  "gruppe",
  "chat",
  "gruppen",
  "group",
  "account",
  "konto",
  "desktop",
  "kanal",
  "channel",
]);
const LINKING = new Set([
  "ueber",
  "per",
  "mit",
  "auf",
  "via",
  "bei",
  "in",
  "von",
  "fuer",
  "zu",
  "statt",
  "oder",
  "und",
  "uebern",
  "use",
  "using",
  "on",
  "through",
  "with",
  "over",
  "nutzen",
  "nutze",
  "benutzen",
  "is",
  "ist",
  "or",
  "and",
  "isch",
  "to",
  "vs",
  "mim",
  "sondern",
  "als",
  "nur",
  "aufm",
  "uffm",
  "am",
  "im",
  "dienstlich",
  "privat",
  "for",
  "as",
]);

/** "Signal vom Photometer": of something that is neither a device of the company nor a person. */
function ownedBy(tokens: readonly Token[], at: number, cues: readonly Cue[]): boolean {
  const after = tokens[at + 1];
  if (!after || !OF.has(after.word) || after.sentence !== tokens[at]?.sentence) return false;
  const known = (t: number): boolean =>
    cues.some(
      (cue) =>
        cue.tokens.includes(t) &&
        (cue.gives.device !== undefined ||
          cue.gives.partner !== undefined ||
          cue.gives.setting !== undefined ||
          cue.gives.purpose !== undefined),
    );
  return tokens[at + 2] !== undefined && !known(at + 1) && !known(at + 2) && !known(at + 3);
}
const OF = new Set(["vom", "des", "of"]);

const ENGLISH_ARTICLES = new Set(["a", "an", "the"]);

/** Names that stand for the product wherever no article, adjective or near-miss word is beside them. */
const BARE = new Set(["signal", "wire", "slack", "zoom"]);
const ADJECTIVE = /^(?!privat)\p{L}+es$/u;

/** Drops everyday words that are no messenger here: a near-miss word beside them, an article before them, nothing messenger-like around. */
export function withoutNearMisses(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  cues: readonly Cue[],
  inScope: boolean,
): Mention[] {
  const sure = mentions.some((mention) => !mention.ambiguous);
  return mentions.filter((mention) => {
    if (!mention.ambiguous) return true;
    const at = mention.tokens[0] ?? 0;
    const token = tokens[at];
    if (!token) return false;
    const id = mention.ids[0] ?? "";
    const nick = token.word;
    const near = cues.some(
      (cue) =>
        (cue.gives.near_miss?.includes(nick) || cue.gives.near_miss?.includes(id)) &&
        cue.tokens.every((t) => tokens[t]?.sentence === token.sentence && t !== at),
    );
    if (near) return false;
    const before = tokens[at - 1]?.sentence === token.sentence ? (tokens[at - 1]?.word ?? "") : "";
    const after = tokens[at + 1]?.word ?? "";
    if (APP_WORDS.has(after)) return true;
    if (ARTICLES.has(before)) return false;
    if (ownedBy(tokens, at, cues)) return false;
    if (nick === "wa" && mentions.length > 1) return LINKING.has(before);
    if (BARE.has(nick) && ENGLISH_ARTICLES.has(tokens[at - 2]?.word ?? "") && !LINKING.has(before)) return false;
    if (BARE.has(nick) && !ADJECTIVE.test(before)) return true;
    return sure || inScope || LINKING.has(before) || tokens.length <= 4 || (before === "" && LINKING.has(after));
  });
}
