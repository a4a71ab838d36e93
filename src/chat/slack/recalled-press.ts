import type { Voice } from "../../core/answering/wording.ts";
import { recall, type Recalled } from "../../flows/recall.ts";
import { HOME_REF } from "./names.ts";
import type { Press } from "./read-press.ts";
import { askerOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";

/** The answer a button stands below, for its asker alone. */
export const recalledPress = ({ carried, person }: Press, parts: SlackParts): Promise<Recalled> =>
  carried && carried.ref !== HOME_REF
    ? recall(carried.ref, askerOf(person, parts), parts.keeping)
    : Promise.resolve({ kind: "gone" });

export const pressVoice = ({ person }: Press, recalled: Recalled | null, parts: SlackParts): Promise<Voice> =>
  voiceOf(person, recalled?.kind === "answer" ? recalled.answer.language : null, parts);
