import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, lastToken, reachesOver, says, type Scope, type Text } from "./text.ts";

/** Topics in the order they win where a text touches several: the narrower first. */
const TOPICS = [
  "works_council_communication",
  "ai_features",
  "subject_rights",
  "retention",
  "dpia",
  "processing_agreement",
  "works_council",
  "consent",
  "offboarding",
  "monitoring",
  "group_members",
  "coercion",
  "photos",
  "own_absence",
  "third_country",
  "church_law",
  "public_sector",
  "credentials",
  "private_use_policy",
  "general",
];
/** Topics that are a way of using: where a use is asked, the stricter of the two leads. */
export const USES = new Set([
  "photos",
  "coercion",
  "own_absence",
  "consent",
  "group_members",
  "works_council_communication",
  "church_law",
  "public_sector",
  "credentials",
  "third_country",
  "general",
]);

/**
 * Whether the asker speaks of work at an authority or a state school, where state law decides: not of partners there,
 * nor of private use, nor of giving something up. Domain section 4, `public_sector`.
 */
export function atPublicEmployer(text: Text): boolean {
  const clauseOf = (token: number): number | undefined => text.tokens[token]?.clause;
  const employer = cuesWith(text, "mark", "public_employer").filter(
    (cue) => clauseOf(firstToken(cue)) === clauseOf(lastToken(cue)),
  );
  if (employer.length === 0 || says(text, "mark", "private_school") || says(text, "action", "stop")) return false;
  const said = new Set(employer.flatMap((cue) => cue.tokens)); // "beim Finanzamt" is where one works, not whom one writes to
  const business = ["internal", "external", "business"].some((kind) =>
    [...cuesWith(text, "partner", kind), ...cuesWith(text, "purpose", kind)].some((cue) => !said.has(lastToken(cue))),
  );
  return business || !(says(text, "purpose", "private") || says(text, "partner", "private") || says(text, "leisure"));
}

/** The topic a fragment of a conversation names ("und wie lange müssen wir das aufheben?"): what it is about was said before. */
export function topicNamed(text: Text): string | null {
  if (says(text, "scope", "out") || says(text, "mark", "how")) return null;
  const found = new Set(cuesWith(text, "topic").flatMap((cue) => cue.gives.topic ?? []));
  if (says(text, "mark", "document_photo")) found.delete("photos");
  const outflow = cuesWith(text, "topic").some((cue) => cue.id === "topic-outflow"); // "und die ganze Kundendatenbank schicken?"
  return TOPICS.find((topic) => found.has(topic) && (!ALONE.has(topic) || (outflow && topic === "general"))) ?? null;
}
/** Topics that a fragment changes no answer for: they need their own words. */
const ALONE = new Set([
  "private_use_policy",
  "church_law",
  "public_sector",
  "general",
  "coercion",
  "works_council_communication",
]);

/** "Was muss ich beachten, wenn ich die Gruppe verlasse": the duty is not about the group. */
const IF = new Set(["wenn", "falls", "sobald", "if", "when"]);

/** "Keine Chats mehr und würde WhatsApp am liebsten löschen": the app goes, not the chats. */
const deletesApp = (text: Text, cue: Cue): boolean =>
  text.mentions.some((mention) => {
    const at = firstToken(mention);
    return at > firstToken(cue) && at < lastToken(cue) && !INSIDE.test(text.tokens[at - 1]?.word ?? "");
  }) && cuesWith(text, "action", "stop").some((stop) => lastToken(stop) === lastToken(cue));

const INSIDE = /^(?:in|im|bei|auf|aus|von|vom|per|ueber|via|on|from)$/u;

/** The topic of a clause, or null: a privacy matter about messengers that the rules do not settle. */
export function topicIn(text: Text, scope: Scope): string | null {
  const inScope =
    text.mentions.length > 0 ||
    says(text, "scope", "chat") ||
    says(text, "scope", "group") ||
    says(text, "device") ||
    says(text, "scope", "sms");
  const claimed = new Set(cuesWith(text, "claim", "permission").flatMap((cue) => cue.tokens)); // "die IT hat nichts dagegen"
  const found = new Set(
    cuesWith(text, "topic", null, scope)
      .filter((cue) => !(cue.gives.topic?.includes("coercion") && reachesOver(text, cue, IF)))
      .filter((cue) => !(cue.gives.topic?.includes("retention") && deletesApp(text, cue)))
      .filter((cue) => !(cue.id === "topic-barred" && cue.tokens.every((t) => claimed.has(t))))
      .flatMap((cue) => cue.gives.topic ?? []),
  );
  if (says(text, "mark", "document_photo", scope)) found.delete("photos");
  if (says(text, "mark", "takes_in", scope)) found.delete("photos"); // "in den Verteiler aufnehmen"
  if (says(text, "mark", "bears")) found.delete("group_members"); // whether one has to bear it, not who may be in it
  if (says(text, "mark", "must_stop", scope)) found.delete("coercion"); // whether one may go on, no duty
  if (says(text, "mark", "asks_reply", scope)) found.delete("subject_rights"); // a word from us, not from our records
  if (says(text, "mark", "credit_report", scope)) found.delete("subject_rights"); // a paper of that name, no request to us
  if (says(text, "mark", "others_absence", scope)) found.delete("own_absence");
  if (says(text, "action", "sync_contacts", scope)) found.delete("monitoring"); // the app reads the contacts, nobody reads along
  if (says(text, "mark", "own_listening")) found.delete("monitoring"); // a voice message to oneself
  if (says(text, "mark", "has_agreement")) found.delete("processing_agreement"); // stated, not asked
  if (says(text, "mark", "how", scope) && !says(text, "scope", "privacy")) found.delete("retention"); // how a product deletes
  if (says(text, "mark", "how", scope) && says(text, "mark", "no_use", scope)) found.delete("general"); // how a product exports or blocks
  if (text.mentions.length > 0 || cuesWith(text, "device").some((cue) => cue.gives.device?.includes("private")))
    found.delete("private_use_policy");
  const consentOfStaff =
    found.has("consent") &&
    says(text, "partner", "internal") &&
    !["out", "email", "cloud", "video"].some((other) => says(text, "scope", other));
  const ownNumber = found.has("coercion") && says(text, "mark", "contact_noun"); // "muss ich meine Handynummer rausgeben?"
  const ill = found.has("own_absence") && says(text, "scope", "write"); // "reicht eine Nachricht, dass ich krank bin?"
  if (!inScope && !ownNumber && !ill && !found.has("subject_rights") && !found.has("monitoring") && !consentOfStaff)
    return null;
  if (
    text.mentions.length === 0 &&
    !says(text, "scope", "chat") &&
    !says(text, "scope", "group") &&
    !says(text, "scope", "sms")
  )
    for (const id of [
      ...(says(text, "device", "private") || ownNumber ? [] : ["coercion"]),
      "photos",
      ...(says(text, "scope", "write") ? [] : ["own_absence"]),
      "credentials",
      "church_law",
      "public_sector",
      ...(consentOfStaff ? [] : ["consent"]),
    ])
      found.delete(id);
  return TOPICS.find((topic) => found.has(topic)) ?? null;
}
