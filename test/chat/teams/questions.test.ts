import { describe, expect, test } from "vitest";
import { readValue } from "../../../src/chat/teams/button-value.ts";
import { readFacts, renderFacts } from "../../../src/chat/teams/facts-card.ts";
import { renderAnswer } from "../../../src/chat/teams/render-answer.ts";
import { renderWhy } from "../../../src/chat/teams/why-card.ts";
import { labelledAnswers, ref } from "../labelled-answers.ts";
import { renderAnswer as renderInSlack } from "../../../src/chat/slack/render-answer.ts";
import { pressables as pressablesInSlack } from "../slack/read-blocks.ts";
import { cardSchema, renderedSchema } from "./card-schema.ts";
import { allSeen, dangersIn, dangersInText, inputsOf, pressables, seen, textsOf } from "./read-card.ts";

const on = { ref, nonce: "n-1" };

/** The register changes words, not shapes: for "Sie" every third answer is enough, and all where there are few of a kind. */
const MANY = ["forbidden", "conditional", "depends", "ask_dpo"];
const inSie = (await labelledAnswers("sie")).filter(({ outcome }, i) => i % 3 === 0 || !MANY.includes(outcome));

describe.each([
  ["du", await labelledAnswers("du", "en"), 1500],
  ["sie", inSie, 500],
] as const)("labelled questions, %s", (_address, all, least) => {
  test("both languages and every outcome are among them", () => {
    expect(all.length).toBeGreaterThan(least);
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(["de", "en"]));
    expect(new Set(all.map(({ outcome }) => outcome)).size).toBe(10);
  });

  test("under 24 KB and in the strict schema, in private and in a channel, and nothing mentions or links", () => {
    for (const answer of all) {
      for (const place of ["private", "channel"] as const) {
        const message = renderAnswer(answer, { place, ref });
        expect(renderedSchema.safeParse(message).error?.issues, answer.text).toBeUndefined();
        expect(JSON.stringify(message).length * 2).toBeLessThan(24 * 1024);
        expect([...dangersIn(textsOf(message.card)), ...dangersInText(message.text)]).toEqual([]);
      }
      for (const card of [renderWhy(answer, on), renderFacts(answer, on)]) {
        expect(cardSchema.safeParse(card).error?.issues, answer.text).toBeUndefined();
        expect(JSON.stringify(card).length * 2).toBeLessThan(24 * 1024);
        expect(dangersIn(textsOf(card))).toEqual([]);
      }
    }
  });

  test("the first view says all of the answer: headline with symbol, every line, every branch, the sources, the notices", () => {
    for (const answer of all) {
      const { text, card } = renderAnswer(answer, { place: "private", ref });
      expect(seen(text).startsWith(seen(`${answer.card.symbol} ${answer.headline}`)), text).toBe(true);
      const said = allSeen(card).replaceAll("• ", "");
      for (const { kind, text: line } of answer.card.lines) {
        if (kind === "split" && answer.card.buttons.length > 0) continue;
        for (const part of kind === "conditions" ? line.replace(/\.$/, "").split(" · ") : [line])
          expect(said).toContain(seen(part));
      }
      for (const { says } of answer.card.buttons) expect(said).toContain(seen(says));
      for (const { title } of answer.card.sources) expect(said).toContain(seen(title));
      expect(answer.card.sources.map(({ id }) => id)).toEqual(answer.sources);
      expect(said).toContain(seen(answer.notices.join(" ")));
    }
  });

  test("the same buttons as the JSON and as in Slack, in the same order, each with its choice; the same sources behind Warum?", () => {
    for (const answer of all) {
      const pressed = pressables(renderAnswer(answer, { place: "private", ref }).card);
      const branches = pressed.filter(({ data }) => data["verb"] === "choose");
      expect(branches.map(({ data }) => readValue(data)?.choice)).toEqual(
        answer.card.buttons.map(({ choice }) => choice),
      );
      expect(pressed.map(({ label }) => label)).toEqual(
        pressablesInSlack(renderInSlack(answer, { place: "private", ref }).blocks).map(({ label }) => label),
      );
      const proof = allSeen(renderWhy(answer, on));
      for (const section of answer.card.proof)
        for (const line of [section.title, ...section.lines]) expect(proof).toContain(seen(line));
    }
  });

  test("every menu of the facts gives the choice of its chip; unchanged gives none", () => {
    for (const answer of all.filter(({ card }) => card.chips.length > 0)) {
      const menus = inputsOf(renderFacts(answer, on));
      expect(Object.keys(menus).length).toBe(answer.card.chips.length);
      const unchanged = Object.fromEntries(Object.entries(menus).map(([id, menu]) => [id, menu["value"]]));
      expect(readFacts(answer, unchanged)).toBeNull();
      const chip = answer.card.chips.at(-1);
      const other = chip?.options.findIndex(({ label }) => label !== chip.label) ?? -1;
      const changed = { ...unchanged, [Object.keys(menus).at(-1) ?? ""]: String(other) };
      expect(readFacts(answer, changed)).toEqual(chip?.options[other]?.choice);
    }
  });

  test("no question text is in what a button carries", () => {
    for (const answer of all)
      for (const { data } of pressables(renderAnswer(answer, { place: "channel", ref }).card)) {
        expect(JSON.stringify(data).length).toBeLessThanOrEqual(2100);
        const { choice: _choice, verb: _verb, ...rest } = readValue(data) ?? { verb: "unreadable" };
        expect(rest).toEqual({
          ref,
          nonce: ref,
          ...(data["incident"] ? { incident: true } : {}),
          ...(data["text"] ? { text: data["text"] } : {}),
        });
      }
  });
});
