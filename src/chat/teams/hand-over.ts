import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import { handToDpo, type Escalated } from "../../flows/escalate.ts";
import { within } from "../../flows/within.ts";
import { readEscalation, renderEscalation } from "./escalation-card.ts";
import type { Stage } from "./card-buttons.ts";
import type { Press } from "./read-press.ts";
import { messageText } from "./render-message.ts";
import { personOf, wayTo } from "./teams-address.ts";
import { askerOf } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";

const WRITE_MS = 2200;

/** "Senden" in the form to the DPO: a ticket and its confirmation, written before its sender is told so; where it was not, the form comes back with the text to be sent again. `exists`: this form was sent before. */
export async function handOver(
  { press, voice, stage }: { press: Press; voice: Voice; stage: Stage },
  parts: TeamsParts,
): Promise<{ sent: Exclude<Escalated["kind"], "not_stored"> } | { form: object }> {
  const { carried, inputs, who, apart } = press;
  const incident = carried?.incident === true;
  const question = readEscalation(inputs);
  const again = (note: string): { form: object } => ({
    form: renderEscalation(
      {
        ref: carried?.ref ?? "",
        ticket: carried?.nonce ?? "",
        question: question ?? "",
        incident,
        foreign: false,
        contacts: parts.contacts(voice.language, incident),
        note,
      },
      voice,
      stage,
    ),
  });
  if (!carried || question === null) return again(say(ESCALATION_WORDS.empty, voice));
  const id = carried.nonce;
  const owner = askerOf(who, parts);
  const content = {
    question,
    language: voice.language,
    address: wayTo(apart.at === "direct" ? apart : personOf(apart)),
  };
  const done = await within<Escalated>(WRITE_MS, handToDpo({ id, owner, incident, content }, voice, parts.keeping), {
    kind: "not_stored",
  });
  if (done.kind === "not_stored") return again(messageText("ticketNotStored", voice));
  return { sent: done.kind };
}
