/** Every name that Slack and Lotse know each other by; manifest.json declares the same, a test compares them. */
export const COMMANDS = { ask: "/datenschutz", dpo: "/dsb" } as const;
export const SHORTCUTS = { check: "check_message", escalate: "escalate_message" } as const;
export const EVENTS = ["app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked"] as const;
export const SCOPES = [
  "app_mentions:read",
  "assistant:write",
  "chat:write",
  "commands",
  "im:history",
  "im:write",
] as const;

/** Callback ids of modals; only `facts` and `escalate` are submitted. */
export const VIEWS = {
  why: "why",
  facts: "facts",
  text: "text",
  notice: "notice",
  escalate: "escalate",
} as const;

/** Action ids without a number. Every button carries a value that `readValue` reads. */
export const ACTIONS = {
  /** A branch from the menu that stands where there are too many for buttons. */
  pick: "pick",
  why: "why",
  facts: "facts",
  escalate: "escalate",
  /** The payload a model was sent. */
  sent: "sent",
  /** The asker's own data as JSON, below the answer to "meine Daten". */
  json: "json",
  feedback: "feedback",
  export: "export",
  erase: "erase",
  language: "language",
  address: "address",
} as const;

/** Action ids that end in a number, because ids in one message must differ. */
export const NUMBERED = { choose: /^choose:\d{1,2}$/, example: /^example:\d{1,2}$/, page: /^page:[01]$/ } as const;
export const numbered = (name: keyof typeof NUMBERED, index: number): string => `${name}:${index}`;

/** The `ref` of buttons in the App Home, which stand below no answer; `branch` of an example is its place in EXAMPLES. */
export const HOME_REF = "home";

/** Block id of one question in the facts modal, and the id of every input element. */
export const factBlock = (decision: number, dimension: string): string => `fact:${decision}:${dimension}`;
export const INPUT = { value: "value", question: "question", text: "text" } as const;
