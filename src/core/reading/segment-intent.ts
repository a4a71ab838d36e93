import type { Cue } from "./patterns.ts";
import { asksSomethingElse } from "./asks-something-else.ts";
import { supposesMishap } from "./incident.ts";
import { setAside } from "./set-aside.ts";
import { topicIn } from "./topics.ts";
import { asksWith, cuesWith, everywhere, firstToken, says, type Scope, type Text } from "./text.ts";

export type Kind = {
  intent: "permission" | "information" | "topic" | null;
  strong: boolean;
  asked: boolean;
  soft: boolean;
  /** It only asks "muss ich?": no permission beside a demand of the boss. */
  duty: boolean;
  /** It asks for something with a word of its own ("was", "warum"): not a mere statement that names training or a fine. */
  curious: boolean;
  /** It only asks whether what was said is so ("stimmt das?"). */
  confirms: boolean;
  topic: string | null;
};

/** What one clause wants. */
export function segmentIntent(text: Text, scope: Scope): Kind {
  const mark = (value: string): boolean =>
    value === "what" || value === "why" ? asksWith(text, value, scope) : says(text, "mark", value, scope);
  const how = new Set(cuesWith(text, "mark", "how", scope).flatMap((cue) => cue.tokens));
  // "How can I change ..." asks how, not whether
  const strong = cuesWith(text, "mark", "permission_strong", scope).some((cue) => !cue.tokens.every((t) => how.has(t)));
  const mention = text.mentions.some((m) => scope(firstToken(m)));
  const anyMention = text.mentions.length > 0;
  const chat = says(text, "scope", "chat") || says(text, "scope", "sms");
  const topic = topicIn(text, scope);
  const facts = says(text, "purpose", null, scope) || says(text, "partner", null, scope) || hardDevice(text, scope);
  const info = says(text, "info", null, scope);
  const kind = (intent: Kind["intent"]): Kind => ({
    intent,
    strong,
    asked: mark("permission") || mark("ought") || mark("stance") || plans(text, scope),
    curious:
      mark("what") || mark("why") || mark("about") || mark("compare") || mark("compliant") || entryForced(text, scope),
    confirms: mark("confirm") && !mention && !facts,
    soft: topic === "coercion" && mark("soft"),
    duty: mark("ought") && !strong && !mention,
    topic: intent === "information" ? null : topic,
  });
  const privacy = says(text, "scope", "privacy");
  const scoped =
    anyMention ||
    chat ||
    privacy ||
    cuesWith(text, "info", null, scope).some((cue) => !cue.gives.info?.includes("dsb-fragen")) ||
    says(text, "contacts") ||
    says(text, "phonebook") ||
    says(text, "action") ||
    hardDevice(text, everywhere) ||
    (mark("why") && says(text, "device"));
  const contacts = says(text, "action", "store_contacts", scope) || says(text, "action", "sync_contacts", scope);
  if (
    !anyMention &&
    !chat &&
    !(contacts && facts) &&
    !(info && mark("what") && privacy) &&
    (says(text, "scope", "out", scope) ||
      says(text, "scope", "email", scope) ||
      says(text, "scope", "cloud", scope) ||
      says(text, "scope", "video", scope)) &&
    !entryForced(text, scope)
  ) {
    return topic === "private_use_policy" || (topic !== null && privacy) ? kind("topic") : kind(null);
  }
  const meeting =
    says(text, "scope", "video") &&
    text.mentions.every((m) => m.ids.every((id) => id === "ms_teams" || id === "zoom_chat"));
  if (meeting && !chat) return kind(null);
  if (supposesMishap(text)) return kind("information");
  if (says(text, "both", null, scope) && text.mentions.length > 1 && !mark("compare")) return kind("permission");
  if (mark("why")) return kind(scoped || topic ? "information" : null);
  if (mark("stance") && topic === null && statesUse(text)) return kind("permission");
  if (entryForced(text, scope)) return kind("information");
  if (
    (mark("how") || (says(text, "scope", "out", scope) && !(facts && mention))) &&
    !strong &&
    topic === null &&
    !info &&
    anyMention
  )
    return kind(null);
  if (mark("how") && !strong && topic === null && !anyMention && !chat && !privacy && !contacts && !info)
    return kind(null);
  if (topic !== null && !(info && mark("what") && !anyMention)) return kind("topic");
  const listed = cuesWith(text, "info", "positivliste", scope).length > 0;
  const meant = text.mentions.some((m) => scope(firstToken(m)) && !setAside(text, m)); // "which apps instead of WhatsApp?"
  if (
    listed &&
    !meant &&
    !says(text, "scope", "out", scope) &&
    !hardDevice(text, scope) &&
    !says(text, "action", null, scope)
  )
    return kind("information");
  const compliant = mark("compliant") && !says(text, "action", "backup", scope); // "bei Google Drive sichern" is not "sicher"
  if (compliant && !mark("unsure") && !facts && anyMention && !plans(text, scope)) return kind("information");
  if (mark("compare") && !strong && anyMention && !facts) return kind("information");
  if (info && !strong && (mark("what") || !facts) && !(says(text, "action", null, scope) && facts))
    return kind(scoped ? "information" : null);
  const described = facts && mention && !mark("what") && says(text, "mark", "permission"); // "auf unserem Server, nur im Team. Passt?"
  if (
    (mark("what") || (mark("about") && !described)) &&
    !strong &&
    !(facts && (mention || chat) && mark("permission")) &&
    scoped
  )
    return kind("information");
  if (mark("about") && mention && !facts && !strong) return kind("information");
  if (workCall(text)) return kind(null);
  if (asksSomethingElse(text, scope, scoped)) return { ...kind("topic"), topic: "general" };
  if (asksUse(text, scope, mention, chat, facts)) return kind("permission");
  return kind(null);
}

/** Something one may or may not do: a messenger, or contacts that are stored, with whom, on what, what for. */
const statesUse = (text: Text): boolean =>
  (text.mentions.length > 0 || says(text, "scope", "chat") || says(text, "action", "store_contacts")) &&
  (says(text, "purpose") || says(text, "partner") || hardDevice(text, everywhere) || says(text, "action"));

/** "Wir möchten auf Wire umsteigen. Wer muss da ran?": a plan is decided, whatever is asked beside it. */
const plans = (text: Text, scope: Scope): boolean =>
  says(text, "action", "introduce", scope) && !says(text, "mark", "has_introduced", scope);

/** Whether a clause is about using a messenger or the phone at all; titles without a verb are. */
function asksUse(text: Text, scope: Scope, mention: boolean, chat: boolean, facts: boolean): boolean {
  if (mention || (chat && says(text, "scope", "chat", scope))) return true;
  const action = says(text, "action", null, scope);
  const contacts = says(text, "action", "store_contacts", scope) || says(text, "action", "sync_contacts", scope);
  if (
    contacts &&
    (says(text, "device") ||
      says(text, "contacts", null, scope) ||
      says(text, "phonebook", null, scope) ||
      says(text, "purpose", null, scope) ||
      says(text, "partner", null, scope))
  )
    return true;
  const asked = says(text, "mark", "permission", scope);
  const calls = says(text, "scope", "call", scope) || says(text, "scope", "sms", scope);
  if (calls && (hardDevice(text, scope) || says(text, "scope", "sms", scope))) return true;
  const device = hardDevice(text, scope);
  const whose = says(text, "contacts") || says(text, "partner");
  const stored = says(text, "action", "store_contacts") && whose && hardDevice(text, everywhere);
  if (stored && asked && pointsBack(text, scope)) return true; // "Ich speichere ... Ist das zulässig?"
  const using = says(text, "scope", "use", scope) || says(text, "scope", "write", scope) || action;
  if (device && facts && (using || says(text, "purpose", null, scope))) return true;
  if (text.mentions.length > 0 || says(text, "scope", "chat")) return asked || facts || action;
  if (
    says(text, "partner", null, scope) &&
    (says(text, "scope", "write", scope) || says(text, "scope", "group", scope)) &&
    asked
  )
    return true;
  if (asked && intoGroup(text, scope) && (says(text, "object", null, scope) || says(text, "data", null, scope)))
    return true;
  return (
    text.tokens.length <= 8 && (device || says(text, "purpose", null, scope) || (asked && pointsBack(text, scope)))
  );
}

/** "Den Schichtplan in die Teamgruppe stellen": a group something is put into is a chat. */
const intoGroup = (text: Text, scope: Scope): boolean =>
  cuesWith(text, "scope", "group", scope).some((cue) =>
    text.tokens.slice(Math.max(0, firstToken(cue) - 2), firstToken(cue)).some(({ word }) => INTO.has(word)),
  );
const INTO = new Set(["in", "into", "to"]);

/** "Darf ich die auch?" points back; "darf der Chef die Tür abschließen?" has an article before a thing nobody spoke of. */
const pointsBack = (text: Text, scope: Scope): boolean =>
  cuesWith(text, "mark", "pronoun", scope).some((cue) => {
    const at = firstToken(cue);
    const next = text.tokens[at + 1];
    if (cue.tokens.length > 1 || !ARTICLES.has(text.tokens[at]?.word ?? "")) return true;
    if (!next || next.clause !== text.tokens[at]?.clause) return true;
    const thing = (other: Cue): boolean =>
      (other.gives.object ?? []).some((kind) => kind === "soft" || kind === "open");
    return text.cues.some((other) => other.tokens.includes(at + 1) && !other.gives.near_miss && !thing(other));
  });
const ARTICLES = new Set(["die", "den", "der", "das", "des"]);

/** Phoning customers or colleagues is a neighbour out of scope; private calls with the work phone are not. */
const workCall = (text: Text): boolean =>
  says(text, "scope", "call") &&
  !says(text, "action", "store_contacts") &&
  text.mentions.length === 0 &&
  !says(text, "scope", "chat") &&
  !says(text, "scope", "sms") &&
  (says(text, "partner", "external") || says(text, "partner", "internal")) &&
  !says(text, "purpose", "private");

const hardDevice = (text: Text, scope: Scope): boolean =>
  cuesWith(text, "device", null, scope).some((cue) => !cue.gives.device?.includes("vague"));

/** Entries whose words are a question in themselves ("72 Stunden", "bist du eine KI"), whatever else is named. */
const FORCED = new Set([
  "ai-act-50",
  "art-33",
  "bdsg-42",
  "dpf",
  "straftat",
  "art-9",
  "dsgvo",
  "hbdi-m365",
  "art-28",
  "art-35",
  "ch-adequacy",
]);
const entryForced = (text: Text, scope: Scope): boolean =>
  cuesWith(text, "info", null, scope).some(
    (cue) => cue.gives.info?.some((id) => FORCED.has(id)) || cue.gives.mark?.includes("forced"),
  );
