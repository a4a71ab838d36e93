/** Every name that Teams and Lotse know each other by; teams/manifest.json declares the same, a test compares them. */
export const COMMANDS = { ask: "datenschutz", dpo: "dsb", data: "meine-daten", help: "hilfe" } as const;
/** Ids of the actions in the menu of a message. */
export const ACTIONS = { check: "checkMessage", escalate: "escalateMessage" } as const;
