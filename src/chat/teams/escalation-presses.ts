import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import { readEscalation, renderEscalation } from "./escalation-card.ts";
import { handOver } from "./hand-over.ts";
import type { PressHandler } from "./on-press.ts";
import { HOME_REF } from "./names.ts";
import { inPlace, inPrivate, pressVoice, recalledPress, shownAgain } from "./recalled-press.ts";
import { messageText, renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";
import { showHome } from "./show-home.ts";
import { voiceOf } from "./teams-asker.ts";

/** "DSB fragen" and "Vorfall melden": with the asker's own words where they are still kept; from home an empty form. */
export const openForm: PressHandler = async (press, parts) => {
  const recalled = await recalledPress(press, parts);
  const voice = await pressVoice(press, recalled, parts);
  const ref = press.carried?.ref ?? HOME_REF;
  if (recalled.kind !== "answer" && ref !== HOME_REF)
    return { say: renderMessage(recalled.kind === "foreign" ? "notYours" : "expired", voice) };
  const given = recalled.kind === "answer" ? recalled : null;
  const form = renderEscalation(
    {
      ref,
      ticket: parts.keeping.clock.id(),
      question: given?.question && "text" in given.question.said ? given.question.said.text : "",
      incident: press.carried?.incident === true,
      foreign: false,
      contacts: parts.contacts(voice.language, press.carried?.incident === true),
      note: null,
    },
    voice,
    "chat",
  );
  const message = given ? inPlace({ press, given, ref }, form, parts) : bare(form, voice);
  return inPrivate({ press, voice }, message, parts);
};

/** "Senden": the card is the answer again, or home, and says that the question is on its way. */
export const sendForm: PressHandler = async (press, parts) => {
  const recalled = await recalledPress(press, parts);
  const voice = await voiceOf(press.who, parts.languageOf(readEscalation(press.inputs) ?? ""), parts);
  const done = await handOver({ press, voice, stage: "chat" }, parts);
  const given = recalled.kind === "answer" ? recalled : null;
  const ref = press.carried?.ref ?? HOME_REF;
  if ("form" in done)
    return { show: given ? inPlace({ press, given, ref }, done.form, parts) : bare(done.form, voice) };
  const note = messageText(done.sent === "exists" ? "alreadyFiled" : "onItsWay", voice);
  if (given) return { show: shownAgain({ press, given, ref }, parts, { note }) };
  return { show: await showHome(press.who, voice, parts, note) };
};

const bare = (card: object, voice: Voice): Rendered => ({
  text: "",
  entities: [],
  card,
  feedback: false,
  summary: say(ESCALATION_WORDS.title, voice),
});
