import { writeValue, type Carried } from "./button-value.ts";
import { LIMITS, type Element } from "./build-card.ts";
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
const WIDE = 44;
const MOST_IN_ROW = 3;

/** Buttons in rows that a narrow window can show. */
export function rows(buttons: readonly Element[]): Element[] {
  const made: Element[][] = [];
  let room = 0;
  for (const one of buttons) {
    const length = String(one["title"]).length + 4;
    const row = made.at(-1);
    if (row && row.length < MOST_IN_ROW && length <= room) row.push(one);
    else made.push([one]);
    room = (row === made.at(-1) ? room : WIDE) - length;
  }
  return made.map((actions, i) => ({ type: "ActionSet", ...(i === 0 ? {} : { spacing: "Small" }), actions }));
}
