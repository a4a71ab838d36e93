import { expect, test } from "vitest";
import { dayUntil, dialogue, Left, oneOf, reach, text } from "../../../src/chat/cli/dialogue.ts";

test("asks again until the answer is understood; the end of the lines is leaving", async () => {
  async function* lines() {
    yield "vielleicht";
    yield " JA ";
  }
  const written: string[] = [];
  const talk = dialogue(
    lines(),
    (line) => void written.push(line),
    (question) => void written.push(question),
  );
  expect(await talk.ask("Gut?", oneOf({ ja: ["ja"], nein: ["nein"] }))).toBe("ja");
  expect(written).toEqual(["Gut?", "   Bitte eins davon: ja, nein.\n", "Gut?"]);
  await expect(talk.ask("Noch?", text())).rejects.toBeInstanceOf(Left);
});

test.each([
  ["1.9.2026", "2026-09-01"],
  ["01. 09. 2026", "2026-09-01"],
  ["2026-09-01", "2026-09-01"],
  ["", "2026-11-23"],
  ["29.02.2024", "2024-02-29"],
])("the day %j is %s", (answer, day) => expect(dayUntil("2026-11-23")(answer)).toEqual({ value: day }));

test.each(["31.02.2026", "29.02.2026", "heute", "24.11.2026", "2026-13-01"])("%j is no day that was", (answer) =>
  expect(dayUntil("2026-11-23")(answer)).toHaveProperty("wrong"),
);

test.each([
  ["+49 30 1234-100, dsb@firma.de", { phone: "+49 30 1234-100", email: "dsb@firma.de" }],
  ["110", { phone: "110" }],
  ["dsb@münchen.de", { email: "dsb@münchen.de" }],
])("reach reads %j", (answer, value) => expect(reach(answer)).toEqual({ value }));

test.each(["", "abc", "dsb@firma", "123, 456", "a@b.de, c@d.de"])("reach refuses %j", (answer) =>
  expect(reach(answer)).toHaveProperty("wrong"),
);

test("text has a limit, a default, and otherwise has to be given", () => {
  expect(text()("")).toHaveProperty("wrong");
  expect(text("DSB")("")).toEqual({ value: "DSB" });
  expect(text()("a".repeat(201))).toHaveProperty("wrong");
});
