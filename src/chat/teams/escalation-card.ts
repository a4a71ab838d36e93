import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import { backButton } from "./back-button.ts";
import { card, container, LIMITS, small, title, words } from "./build-card.ts";
import { button, rows, type Stage } from "./card-buttons.ts";
import { INPUT } from "./names.ts";
import { inputText, plain } from "./safe-text.ts";

/** `ticket`: the id it will have, so that a second press is the same ticket; `question`: what is to be edited, empty where the asker starts afresh; `foreign`: the text is from somebody else's message. */
export type EscalationForm = {
  ref: string;
  ticket: string;
  question: string;
  incident: boolean;
  foreign: boolean;
  /** Whom to ask or tell oneself, from the company file. */
  contacts: readonly string[];
  /** What went wrong with the last try. */
  note: string | null;
};

/** "DSB fragen": the asker sees and edits every word before it goes to the DPO. */
export function renderEscalation(form: EscalationForm, voice: Voice, stage: Stage): object {
  const { ref, ticket, incident, foreign, contacts } = form;
  const says = (key: keyof typeof ESCALATION_WORDS): string => say(ESCALATION_WORDS[key], voice);
  const question = form.question.trim() === "" ? null : inputText(form.question, LIMITS.input);
  const calls = contacts.slice(0, 4).map((line) => words(`• ${plain(line, 200)}`, {}, "Small"));
  const on = { ref, nonce: ticket };
  return card([
    ...(form.note === null ? [] : [container([words(form.note)], "warning")]),
    title(says(incident ? "incidentTitle" : "title")),
    words(says(incident ? "incidentIntro" : "intro")),
    container(
      [words(says(incident ? "incidentTell" : "tell"), { weight: "Bolder" }), ...calls],
      incident ? "warning" : "emphasis",
    ),
    ...(foreign ? [words(says("foreign"))] : []),
    {
      type: "Input.Text",
      id: INPUT.question,
      label: says(incident ? "incidentLabel" : "label"),
      isMultiline: true,
      isRequired: true,
      errorMessage: says("empty"),
      maxLength: LIMITS.input,
      ...(question === null ? {} : { value: question }),
    },
    small(says(incident ? "incidentHint" : "hint")),
    ...rows([
      button(
        says(incident ? "incidentSubmit" : "submit"),
        { verb: "send", ...on, incident },
        { style: incident ? "danger" : "primary", sends: "inputs", stage },
      ),
      ...(stage === "dialog" ? [] : [backButton(on, voice.language, "cancel")]),
    ]),
  ]);
}

/** What was typed; null where nothing is in it. */
export function readEscalation(inputs: Readonly<Record<string, unknown>>): string | null {
  const typed = inputs[INPUT.question];
  const question = typeof typed === "string" ? typed.slice(0, LIMITS.input).toWellFormed().trim() : "";
  return question === "" ? null : question;
}
