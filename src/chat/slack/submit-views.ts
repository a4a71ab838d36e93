import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import type { Voice } from "../../core/answering/wording.ts";
import { handToDpo, type Escalated } from "../../flows/escalate.ts";
import { recall } from "../../flows/recall.ts";
import { readValue } from "./button-value.ts";
import { readEscalation } from "./escalate-modal.ts";
import { readFacts, type Selected } from "./facts-modal.ts";
import { messageText } from "./messages.ts";
import { INPUT } from "./names.ts";
import { renderNoticeModal } from "./notice-modal.ts";
import { readAddress, wayTo, type SlackAddress } from "./slack-address.ts";
import { askerOf, refusalOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion } from "./take-question.ts";
import { within } from "../../flows/within.ts";

type ViewArgs = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>;
const WRITE_MS = 2200;

/** "Neu entscheiden": the facts as changed, written, then the window closes; the answer comes where the first one stands. */
export const factsView =
  (parts: SlackParts) =>
  async ({ ack, view, body }: ViewArgs): Promise<void> => {
    const person = body.user.id;
    const ref = readValue(view.private_metadata)?.ref ?? "";
    const recalled = await recall(ref, askerOf(person, parts), parts.keeping);
    const given = recalled.kind === "answer" ? recalled : null;
    const voice = await voiceOf(person, given?.answer.language ?? null, parts);
    const refused = refusalOf(body, parts);
    const notice = (key: Parameters<typeof renderNoticeModal>[0]) =>
      ack({ response_action: "update", view: renderNoticeModal(key, voice) });
    if (refused) return notice(refused);
    if (!given) return notice(recalled.kind === "foreign" ? "notYours" : "expired");
    const choice = readFacts(given.answer, view.state.values as Selected);
    if (!choice) return notice("unchanged");
    const here: SlackAddress = given.question
      ? readAddress(given.question.address.here)
      : { at: "person", user: person };
    const accepted = await takeQuestion(
      {
        person,
        conversation: `facts:${ref}`,
        events: [`view:${view.id}:${view.hash}`],
        said: { choice },
        here,
        language: given.answer.language,
        continues: given.question,
      },
      parts,
    );
    if (accepted.kind === "accepted" || accepted.kind === "duplicate") return ack();
    await ack({
      response_action: "update",
      view:
        accepted.kind === "limited"
          ? renderNoticeModal("limited", voice, { seconds: accepted.retryAfter })
          : renderNoticeModal("notStored", voice),
    });
  };

/** "Senden" in the form to the DPO: a ticket and its confirmation, written before the window closes; where it was not, the text stays to be sent again. */
export const escalateView =
  (parts: SlackParts) =>
  async ({ ack, view, body }: ViewArgs): Promise<void> => {
    const person = body.user.id;
    const form = readEscalation(view);
    const voice = await within<Voice>(800, voiceOf(person, form && parts.languageOf(form.question), parts), {
      language: "de",
      address: parts.address,
    });
    const refused = refusalOf(body, parts);
    if (refused) return ack({ response_action: "update", view: renderNoticeModal(refused, voice) });
    if (!form) return ack({ response_action: "update", view: renderNoticeModal("expired", voice) });
    const { ticket, incident, question } = form;
    const owner = askerOf(person, parts);
    const address = { ...wayTo({ at: "person", user: person }, person) };
    const content = { question, language: voice.language, address };
    const done = await within<Escalated>(
      WRITE_MS - 800,
      handToDpo({ id: ticket, owner, incident, content }, voice, parts.keeping),
      { kind: "not_stored" },
    );
    if (done.kind === "not_stored")
      return ack({
        response_action: "errors",
        errors: { [INPUT.question]: messageText("ticketNotStored", voice) },
      });
    await ack();
  };
