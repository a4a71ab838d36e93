import type { Messenger } from "../knowledge/schemas.ts";
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
  /^(?:gruppe|gruppen|gruppn|grupp|chat|chats|nachricht|nachrichten|app|account|accounts|konto|backup|backups|kanal|kanaele|newsletter|verlauf|kontakt|kontakte|status|en|n|e|t|st|ern|s|web|group|groups|message|messages|ing|ping|ting|ling|ming|ed|nutzung|gruppenchat|marketing|werbung|anruf|anrufe|nummer|profil|community|broadcast|verbot)$/;

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
  const clause = tokens[at]?.clause; // "on Threema, work phone" names no Threema Work
  for (const name of index.byFirst.get(tokens[at]?.word ?? "") ?? []) {
    if (name.words.every((word, i) => tokens[at + i]?.word === word && tokens[at + i]?.clause === clause)) return name;
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
