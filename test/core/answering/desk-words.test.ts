import { expect, test } from "vitest";
import { DESK_WORDS } from "../../../src/core/answering/desk-words.ts";
import { ESCALATION_WORDS } from "../../../src/core/answering/escalation-words.ts";
import { MESSAGE_WORDS } from "../../../src/core/answering/message-words.ts";
import { COMMAND_WORDS, KIND_WORDS } from "../../../src/core/answering/command-words.ts";

const ALL = { ...ESCALATION_WORDS, ...MESSAGE_WORDS, ...COMMAND_WORDS, ...KIND_WORDS, ...DESK_WORDS };
const PROMISES = [
  /lesen nur die DSB/,
  /Antwort kommt in \S+ Chat/,
  /Only the DPO/,
  /answer comes to your chat/,
  /muss es noch beantworten|noch beantworten muss|still has to answer/,
  /nicht bei der DSB angekommen|did not reach the DPO/,
];

test("while a DPO can neither read nor answer at Lotse, nothing says that they do", () => {
  for (const [key, { de, en }] of Object.entries(ALL))
    for (const promise of PROMISES) expect(`${key}: ${de} ${en}`).not.toMatch(promise);
});

test.each(["ticketCreated", "incidentReported", "intro", "incidentIntro"] as const)(
  "%s says that nobody is told yet",
  (key) => {
    expect(DESK_WORDS[key].de).toMatch(/benachrichtigt (?:aber )?noch niemanden/);
    expect(DESK_WORDS[key].en).toMatch(/notifies nobody yet/);
  },
);
