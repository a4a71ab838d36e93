import type { Mention } from "./mentions.ts";
import type { Cue } from "./patterns.ts";
import type { Token } from "./tokens.ts";

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
  "gruppn",
  "grupp",
  "groupchat",
  "groups",
  "chats",
  "kanaele",
  "nachricht",
  "nachrichten",
  "messages",
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

/** "WA oder Signal": an ambiguous name joined with another messenger is one. */
function besideAnother(mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): boolean {
  return mentions.some((other) => {
    if (other === mention || (other.ambiguous && mention.ids.join() === other.ids.join())) return false;
    const [first, second] = [mention, other].toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
    const end = first?.tokens[first.tokens.length - 1] ?? 0;
    const start = second?.tokens[0] ?? 0;
    return start === end + 2 && BETWEEN_NAMES.has(tokens[end + 1]?.word ?? "");
  });
}
const BETWEEN_NAMES = new Set(["oder", "or", "und", "and", "bzw", "vs", "versus", "statt", "u", "sowie"]);

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

/** "Das WLAN-Passwort per Signal": a way of sending is the app, whatever else is named, unless the next word makes it a thing ("via wire transfer"). */
const isChannel = (before: string, at: number, cues: readonly Cue[], nick: string): boolean =>
  (SENDING.has(before) || (SURE.has(nick) && THROUGH.has(before))) &&
  !cues.some((cue) => cue.gives.near_miss !== undefined && cue.tokens.includes(at + 1));
const SENDING = new Set(["per", "via", "mittels"]);
/** A thing would have an article: "über ein Signal", "mit einem Signal". */
const SURE = new Set(["signal", "wire"]);
const THROUGH = new Set(["ueber", "uebern", "mit", "in", "on", "over", "through", "using"]);

const ENGLISH_ARTICLES = new Set(["a", "an", "the"]);

/** "Den Link zum Teams-Meeting per WhatsApp": the meeting is what is sent, the other messenger the way. */
export const isMeeting = (mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): boolean =>
  mentions.some((other) => other.ids.join() !== mention.ids.join()) &&
  MEETS.has(mention.ids.join()) &&
  MEETING.test(tokens[(mention.tokens[mention.tokens.length - 1] ?? 0) + 1]?.word ?? "");
const MEETS = new Set(["ms_teams", "zoom_chat"]);
const MEETING =
  /^(?:meetings?|besprechung(?:en)?|sitzung(?:en)?|termine?s?|einladung(?:en)?|einwahl|konferenz(?:en)?|videokonferenz(?:en)?|links?|invites?|invitations?|calls?|webinars?|schalte)$/u;

/** Names that stand for the product wherever no article, adjective or near-miss word is beside them. */
const BARE = new Set(["signal", "wire", "slack", "zoom"]);
/** "Which wire", "wie viel Slack", "kein Signal": counted or asked for like a thing. */
const NOUN_BEFORE =
  /^(?:what|which|any|some|enough|more|less|no|how|welche[rsnm]?|kein|keinen|mehr|viel|wieviel|genug|etwas)$/u;
const NUMBER = /^\d{3,}$/u;
const ADJECTIVE = /^(?!privat)\p{L}{3,}es$/u; // "does Signal ..." is none

/** Drops everyday words that are no messenger here: a near-miss word beside them, an article before them, nothing messenger-like around. */
export function withoutNearMisses(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  cues: readonly Cue[],
  inScope: boolean,
): Mention[] {
  const sure = mentions.some((mention) => !mention.ambiguous);
  const things = cues.filter((cue) => cue.gives.near_miss !== undefined);
  return mentions.filter((mention) => {
    if (isMeeting(mention, mentions, tokens)) return false;
    if (!mention.ambiguous) return true;
    const at = mention.tokens[0] ?? 0;
    const token = tokens[at];
    if (!token) return false;
    const id = mention.ids[0] ?? "";
    const nick = token.word;
    const near = things.some(
      (cue) =>
        (cue.gives.near_miss?.includes(nick) || cue.gives.near_miss?.includes(id)) &&
        cue.tokens.every((t) => tokens[t]?.sentence === token.sentence && (t !== at || cue.tokens.length > 1)) &&
        (!cue.tokens.includes(at) || cue.tokens.every((t) => tokens[t]?.clause === token.clause)), // "what's better, Signal or ...?"
    );
    const before = tokens[at - 1]?.sentence === token.sentence ? (tokens[at - 1]?.word ?? "") : "";
    const after = tokens[at + 1]?.word ?? "";
    if (near && !isChannel(before, at, cues, nick)) return false;
    if (nick === "line" && before === "in" && after === "with") return false; // "in line with the rules"
    if (nick === "wa" && NUMBER.test(after) && tokens[at + 1]?.sentence === token.sentence) return false; // "WA 2231": an order
    if (APP_WORDS.has(after) || besideAnother(mention, mentions, tokens)) return true;
    if (ARTICLES.has(before)) return false;
    if (ownedBy(tokens, at, cues)) return false;
    if (nick === "wa" && mentions.length > 1) return LINKING.has(before);
    if (
      BARE.has(nick) &&
      ENGLISH_ARTICLES.has(tokens[at - 2]?.word ?? "") &&
      tokens[at - 1]?.clause === token.clause &&
      !LINKING.has(before)
    )
      return false;
    if (BARE.has(nick) && !ADJECTIVE.test(before) && !(NOUN_BEFORE.test(before) && !inScope && tokens.length > 4))
      return true;
    return sure || inScope || LINKING.has(before) || tokens.length <= 4 || (before === "" && LINKING.has(after));
  });
}
