import { describe, expect, test } from "vitest";
import { renderMessage, type MessageKey } from "../../../src/chat/slack/messages.ts";
import { renderNoticeModal } from "../../../src/chat/slack/notice-modal.ts";
import { readValue, writeValue } from "../../../src/chat/slack/button-value.ts";
import { ACTIONS, NUMBERED, numbered } from "../../../src/chat/slack/names.ts";
import { messageSchema, modalSchema } from "./blocks-schema.ts";

const KEYS: Readonly<Record<MessageKey, readonly string[]>> = {
  working: [],
  notStored: [],
  limited: ["seconds"],
  tooLong: ["most"],
  foreignWorkspace: [],
  guest: [],
  usageAsk: ["command"],
  unknownCommand: ["ask", "dpo"],
  expired: [],
  tooLate: [],
  failed: [],
  deletePost: [],
  answeredApart: [],
  notYours: [],
  onlyOwnMessages: [],
  noText: [],
  unchanged: [],
  ticketCreated: ["ticket"],
  incidentReported: ["ticket"],
  ticketNotStored: [],
  thanks: [],
  settingsSaved: [],
  loading: [],
};

describe("short messages", () => {
  test.each(Object.entries(KEYS))("%s: both languages, both registers, every gap filled", (key, gaps) => {
    const fill = Object.fromEntries(gaps.map((gap) => [gap, "<@U1> 7"]));
    const made = (["du", "sie"] as const).flatMap((address) =>
      (["de", "en"] as const).map((language) => renderMessage(key as MessageKey, { language, address }, fill)),
    );
    for (const message of made) {
      expect(messageSchema.safeParse(message).error?.issues).toBeUndefined();
      expect(message.text).not.toMatch(/[{}|]/);
      expect(message.text).not.toContain("<");
      expect(message.text.match(/7/g)?.length ?? 0).toBe(gaps.length);
    }
    const [du, english, sie] = made.map(({ text }) => text);
    expect(du).not.toBe(english);
    expect(sie ?? "").not.toMatch(/\b(?:du|dich|dir|dein\w*)\b/);
    expect(du ?? "").not.toMatch(/\b(?:Sie|Ihnen|Ihre?[rmns]?)\b/);
    const view = renderNoticeModal(key as MessageKey, { language: "de", address: "du" });
    if (gaps.length === 0) expect(modalSchema.safeParse(view).error?.issues).toBeUndefined();
  });
});

describe("what a button carries", () => {
  test("reads back what was written, refuses everything else", () => {
    const value = { ref: "r-1", choice: { situations: [{ device: ["work"] }] } };
    expect(readValue(writeValue(value))).toEqual(value);
    for (const bad of [
      undefined,
      "",
      "yes:1",
      "{}",
      '{"ref":1}',
      '{"ref":"a","text":"Frage"}',
      '{"ref":"a","x":1}',
      "[]",
    ])
      expect(readValue(bad)).toBeNull();
  });
  test("numbered ids match their pattern and no other name does", () => {
    for (const name of ["choose", "example", "page"] as const) {
      expect(numbered(name, 1)).toMatch(NUMBERED[name]);
      for (const other of Object.values(ACTIONS)) expect(other).not.toMatch(NUMBERED[name]);
    }
  });
});
