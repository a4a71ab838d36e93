import { EXAMPLES } from "../../core/answering/phrases.ts";
import { say } from "../../core/answering/wording.ts";
import type { Preference } from "../../ports/preferences.ts";
import { renderErase } from "./home-card.ts";
import { INPUT } from "./names.ts";
import type { PressHandler } from "./on-press.ts";
import type { Press } from "./read-press.ts";
import { messageText, renderMessage } from "./render-message.ts";
import { showHome } from "./show-home.ts";
import { takeQuestion } from "./take-question.ts";
import { askerOf, voiceOf } from "./teams-asker.ts";
import { tellAccepted } from "./tell-accepted.ts";

export const home: PressHandler = async ({ who }, parts) => ({
  show: await showHome(who, await voiceOf(who, null, parts), parts),
});

/** Words that the flows know as commands, or an example: asked as if typed, answered as a message. */
const asked =
  (textOf: (press: Press, language: "de" | "en") => string | null): PressHandler =>
  async (press, parts) => {
    const { who, events, here } = press;
    const voice = await voiceOf(who, null, parts);
    const text = textOf(press, voice.language);
    if (text === null) return { say: renderMessage("expired", voice) };
    const accepted = await takeQuestion({ who, conversation: "home", events, said: { text }, here }, parts);
    const told = tellAccepted(accepted, voice);
    return told ? { say: told } : { show: await showHome(who, voice, parts, messageText("comesBelow", voice)) };
  };

export const exportData = asked((_, language) => (language === "de" ? "meine Daten" : "my data"));
export const forget = asked((_, language) => (language === "de" ? "vergiss mich" : "forget me"));
export const example = asked(({ carried }, language) => {
  const one = EXAMPLES[carried?.branch ?? -1];
  return one ? say(one, { language, address: "du" }) : null;
});

/** "Alles löschen" asks first. */
export const erase: PressHandler = async ({ who }, parts) => {
  const voice = await voiceOf(who, null, parts);
  const card = renderErase(parts.keeping.clock.id(), voice);
  return { show: { ...(await showHome(who, voice, parts)), card } };
};

/** Language and form of address, kept until they are set back to "auto". */
export const settings: PressHandler = async ({ who, inputs }, parts) => {
  const { preferences } = parts.keeping.store;
  const owner = askerOf(who, parts);
  const before: Preference = (await preferences.get(owner)) ?? { language: null, address: null };
  const [language, address] = [inputs[INPUT.language], inputs[INPUT.address]];
  await preferences.put(owner, {
    language: language === "de" || language === "en" ? language : language === "auto" ? null : before.language,
    address: address === "du" || address === "sie" ? address : address === "auto" ? null : before.address,
  });
  const voice = await voiceOf(who, null, parts);
  return { show: await showHome(who, voice, parts, messageText("settingsSaved", voice)) };
};
