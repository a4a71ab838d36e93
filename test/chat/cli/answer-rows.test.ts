import { describe, expect, test } from "vitest";
import { answerSchema } from "../../../src/core/answering/answer.ts";
import { answerRows } from "../../../src/chat/cli/answer-rows.ts";
import { decideSituation } from "../../../src/chat/cli/decide-situation.ts";
import { testAdvisor } from "./advisor-for-tests.ts";

const { ask, forget, parts } = testAdvisor();

async function rows(...lines: (string | null)[]): Promise<{ bad: number; out: Record<string, any>[] }> {
  async function* numbered() {
    for (const [i, text] of lines.entries()) yield { number: i + 1, text };
  }
  const out: Record<string, unknown>[] = [];
  const write = async (text: string): Promise<void> => {
    expect(text.endsWith("\n") && text.indexOf("\n") === text.length - 1).toBe(true);
    out.push(JSON.parse(text));
  };
  const bad = await answerRows(numbered(), write, { ask, forget, decide: (one) => decideSituation(one, "de", parts) });
  return { bad, out };
}

describe("rows", () => {
  test("one answer per row in order, under the row's id", async () => {
    const { bad, out } = await rows(
      '{"id":"b","q":"Was ist Signal?"}',
      "",
      '{"id":7,"q":"hallo"}',
      '{"id":"c","situation":{"device":["work"],"purpose":["private"]}}',
    );
    expect(bad).toBe(0);
    expect(out.map((one) => [one.id, one.outcome])).toEqual([
      ["b", "info"],
      [7, "smalltalk"],
      ["c", "forbidden"],
    ]);
    expect(answerSchema.safeParse(out[0]).success).toBe(true);
  });
  test("turns share a thread, and the next row does not see it", async () => {
    const turns = '[{"q":"Darf ich Signal dienstlich auf dem Diensthandy nutzen?"},{"q":"und mit WhatsApp?"}]';
    const { out } = await rows(
      `{"id":"t","turns":${turns}}`,
      '{"id":"u","turns":[{"q":"und mit WhatsApp?"}]}',
      '{"id":"v","q":"und mit WhatsApp?"}',
    );
    const [t, u, v] = out;
    expect(t?.turns.map((turn: any) => turn.outcome)).toEqual(["conditional", "forbidden"]);
    expect(t?.turns[1].decisions[0].situation).toMatchObject({ messenger: ["whatsapp"], device: ["work"] });
    expect(u?.turns[0].decisions[0]?.situation.device).not.toEqual(["work"]);
    expect({ ...v, id: 0 }).toEqual({ ...u?.turns[0], id: 0 });
  });
  test.each<[string, string | null, string | number | null, RegExp]>([
    ["no JSON", "{oops", null, /^line 2: this is not JSON .*write/],
    ["no object", "[]", null, /^line 2: a row is a JSON object/],
    ["no id", '{"q":"x"}', null, /^line 2: .*"id"/],
    ["nothing asked", '{"id":"x"}', "x", /^line 2: give exactly one/],
    ["two things asked", '{"id":"x","q":"a","turns":[{"q":"b"}]}', "x", /^line 2: give exactly one/],
    ["q is no text", '{"id":3,"q":4}', 3, /^line 2: "q" is the question/],
    ["turns are no list", '{"id":"x","turns":{}}', "x", /^line 2: "turns" is a list/],
    ["no turns", '{"id":"x","turns":[]}', "x", /^line 2: "turns" needs/],
    ["a turn is no object", '{"id":"x","turns":["a"]}', "x", /^line 2: a turn is/],
    [
      "unknown dimension",
      '{"id":"x","situation":{"geraet":["work"]}}',
      "x",
      /^line 2: „geraet“ kennt Lotse nicht.*\(unknown dimension "geraet": use messenger/,
    ],
    [
      "unknown value",
      '{"id":"x","situation":{"device":["pager"]}}',
      "x",
      /^line 2: „pager“ gibt es nicht.*\(unknown value "pager" for "device": use work/,
    ],
    [
      "too long",
      `{"id":"x","q":"${"a".repeat(20_001)}"}`,
      "x",
      /^line 2: Die Frage ist zu lang: .*\(The question is too long/,
    ],
    ["not UTF-8", null, null, /^line 2: this is not UTF-8/],
  ])("a bad row becomes an error in its place: %s", async (_name, line, id, error) => {
    const { bad, out } = await rows('{"id":"first","q":"hallo"}', line, '{"id":"last","q":"hallo"}');
    expect(bad).toBe(1);
    expect(out.map((one) => one.id)).toEqual(["first", id, "last"]);
    expect(Object.keys(out[1] ?? {})).toEqual(["id", "error"]);
    expect(out[1]?.error).toMatch(error);
  });
  test("a byte order mark before the first row is no mistake", async () => {
    expect((await rows('\uFEFF{"id":"x","q":"hallo"}')).bad).toBe(0);
  });
});

describe("a stated situation", () => {
  test("keeps consent, which a click may not state", () => {
    const advertise = {
      messenger: ["whatsapp_business_api"],
      action: ["advertise"],
      device: ["work"],
      purpose: ["external"],
    };
    expect(decideSituation({ ...advertise, consent: ["documented"] }, "de", parts).outcome).toBe("conditional");
    expect(decideSituation(advertise, "de", parts).outcome).toBe("ask_dpo");
  });
  test("gives what a click with the same facts gives", async () => {
    const stated = { messenger: ["threema"], device: ["work"] };
    const clicked = await ask({ choice: { situations: [stated] }, language: "en" });
    expect({ ...decideSituation(stated, "en", parts), id: "" }).toEqual({ ...clicked, id: "" });
  });
});
