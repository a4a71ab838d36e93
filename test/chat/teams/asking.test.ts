import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { directOf } from "./fake-connector.ts";
import { runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
beforeAll(async () => void (lotse = await runTeams()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const next = async (before: number) => {
  await until(() => lotse.teams.posted.length > before, "no answer");
  return lotse.teams.posted[before]!;
};

describe("personal chat", () => {
  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", /WhatsApp/],
    ["May I use WhatsApp privately on my work phone?", /WhatsApp/],
  ])("%s is acknowledged after it was written, and answered with a card", async (question, about) => {
    const before = lotse.teams.posted.length;
    expect(await lotse.personal(question)).toEqual({ status: 200, body: "" });
    const answer = await next(before);
    expect(answer).toMatchObject({ conversation: directOf("29:anna"), targeted: false, recipient: "29:anna" });
    expect(answer.text).toMatch(about);
    expect(JSON.stringify(answer.card)).toMatch(/Warum\?|Why\?/);
    expect(answer.summary).not.toBe("");
  });
});
