import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeEndpoint, type FakeEndpoint } from "../../llm/fake-endpoint.ts";
import { settingsFor } from "../../llm/worded-advisor.ts";
import { directOf } from "./fake-connector.ts";
import { runTeams, until, type RunningTeams } from "./run-teams.ts";

let fake: FakeEndpoint;
let lotse: RunningTeams;
beforeAll(async () => {
  fake = await fakeEndpoint();
  lotse = await runTeams({ model: settingsFor(fake.url, "good") });
});
afterAll(async () => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  await lotse.stop();
  await fake.stop();
});

test("what a model worded carries Teams' AI label on the wire, and the chat says that somebody is typing", async () => {
  await lotse.personal("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
  await until(() => lotse.teams.posted.length === 1 && lotse.teams.typing.length === 1);
  const [message] = lotse.teams.posted[0]?.activity["entities"] as { additionalType?: unknown; citation?: unknown[] }[];
  expect(message?.additionalType).toEqual(["AIGeneratedContent"]);
  expect(message?.citation?.length).toBeGreaterThan(0);
  expect(lotse.teams.typing).toEqual([directOf("29:anna")]);
});

test("in company nobody is seen typing", async () => {
  await lotse.mention("Darf ich mit Kunden über WhatsApp schreiben?");
  await until(() => lotse.teams.posted.length === 2);
  expect(lotse.teams.typing).toHaveLength(1);
});
