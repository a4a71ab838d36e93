import type { ModalView } from "@slack/types";
import { z } from "zod";
import { say, type Voice } from "../../core/answering/wording.ts";
import { LIMITS, plain, section } from "./build-blocks.ts";
import { word } from "../../core/answering/card-words.ts";
import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { INPUT, VIEWS } from "./names.ts";
import { bold, mrkdwn, inputText } from "./safe-text.ts";

/** `question`: what is to be edited, empty where the asker starts afresh; `foreign`: the text is from somebody else's message. */
export type EscalationForm = {
  ticket: string;
  question: string;
  incident: boolean;
  foreign: boolean;
  /** Whom to ask or tell oneself, from the company file. */
  contacts: readonly string[];
};

const metadata = z.strictObject({ ticket: z.string().max(64), incident: z.boolean() });

/** "DSB fragen": the asker sees and edits every word before it goes to the DPO. */
export function renderEscalateModal(form: EscalationForm, voice: Voice): ModalView {
  const { ticket, incident, foreign, contacts } = form;
  const words = (key: keyof typeof ESCALATION_WORDS): string => say(ESCALATION_WORDS[key], voice);
  const question = form.question.trim() === "" ? null : inputText(form.question, LIMITS.input);
  const calls = contacts.slice(0, 4).map((line) => `• ${mrkdwn(line, 200)}`);
  return {
    type: "modal",
    callback_id: VIEWS.escalate,
    private_metadata: JSON.stringify({ ticket, incident } satisfies z.infer<typeof metadata>),
    title: plain(words(incident ? "incidentTitle" : "title"), LIMITS.title),
    submit: plain(words(incident ? "incidentSubmit" : "submit"), LIMITS.title),
    close: plain(word("cancel", voice.language), LIMITS.title),
    blocks: [
      section(words(incident ? "incidentIntro" : "intro")),
      section([bold(words(incident ? "incidentTell" : "tell"), 100), ...calls].join("\n")),
      ...(foreign ? [section(words("foreign"))] : []),
      {
        type: "input",
        block_id: INPUT.question,
        label: plain(words(incident ? "incidentLabel" : "label"), 100),
        hint: plain(words(incident ? "incidentHint" : "hint"), 300),
        element: {
          type: "plain_text_input",
          action_id: INPUT.text,
          multiline: true,
          min_length: 3,
          max_length: LIMITS.input,
          ...(question === null ? {} : { initial_value: question }),
        },
      },
    ],
  };
}

/** Null where the form is not from this version. */
export function readEscalation(
  view: Readonly<{
    private_metadata: string;
    state: { values: Readonly<Record<string, Readonly<Record<string, { value?: string | null | undefined }>>>> };
  }>,
): { ticket: string; incident: boolean; question: string } | null {
  const question = view.state.values[INPUT.question]?.[INPUT.text]?.value?.trim();
  try {
    const read = metadata.safeParse(JSON.parse(view.private_metadata));
    return read.success && question ? { ...read.data, question } : null;
  } catch {
    return null;
  }
}
