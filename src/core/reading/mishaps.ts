import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, lastToken, says, type Scope, type Text } from "./text.ts";

/** The kind of a mishap that reached somebody, once its words are looked at: a password, one's own illness, a public place. */
export function kindOf(text: Text, kind: "wrong_recipient" | "data_in_private_chat"): string {
  if (onlyCredentials(text)) return "credentials_shown";
  if (says(text, "mark", "own_matter")) return "other";
  if (kind === "wrong_recipient") return kind;
  if (says(text, "place", "public")) return "other";
  const ownTool = text.mentions.every(({ ids }) => ids.every((id) => COMPANY_TOOLS.has(id)));
  return says(text, "place", "private") || !ownTool ? kind : "wrong_recipient";
}
const COMPANY_TOOLS = new Set(["ms_teams", "slack"]);

/** Nothing but a password or a code is said to have got out. */
function onlyCredentials(text: Text): boolean {
  const codes = new Set(cuesWith(text, "topic", "credentials").flatMap((cue) => cue.tokens));
  return codes.size > 0 && cuesWith(text, "sensitive").every((cue) => cue.tokens.some((t) => codes.has(t)));
}

/** Chats or data of the business are gone: deleted by mistake, or vanished; not where they are on a device that is itself among the `losses`. */
export function losesData(text: Text, losses: readonly Cue[]): boolean {
  if (says(text, "mark", "permission") || says(text, "mark", "permission_strong")) return false;
  if (!says(text, "sensitive") && !says(text, "partner", "external")) return false;
  if (says(text, "event", "wiped") && says(text, "mark", "unmeant")) return true;
  return cuesWith(text, "event", "vanished").some(
    (cue) =>
      losses.every((loss) => cue.tokens.includes(lastToken(loss))) && !says(text, "device", null, subjects(text, cue)),
  );
}
/** The clause of a loss, but for a device that is only where or when it happened ("nach dem Handywechsel", "auf dem Handy"). */
function subjects(text: Text, cue: Cue): Scope {
  const clause = text.tokens[lastToken(cue)]?.clause;
  return (t) =>
    text.tokens[t]?.clause === clause && !text.tokens.slice(Math.max(0, t - 3), t).some(({ word }) => WHERE.has(word));
}
const WHERE = new Set("nach auf vom beim seit durch after on since during".split(" "));

/** "Eine Patientin hat mir ihren Befund geschickt", "ich hab meine Krankmeldung geschickt": sent by those it is about, or to them, nothing went astray. */
export const isRightful = (text: Text): boolean => says(text, "mark", "rightful") && !says(text, "fault");

/** "Mein privates Handy ist weg, keine Firmendaten drauf": a loss that is nobody's but one's own. */
export const losesOnlyOwn = (text: Text): boolean =>
  says(text, "event", "lost") &&
  says(text, "mark", "nothing_of_work") &&
  says(text, "device", "private") &&
  !says(text, "device", "work") &&
  !says(text, "mark", "unsure") &&
  text.mentions.length === 0;

/** "Kann man noch löschen, was ich der falschen Kundin geschickt habe?": told in a clause that asks for nothing. */
export function toldBeside(text: Text): boolean {
  const asking = cuesWith(text, "mark", "permission_strong").map(lastToken);
  return cuesWith(text, "fault").some((fault) => {
    const at = text.tokens[firstToken(fault)];
    if (!at) return false;
    const before = (t: number): boolean => t <= firstToken(fault) && text.tokens[t]?.sentence === at.sentence;
    const opens = text.tokens.findLastIndex((token, t) => before(t) && RELATIVE.has(token.word) && told(text, t));
    return opens > 0 && asking.every((t) => t < opens) && says(text, "event", "sent", (t) => t > opens);
  });
}
/** Whether a relative clause is one about what was done: its verb stands in the perfect or the past. */
const told = (text: Text, opens: number): boolean =>
  text.tokens.some((token, t) => t > opens && token.sentence === text.tokens[opens]?.sentence && DONE.test(token.word));
const RELATIVE = new Set("die der das den dem was that which who".split(" "));
const DONE =
  /^(?:hab|habe|hat|haben|wurden?|ist|sind|gingen?|landeten?|sent|went|got|posted|forwarded|has|have|was|were)$/u;

/** Supposed first, and then told as having happened: "Was mache ich, wenn ...? Ist nämlich gerade passiert". */
export function toldAfter(text: Text, supposed: number): boolean {
  const later = (cue: Cue): number => {
    const sentence = text.tokens[firstToken(cue)]?.sentence ?? -1;
    return sentence > supposed ? sentence : -1;
  };
  if (cuesWith(text, "mark", "for_real").some((cue) => later(cue) >= 0)) return true;
  return cuesWith(text, "fault").some((fault) => {
    const here = later(fault);
    const inHere: Scope = (t) => text.tokens[t]?.sentence === here;
    const words = text.tokens.filter((_, t) => inHere(t)).map(({ word }) => word);
    return (
      here >= 0 &&
      says(text, "event", "sent", inHere) &&
      words.some((w) => MINE.test(w)) &&
      !words.some((w) => IF.test(w))
    );
  });
}
const MINE = /^(?:hab|habe|haben|hat|have|sent|went|ging)$/u;
const IF = /^(?:wenn|falls|dann|if|would)$/u;
