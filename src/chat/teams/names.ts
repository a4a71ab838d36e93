/** What a button on a card does; teams/manifest.json knows none of these, old cards do. */
export const VERBS = [
  /** A branch of an answer; `pick`: from the menu that stands where there are too many for buttons. */
  "choose",
  "pick",
  "why",
  "facts",
  /** "Neu entscheiden" in the facts. */
  "decide",
  "escalate",
  /** "Senden" in the form to the DPO. */
  "send",
  /** The payload a model was sent. */
  "sent",
  /** The asker's own data as JSON. */
  "json",
  /** Another page of a long text. */
  "turn",
  /** From any of these back to the answer. */
  "back",
  "home",
  "example",
  "export",
  /** Asks whether everything is to be erased. */
  "erase",
  "forget",
  "settings",
] as const;
export type Verb = (typeof VERBS)[number];

/** The `ref` of buttons that stand below no answer. */
export const HOME_REF = "home";

/** Ids of inputs. */
export const INPUT = {
  branch: "branch",
  question: "question",
  language: "language",
  address: "address",
  text: "text",
} as const;
export const factInput = (situation: number, dimension: string): string => `fact_${situation}_${dimension}`;
