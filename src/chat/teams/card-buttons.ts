import { writeValue, type Carried } from "./button-value.ts";
import { container, LIMITS, words, type Element } from "./build-card.ts";
import { plain } from "./safe-text.ts";

type Emphasis = "primary" | "danger" | null;
const STYLES = { primary: "positive", danger: "destructive" } as const;
/** Where a card stands: a dialog knows `Action.Submit` alone. */
export type Stage = "chat" | "dialog";
/** Inputs that a button sends along; without any, what was typed stays on the card. */
type Sends = "inputs" | "nothing";

/** A button; clients that know no `Action.Execute` send the same as a message. */
export function button(
  label: string,
  value: Carried,
  { style = null, sends = "nothing", stage = "chat" }: { style?: Emphasis; sends?: Sends; stage?: Stage } = {},
): Element {
  const data = writeValue(value);
  const common = {
    title: plain(label, LIMITS.button),
    ...(style ? { style: STYLES[style] } : {}),
    ...(sends === "nothing" ? { associatedInputs: "none" } : {}),
    data,
  };
  const submit = { type: "Action.Submit", ...common };
  return stage === "dialog" ? submit : { type: "Action.Execute", ...common, verb: value.verb, fallback: submit };
}

/** How many letters of labels stand side by side without Teams cutting them, also on a phone. */
const WIDE = 32;
const MOST_IN_ROW = 3;

/** A button whose label is longer than a button can show on a phone: a line of text that can be pressed as a whole. */
export const pressable = (text: string, press: Element): Element => ({
  ...container([words(text)], "emphasis"),
  spacing: "Small",
  selectAction: press,
});
export const LONGEST_LABEL = 26;

/** Buttons in rows that a narrow window can show. */
export function rows(buttons: readonly Element[]): Element[] {
  const made: Element[][] = [];
  let room = 0;
  for (const one of buttons) {
    const length = Array.from(String(one["title"])).length + 4; // a symbol is one sign
    const row = made.at(-1);
    if (row && row.length < MOST_IN_ROW && length <= room) row.push(one);
    else made.push([one]);
    room = (row === made.at(-1) ? room : WIDE) - length;
  }
  return made.map((actions, i) => ({ type: "ActionSet", ...(i === 0 ? {} : { spacing: "Small" }), actions }));
}
