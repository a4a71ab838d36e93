import { expect, test } from "vitest";
import { converse } from "../../../src/chat/cli/converse.ts";
import { testAdvisor } from "./advisor-for-tests.ts";

async function talk(...said: string[]): Promise<string[]> {
  const { ask, sent, forget, parts } = testAdvisor();
  const out: string[] = [];
  async function* lines() {
    yield* said;
  }
  const write = async (text: string): Promise<void> => void out.push(text);
  const terminal = () => ({ width: 200, style: (_format: string, text: string) => text });
  await converse({ lines: lines(), prompt: () => {}, write, ask, sent, forget, thread: "t", language: null, terminal });
  expect(await parts.threads.get("t")).toBeNull();
  return out;
}

test("a number picks a branch, and the next question follows it", async () => {
  const [split, picked, followed] = await talk("Darf ich Threema auf dem Diensthandy nutzen?", "2)", "und WhatsApp?");
  expect(split).toContain("2) ✅ Für die Arbeit: erlaubt mit Auflagen");
  expect(picked).toMatch(/^✅ Threema/);
  expect(followed).toMatch(/^🚫 WhatsApp/);
});

test("a number without a branch is named, also where nothing is to choose", async () => {
  const [, none] = await talk("Darf ich Threema auf dem Diensthandy nutzen?", "7");
  expect(none).toBe("Diese Nummer gibt es nicht: 1 bis 2.\n\n");
  expect((await talk("99"))[0]).toBe("Diese Nummer gibt es nicht: Gerade steht nichts zur Auswahl.\n\n");
  const [, after] = await talk("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "99");
  expect(after).toMatch(/^Diese Nummer gibt es nicht/);
});

test("warum shows the proof of the last answer, in its language", async () => {
  const [early, , proof] = await talk("Warum?", "Darf ich Threema auf dem Diensthandy nutzen?", "warum?");
  expect(early).toMatch(/^Dazu gibt es noch nichts/);
  expect(proof).toContain("Regeln, die entschieden haben");
});

test("neu forgets the conversation", async () => {
  const [, , fresh] = await talk("Darf ich Threema auf dem Diensthandy privat nutzen?", "neu", "und WhatsApp?");
  const [, inherited] = await talk("Darf ich Threema auf dem Diensthandy privat nutzen?", "und WhatsApp?");
  expect(inherited).toMatch(/^🚫 WhatsApp privat auf dem Diensthandy/);
  expect(fresh).not.toContain("auf dem Diensthandy: nicht erlaubt");
});

test("ende leaves, empty lines say nothing, a question that is too long is refused and the talk goes on", async () => {
  const out = await talk("", "  ", "a".repeat(20_001), "hallo", "Ende.", "nie gelesen");
  expect(out).toHaveLength(2);
  expect(out[0]).toBe("Das ist zu lang: höchstens 20000 Zeichen.\n\n");
  expect(out[1]).toMatch(/^👋/);
});

test("text gives the text to copy, hilfe the commands", async () => {
  const [, copy, help] = await talk("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "text", "hilfe");
  expect(copy).toContain("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
  expect(help).toContain("warum");
});
