import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inSlack } from "./parity/in-slack.ts";
import { inTeams } from "./parity/in-teams.ts";
import { inTerminal, printed } from "./parity/in-terminal.ts";
import { inWeb } from "./parity/in-web.ts";
import { differences, plain, withoutId, type Asked } from "./parity/said.ts";

const questions = readFileSync(join(import.meta.dirname, "..", "questions", "dev.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Asked);
const web = await inWeb(questions);

describe("every dev question gets the same answer in every chat", () => {
  test("the questions are many, and every outcome is among them", () => {
    expect(web.size).toBeGreaterThan(600);
    expect(new Set([...web.values()].map(({ outcome }) => outcome)).size).toBe(10);
  });
  test("terminal", async () => {
    const terminal = await inTerminal(questions);
    for (const { id, q } of questions) {
      const [here, there] = [terminal.get(id)!, web.get(id)!];
      expect(withoutId(here), q).toEqual(withoutId(there));
      const { first, why } = printed(here);
      expect(plain(first).startsWith(plain(`${there.card.symbol} ${there.headline}`)), q).toBe(true);
      for (const { says } of there.card.buttons) expect(plain(first), q).toContain(plain(says));
      for (const line of there.card.proof.flatMap(({ lines }) => lines)) expect(plain(why), q).toContain(plain(line));
    }
  });
  test.each([
    ["Slack", inSlack],
    ["Teams", inTeams],
  ])(
    "%s",
    async (_chat, ask) => {
      const said = await ask(questions);
      const wrong = questions.flatMap(({ id, q }) =>
        differences(web.get(id)!, said.get(id)!).map((difference) => `${q} | ${difference}`),
      );
      expect(wrong.slice(0, 20), `${wrong.length} differences`).toEqual([]);
    },
    300_000,
  );
});
