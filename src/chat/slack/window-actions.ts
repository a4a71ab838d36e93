import type { ModalView } from "@slack/types";
import type { Voice } from "../../core/answering/wording.ts";
import type { Recalled } from "../../flows/recall.ts";
import { within } from "../../flows/within.ts";
import { readValue } from "./button-value.ts";
import { SETTINGS_MS } from "./dpo-command.ts";
import { renderEscalateModal } from "./escalate-modal.ts";
import { renderFactsModal } from "./facts-modal.ts";
import { renderMessage } from "./messages.ts";
import { HOME_REF } from "./names.ts";
import { renderNoticeModal } from "./notice-modal.ts";
import { openWindow } from "./open-window.ts";
import { pressVoice, recalledPress } from "./recalled-press.ts";
import { readPress, type ActionArgs, type Press } from "./read-press.ts";
import { sayTo } from "./say-to.ts";
import { CHAT } from "./slack-address.ts";
import { askerOf, refusalOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { renderTextModal, type LongText } from "./text-modal.ts";
import { renderWhyModal } from "./why-modal.ts";

type Given = Extract<Recalled, { kind: "answer" }>;
type Make = (given: Given, press: Press, voice: Voice, parts: SlackParts) => ModalView | Promise<ModalView>;

/** A button that opens a window about its answer; for others' answers and expired ones the window says so. */
const window =
  (make: Make, fresh?: (voice: Voice, parts: SlackParts) => ModalView) =>
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const press = readPress(args);
    const { trigger, apart } = press;
    const plain: Voice = { language: "de", address: parts.address };
    const refused = refusalOf(args.body as object, parts);
    if (refused) return void (await sayTo(apart, renderMessage(refused, plain), parts));
    const recalling = recalledPress(press, parts).then(async (recalled) => ({
      recalled,
      voice: await pressVoice(press, recalled, parts),
    }));
    const view = async (): Promise<ModalView> => {
      const { recalled, voice } = await recalling;
      if (recalled.kind === "answer") return make(recalled, press, voice, parts);
      if (fresh && press.carried?.ref === HOME_REF) return fresh(voice, parts);
      return renderNoticeModal(recalled.kind === "foreign" ? "notYours" : "expired", voice);
    };
    const known = recalling.then(({ voice }) => voice).catch(() => plain);
    const [voice, first] = await Promise.all([within(SETTINGS_MS, known, plain), isFirst(press, parts)]);
    if (first) await openWindow({ trigger, here: apart, voice }, view, parts);
  };

/** A double click opens one window. A store that is away or slow lets it pass: two windows are better than none. */
function isFirst({ person, events, carried }: Press, parts: SlackParts): Promise<boolean> {
  const { store, vault } = parts.keeping;
  const ids = events.map((id) => vault.pseudonym("event", CHAT, parts.me.team, `window:${carried?.ref ?? ""}:${id}`));
  const taken = store.receipts.take(askerOf(person, parts).workspace, ids).catch(() => true);
  return within(SETTINGS_MS, taken, true);
}

/** "Warum?": how the answer came about. */
export const whyAction = window(({ answer }) => renderWhyModal(answer));

/** "Angaben ändern": what was understood, to be corrected. */
export const factsAction = window(({ answer }, { carried }) => renderFactsModal(answer, carried?.ref ?? ""));

/** "Als JSON zeigen" below "meine Daten". */
export const jsonAction = window(({ answer }, { carried }, voice) =>
  renderTextModal({ kind: "json", text: answer.card.contact?.copy ?? "", page: 0, ref: carried?.ref ?? "" }, voice),
);

/** "Was wurde gesendet?": exactly what a model got. */
export const sentAction = window(async (given, { carried }, voice, parts) => {
  const text = await sentText(given, carried?.ref ?? "", 0, parts);
  return text ? renderTextModal(text, voice) : renderNoticeModal("expired", voice);
});

/** "DSB fragen" and "Vorfall melden": with the asker's own words where they are still kept; in the App Home an empty form. */
export const escalateAction = window(
  ({ question }, { carried }, voice, parts) =>
    form(question && "text" in question.said ? question.said.text : "", carried?.incident === true, voice, parts),
  (voice, parts) => form("", false, voice, parts),
);

const form = (question: string, incident: boolean, voice: Voice, parts: SlackParts): ModalView =>
  renderEscalateModal(
    {
      ticket: parts.keeping.clock.id(),
      question,
      incident,
      foreign: false,
      contacts: parts.contacts(voice.language, incident),
    },
    voice,
  );

async function sentText(
  { answer, question }: Given,
  ref: string,
  page: number,
  parts: SlackParts,
): Promise<LongText | null> {
  const sent = question && (await parts.sentIn(answer.id, question.thread));
  return sent && { kind: "sent", host: sent.host, arrived: sent.arrived, text: sent.bodies.join("\n\n"), page, ref };
}

/** Another page of a long text, in the same window. */
export const pageAction =
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const press = readPress(args);
    const { viewId, carried } = press;
    if (!viewId) return;
    const metadata = readValue(args.body.view?.private_metadata);
    const recalled = metadata ? await recalledPress({ ...press, carried: metadata }, parts) : { kind: "gone" as const };
    const voice = await pressVoice(press, recalled, parts);
    const ref = metadata?.ref ?? "";
    const page = carried?.page ?? 0;
    const text =
      recalled.kind !== "answer"
        ? null
        : metadata?.text === "json"
          ? ({ kind: "json", text: recalled.answer.card.contact?.copy ?? "", page, ref } as const)
          : await sentText(recalled, ref, page, parts);
    const view = text ? renderTextModal(text, voice) : renderNoticeModal("expired", voice);
    await parts.api.views.update({ view_id: viewId, view }).catch(() => {}); // the window was closed meanwhile
  };
