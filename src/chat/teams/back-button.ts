import { word } from "../../core/answering/card-words.ts";
import type { Voice } from "../../core/answering/wording.ts";
import type { Element } from "./build-card.ts";
import { button } from "./card-buttons.ts";
import type { Carried } from "./button-value.ts";
import { HOME_REF } from "./names.ts";

/** From a card that took an answer's place back to it, or to where everything begins. */
export const backButton = (
  on: Pick<Carried, "ref" | "nonce">,
  language: Voice["language"],
  says: "answer" | "cancel" = "answer",
): Element => {
  const home = on.ref === HOME_REF;
  return button(word(home && says === "answer" ? "back" : says, language), { verb: home ? "home" : "back", ...on });
};
