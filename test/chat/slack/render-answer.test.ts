import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { readValue } from "../../../src/chat/slack/button-value.ts";
import { readFacts, renderFactsModal } from "../../../src/chat/slack/facts-modal.ts";
import { renderAnswer } from "../../../src/chat/slack/render-answer.ts";
import { renderWhyModal } from "../../../src/chat/slack/why-modal.ts";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { messageSchema, modalSchema } from "./blocks-schema.ts";
import { allSeen, pressables, seen } from "./read-blocks.ts";

const at = { place: "private", ref: "r-1" } as const;
const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => "id" };
const { ask } = createAdvisor({ companyFile: null, address: null }, { clock });
const whatsapp = await ask({ text: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?" });
const threema = await ask({ text: "threema aufm firmenhandy geht klar?" });
const types = (answer: Answer): string[] => renderAnswer(answer, at).blocks.map(({ type }) => type);
const labels = (answer: Answer): string[] => pressables(renderAnswer(answer, at).blocks).map(({ label }) => label);

describe("an answer in Slack", () => {
  test("a verdict: headline with its symbol, reason, next step, buttons, notice, thumbs", () => {
    const { blocks, text } = renderAnswer(whatsapp, at);
    expect(blocks[0]).toMatchObject({ type: "header", text: { text: `🚫 ${whatsapp.headline}` } });
    expect(blocks[1]).toMatchObject({ text: { text: expect.stringMatching(/^\*Warum:\* .*Fachartikel/) } });
    expect(types(whatsapp).slice(-3)).toEqual(["actions", "context", "context_actions"]);
    expect(labels(whatsapp)).toEqual(["Warum?", "Angaben ändern", "DSB fragen"]);
    expect(seen(text)).toBe(seen(whatsapp.text));
  });
  test("a split says in words what each button gives, before the buttons", () => {
    const { blocks } = renderAnswer(threema, at);
    expect(blocks[1]).toMatchObject({
      text: { text: "🚫 Privat: nicht erlaubt\n✅ Für die Arbeit: erlaubt mit Auflagen, wenn freigegeben" },
    });
    expect(labels(threema)).toEqual(["🚫 Privat", "✅ Für die Arbeit", "Warum?", "Angaben ändern", "DSB fragen"]);
  });
  test("an incident: the urgent button stands above the reasons, nobody is asked for a mark", async () => {
    const incident = await ask({ text: "hab ausversehen ne kundenliste in die falsche gruppe geschickt" });
    const { blocks } = renderAnswer(incident, at);
    const press = blocks.findIndex(({ type }) => type === "actions");
    expect(blocks[press]).toMatchObject({ elements: [{ action_id: "escalate", style: "danger" }] });
    expect(allSeen(blocks.slice(press))).toContain("72 Stunden");
    expect(types(incident)).not.toContain("context_actions");
    expect(pressables(blocks).map(({ value }) => readValue(value))).toEqual([{ ref: "r-1", incident: true }]);
  });
  test("in a channel it says that everybody reads it; a greeting has no buttons", async () => {
    expect(allSeen(renderAnswer(whatsapp, { ...at, place: "channel" }).blocks)).toContain("alle in diesem Kanal");
    expect(allSeen(renderAnswer(whatsapp, at).blocks)).not.toContain("Kanal");
    expect(labels(await ask({ text: "hallo" }))).toEqual([]);
  });
  test("English words on English answers", async () => {
    const english = await ask({ text: "May I use WhatsApp privately on my work phone?" });
    expect(labels(english)).toEqual(["Why?", "Change the facts", "Ask the DPO"]);
  });
});

describe("what a model added", () => {
  const passages = [{ id: "p1", title: "Adressbuch", text: "WhatsApp liest das Adressbuch." }];
  const worded: Answer = {
    ...whatsapp,
    worded: "model",
    prose: ["Privates bleibt privat."],
    shown: ["p1"],
    card: { ...whatsapp.card, passages },
  };
  test("its sentences stand under the line that says so, the passages it picked behind Warum?", () => {
    const { blocks } = renderAnswer(worded, at);
    const said = blocks.findIndex((block) => block.type === "context");
    expect(allSeen(blocks[said])).toContain("hat eine KI formuliert");
    expect(blocks[said + 1]).toMatchObject({ text: { text: "Privates bleibt privat." } });
    expect(labels(worded)).toContain("Was wurde gesendet?");
    const why = allSeen(renderWhyModal(worded));
    for (const part of ["hat eine KI ausgesucht", "Adressbuch", "WhatsApp liest das Adressbuch."])
      expect(why).toContain(part);
  });
  test("asked in vain, it still shows what was sent; not asked, it does not", () => {
    expect(pressables(renderAnswer(whatsapp, { ...at, sent: true }).blocks).map(({ id }) => id)).toContain("sent");
    expect(pressables(renderAnswer(worded, { ...at, sent: false }).blocks).map(({ id }) => id)).not.toContain("sent");
  });
});

describe("more than fits", () => {
  const [first] = threema.card.buttons;
  if (!first) throw new Error("no branch");
  const many: Answer = {
    ...threema,
    card: { ...threema.card, buttons: Array.from({ length: 9 }, (_, i) => ({ ...first, label: `Zweig ${i}` })) },
  };
  test("more branches than buttons become a menu that names the place in the kept answer", () => {
    const menu = pressables(renderAnswer(many, at).blocks).filter(({ id }) => id === "pick");
    expect(menu.map(({ label }) => label)).toEqual(many.card.buttons.map(({ label, says }) => `🚫 ${label}: ${says}`));
    expect(menu.map(({ value }) => readValue(value))).toEqual(
      many.card.buttons.map((_, branch) => ({ ref: "r-1", branch })),
    );
  });
  test("a choice too long for a button is named by its place", () => {
    const messenger = Array.from({ length: 200 }, (_, i) => `messenger_${i}`);
    const long = { ...first, choice: { situations: [{ messenger }] } };
    const { blocks } = renderAnswer({ ...threema, card: { ...threema.card, buttons: [first, long] } }, at);
    expect(
      pressables(blocks)
        .slice(0, 2)
        .map(({ value }) => readValue(value)),
    ).toEqual([
      { ref: "r-1", choice: first.choice },
      { ref: "r-1", branch: 1 },
    ]);
  });
  test("a long line is cut at a sentence, which is said, and stands whole behind Warum?", () => {
    const text = "Das ist ein Satz von vielen. ".repeat(150).trim();
    const long: Answer = { ...whatsapp, card: { ...whatsapp.card, lines: [{ kind: "note", text }] } };
    const message = renderAnswer(long, at);
    expect(messageSchema.safeParse(message).error?.issues).toBeUndefined();
    expect(message.blocks[1]).toMatchObject({
      text: { text: expect.stringMatching(/Das ist ein Satz von vielen\. …$/) },
    });
    expect(allSeen(message.blocks)).toContain("Gekürzt. Alles steht hinter „Warum?“.");
    const steps = Array.from({ length: 4 }, () => ({ kind: "step" as const, text: "Noch ein Satz. ".repeat(60) }));
    const many = renderAnswer({ ...whatsapp, card: { ...whatsapp.card, lines: steps } }, at);
    expect(allSeen(many.blocks)).toContain("Gekürzt.");
    expect(modalSchema.safeParse(renderWhyModal(long)).error?.issues).toBeUndefined();
    expect(allSeen(renderWhyModal(long))).toContain("Die ganze Antwort");
    expect(allSeen(renderWhyModal(whatsapp))).not.toContain("Die ganze Antwort");
  });
  test("a headline longer than a header is bold text, whole to its verdict", () => {
    const headline = `${"WhatsApp und Signal ".repeat(10)}: nicht erlaubt`;
    const { blocks } = renderAnswer({ ...whatsapp, headline }, at);
    expect(blocks[0]).toMatchObject({
      type: "section",
      text: { text: expect.stringMatching(/^\*🚫 .*nicht erlaubt\*$/) },
    });
  });
});

describe("Angaben ändern", () => {
  const pick = (answer: Answer, situation: number, dimension: string, label: string) => {
    const chip = answer.card.chips.find((one) => one.dimension === dimension);
    const value = String(chip?.options.findIndex((option) => option.label === label));
    return { [`fact:${situation}:${dimension}`]: { value: { selected_option: { value } } } };
  };
  test("what is open may stay open and shows as such; what was read or assumed is chosen already", () => {
    const menus = renderFactsModal(threema, "r-1").blocks.flatMap((block) =>
      block.type === "input" && "element" in block && block.element.type === "static_select" ? [block] : [],
    );
    const menu = (dimension: string) => menus.find(({ block_id }) => block_id === `fact:0:${dimension}`);
    expect(menu("purpose")).toMatchObject({ optional: true, element: { placeholder: { text: "offen" } } });
    expect(menu("purpose")?.element).not.toHaveProperty("initial_option");
    expect(menu("device")).toMatchObject({
      element: { initial_option: { text: { text: "Diensthandy oder Firmengerät" } } },
    });
    expect(menu("device")).not.toHaveProperty("optional");
    expect(menu("data")?.label.text).toContain("(angenommen)");
  });
  test("several changes at once are one choice", async () => {
    const changed = readFacts(threema, {
      ...pick(threema, 0, "messenger", "Signal"),
      ...pick(threema, 0, "purpose", "Mit Kollegen"),
      ...pick(threema, 0, "device", "Diensthandy oder Firmengerät"),
    });
    expect(changed).toEqual({ situations: [{ messenger: ["signal"], device: ["work"], purpose: ["internal"] }] });
    expect((await ask({ choice: changed ?? { situations: [{}] } })).headline).toContain("Signal");
  });
  test("of several situations each keeps its own, also where one has fewer menus than the other", async () => {
    const both = await ask({ text: "Darf ich WhatsApp privat oder Signal dienstlich auf dem Diensthandy nutzen?" });
    expect(both.decisions).toHaveLength(2);
    const { blocks } = renderFactsModal(both, "r-1");
    const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
    expect(ids.filter((id) => id.startsWith("fact:1:")).length).toBeGreaterThan(2);
    const last = both.card.chips.filter(({ dimension }) => dimension === "device").at(-1);
    const value = String(last?.options.findIndex(({ choice }) => choice.situations[1]?.device?.[0] === "private"));
    const changed = readFacts(both, { "fact:1:device": { value: { selected_option: { value } } } });
    expect(changed?.situations[1]?.device).toEqual(["private"]);
    expect(changed?.situations[0]).toEqual(
      both.card.chips[0]?.options.find(({ label }) => label === both.card.chips[0]?.label)?.choice.situations[0],
    );
  });
});
