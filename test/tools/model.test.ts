import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "../../src/core/answering/answer.ts";
import { fakeEndpoint, KEY, type FakeEndpoint } from "../llm/fake-endpoint.ts";
import { emptyFolder, runTool } from "./run-tool.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
let fake: FakeEndpoint;
beforeAll(async () => void (fake = await fakeEndpoint()));
afterAll(() => fake.stop());
const withModel = (model: string, more: Record<string, string> = {}) => ({
  OPENAI_API_KEY: KEY,
  OPENAI_MODEL: model,
  OPENAI_BASE_URL: fake.url,
  ...more,
});

describe("npm run ask with a model", () => {
  test("--json says who worded it", async () => {
    const { code, out, err } = await runTool("ask", { args: ["--json", LEAD], env: withModel("good") });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answer = answerSchema.parse(JSON.parse(out));
    expect([answer.worded, answer.prose.length > 0, answer.outcome]).toEqual(["model", true, "forbidden"]);
    expect(out).toContain('"worded":"model"');
  });

  test("a key without a model, and a model without a key, ask nobody", async () => {
    fake.received.length = 0;
    const { OPENAI_API_KEY, OPENAI_MODEL, OPENAI_BASE_URL } = withModel("good");
    for (const env of [
      { OPENAI_API_KEY, OPENAI_BASE_URL },
      { OPENAI_MODEL, OPENAI_BASE_URL },
    ])
      expect((await runTool("ask", { args: ["--json", LEAD], env })).out).toContain('"worded":"knowledge"');
    expect(fake.received).toEqual([]);
  });

  test("readable: the sentences stand under the line that marks them; --sent prints what left", async () => {
    const { out } = await runTool("ask", { args: ["--sent", LEAD], env: withModel("good") });
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "Diese Sätze hat eine KI formuliert und Lotse geprüft; entschieden haben feste Regeln.",
    );
    expect(out).toContain(`Genau das ging an ${new URL(fake.url).host}:\n${fake.received.at(-1)?.body}\n`);
    const { out: plain } = await runTool("ask", { args: ["--sent", LEAD] });
    expect(plain).toContain("Für diese Antwort ging nichts an eine KI.");
    expect(plain).not.toContain("eine KI formuliert");
  });

  test("--sent says that it did not arrive where there was no connection", async () => {
    const gone = await fakeEndpoint();
    await gone.stop();
    const { out } = await runTool("ask", {
      args: ["--sent", LEAD],
      env: withModel("good", { OPENAI_BASE_URL: gone.url }),
    });
    expect(out).toContain(`Genau das sollte an ${new URL(gone.url).host} gehen. Es ist nicht angekommen`);
    expect(out).not.toContain("ging an");
  });

  test("in a conversation: warum shows the picked passages, gesendet what left", async () => {
    const run = { stdin: `gesendet\n${LEAD}\nwarum\ngesendet\nHallo\ngesendet\n`, env: withModel("good") };
    const { out, err } = await runTool("ask", run);
    expect(err).toBe("");
    expect(out.match(/ging nichts an eine KI/g)).toHaveLength(2);
    expect(out.match(/Genau das ging an/g)).toHaveLength(1);
    expect(out.replaceAll(/\s+/g, " ")).toContain("Diese Stellen hat eine KI ausgesucht");
  });

  test("ids alone with LLM_PROSE=off", async () => {
    const { out } = await runTool("ask", { args: ["--json", LEAD], env: withModel("ids-only", { LLM_PROSE: "off" }) });
    const answer = answerSchema.parse(JSON.parse(out));
    expect([answer.prose, answer.shown.length > 0, answer.worded]).toEqual([[], true, "knowledge"]);
  });

  test("a setting that cannot be is named", async () => {
    const { code, err } = await runTool("ask", { args: [LEAD], env: withModel("good", { LLM_API: "x" }) });
    expect([code, err]).toEqual([1, 'LLM_API: "chat" oder "responses" ("chat" or "responses")\n']);
  });
});

describe("npm run eval -- --model", () => {
  const file = join(emptyFolder(), "rows.jsonl");
  const rows = [LEAD, "Darf ich Threema für die Arbeit nutzen?", "Hallo"].map((q, i) =>
    JSON.stringify({ id: `r${i}`, q, expected: "forbidden", accept: ["forbidden"] }),
  );
  writeFileSync(file, `${rows.join("\n")}\n`);

  test("reports identity, sentences, latency, tokens and cost", async () => {
    const args = ["--quiet", "--model", "--price-in", "1", "--price-out", "4", file];
    const { code, out, err } = await runTool("eval", { args, env: withModel("good") });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/same without a model 3\/3 100\.0 %/);
    expect(out).toMatch(/worded answers +2\/3/);
    expect(out).toMatch(/calls +2: ok 2/);
    expect(out).toMatch(/sentences kept +\d+\/\d+/);
    expect(out).toMatch(/latency +median \d+ ms/);
    expect(out).toMatch(/tokens +1400 in, 180 out; per answer 700 in, 90 out/);
    expect(out).toMatch(/cost +0\.0021 in all, 1\.06 per 1000/);
  });

  test("a liar's sentences fall, by reason; without --model nobody is asked", async () => {
    const { out } = await runTool("eval", { args: ["--quiet", "--model", file], env: withModel("lie-law") });
    expect(out).toMatch(/same without a model 3\/3/);
    expect(out).toMatch(/sentences kept +0\/\d+[\s\S]*dropped +[a-z_]+ \d/);
    fake.received.length = 0;
    expect((await runTool("eval", { args: [file], env: withModel("good") })).out).not.toContain("model");
    expect(fake.received).toEqual([]);
  });

  test("needs a configured model, and prices that are numbers", async () => {
    const { code, err } = await runTool("eval", { args: ["--model", file] });
    expect([code, err]).toEqual([1, "--model: set OPENAI_API_KEY and OPENAI_MODEL (and where the endpoint is)\n"]);
    expect((await runTool("eval", { args: ["--model", "--price-in", "x", file] })).code).toBe(2);
  });
});
