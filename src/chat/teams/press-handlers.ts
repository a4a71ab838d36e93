import { back, choose, decide, facts, why } from "./answer-presses.ts";
import { openForm, sendForm } from "./escalation-presses.ts";
import { erase, example, exportData, forget, home, settings } from "./home-presses.ts";
import type { PressHandlers } from "./on-press.ts";
import { longText } from "./text-presses.ts";

/** Every button with what it does. */
export const PRESS_HANDLERS: Required<PressHandlers> = {
  choose,
  pick: choose,
  why,
  facts,
  decide,
  escalate: openForm,
  send: sendForm,
  sent: longText,
  json: longText,
  turn: longText,
  back,
  home,
  example,
  export: exportData,
  erase,
  forget,
  settings,
};
