import { describe, expect, test } from "vitest";
import { readValue } from "../../../src/chat/slack/button-value.ts";
import { readFacts, renderFactsModal } from "../../../src/chat/slack/facts-modal.ts";
import { renderAnswer } from "../../../src/chat/slack/render-answer.ts";
import { renderWhyModal } from "../../../src/chat/slack/why-modal.ts";
import { labelledAnswers, ref } from "../labelled-answers.ts";
import { messageSchema, modalSchema } from "./blocks-schema.ts";
import { allSeen, dangersIn, pressables, seen } from "./read-blocks.ts";

describe.each([
  ["du", await labelledAnswers("du", "en")],
  ["sie", await labelledAnswers("sie")],
] as const)("every labelled question, %s", (_address, all) => {
  test("both languages and every outcome are among them", () => {
    expect(all.length).toBeGreaterThan(1500);
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(["de", "en"]));
    expect(new Set(all.map(({ outcome }) => outcome)).size).toBe(10);
  });

  test("within Slack's limits, in private and in a channel, and nothing pings or links", () => {
    for (const answer of all) {
      for (const place of ["private", "channel"] as const) {
        const message = renderAnswer(answer, { place, ref });
        expect(messageSchema.safeParse(message).error?.issues, answer.text).toBeUndefined();
        expect(dangersIn(message.blocks)).toEqual([]);
      }
      expect(modalSchema.safeParse(renderWhyModal(answer)).error?.issues, answer.text).toBeUndefined();
      expect(dangersIn(renderWhyModal(answer))).toEqual([]);
      if (answer.card.chips.length > 0)
        expect(modalSchema.safeParse(renderFactsModal(answer, ref)).error?.issues, answer.text).toBeUndefined();
    }
  });

  test("the first view says all of the answer: headline with symbol, every line, every branch, the notices", () => {
    for (const answer of all) {
      const { blocks } = renderAnswer(answer, { place: "private", ref });
      const said = allSeen(blocks);
      expect(said.startsWith(seen(`${answer.card.symbol} ${answer.headline}`)), said).toBe(true);
      for (const { kind, text } of answer.card.lines) {
        if (kind === "split" && answer.card.buttons.length > 0) continue;
        for (const part of kind === "conditions" ? text.replace(/\.$/, "").split(" · ") : [text])
          expect(said.replaceAll("• ", "")).toContain(seen(part));
      }
      for (const { says } of answer.card.buttons) expect(said).toContain(seen(says));
      expect(said).toContain(seen(answer.notices.join(" ")));
    }
  });

  test("the same buttons as the JSON, each with its choice; the same sources behind Warum?", () => {
    for (const answer of all) {
      const pressed = pressables(renderAnswer(answer, { place: "private", ref }).blocks);
      const branches = pressed.filter(({ id }) => id.startsWith("choose:"));
      expect(branches.map(({ value }) => readValue(value)?.choice)).toEqual(
        answer.card.buttons.map(({ choice }) => choice),
      );
      expect(branches.map(({ label }) => label)).toEqual(
        answer.card.buttons.map(({ symbol, label }) => `${symbol} ${label}`),
      );
      const has = (id: string): boolean => pressed.some((one) => one.id === id);
      expect(has("why")).toBe(answer.card.proof.length > 0);
      expect(has("facts")).toBe(answer.card.chips.length > 0);
      expect(has("sent")).toBe(false);
      const proof = allSeen(renderWhyModal(answer));
      for (const section of answer.card.proof)
        for (const line of [section.title, ...section.lines]) expect(proof).toContain(seen(line));
    }
  });

  test("every menu of the facts gives the choice of its chip; unchanged gives none", () => {
    for (const answer of all.filter(({ card }) => card.chips.length > 0)) {
      const { blocks } = renderFactsModal(answer, ref);
      const menus = blocks.flatMap((block) => ("element" in block ? [block] : []));
      expect(menus.length).toBe(answer.card.chips.length);
      expect(readFacts(answer, {})).toBeNull();
      const chip = answer.card.chips.at(-1);
      const menu = menus.at(-1);
      const other = chip?.options.findIndex(({ label }) => label !== chip.label) ?? -1;
      const selected = { [menu?.block_id ?? ""]: { value: { selected_option: { value: String(other) } } } };
      expect(readFacts(answer, selected)).toEqual(chip?.options[other]?.choice);
    }
  });

  test("no question text is in what a button carries", () => {
    for (const answer of all) {
      for (const { value } of pressables(renderAnswer(answer, { place: "channel", ref }).blocks)) {
        expect(value.length).toBeLessThanOrEqual(2000);
        const { choice: _choice, ...rest } = readValue(value) ?? { ref: "unreadable" };
        expect(rest.ref).toBe(ref);
      }
    }
  });
});
