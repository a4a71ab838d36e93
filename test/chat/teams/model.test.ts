import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeEndpoint, type FakeEndpoint } from "../../llm/fake-endpoint.ts";
import { settingsFor } from "../../llm/worded-advisor.ts";
import { directOf } from "./fake-connector.ts";
import { cardSchema } from "./card-schema.ts";
import { press } from "./press-card.ts";
import { allSeen, pressables } from "./read-card.ts";
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
  const entities = lotse.teams.posted[0]?.activity["entities"] as
    | { additionalType?: unknown; citation?: unknown[] }[]
    | undefined;
  const message = entities?.[0];
  expect(message?.additionalType).toEqual(["AIGeneratedContent"]);
  expect(message?.citation?.length).toBeGreaterThan(0);
  expect(lotse.teams.typing).toEqual([directOf("29:anna")]);
});

test("Was wurde gesendet? shows exactly what the model got, to its asker alone, and leads back", async () => {
  const [message] = lotse.teams.posted;
  const where = { message: message!.id };
  const shown = (await press(lotse, message!.card, "Was wurde gesendet?", where)).card;
  expect(cardSchema.safeParse(shown).error?.issues).toBeUndefined();
  expect(allSeen(shown)).toContain(`Genau das ging an ${new URL(fake.url).host}`);
  const exact = (card: object | null): string =>
    [...JSON.stringify(card).matchAll(/"text":("(?:[^"\\]|\\.)*"),"fontType"/g)]
      .map(([, one = '""']) => JSON.parse(one))
      .join("");
  let pages = exact(shown);
  for (let card = shown; pressables(card).some(({ label }) => label === "Weiter");) {
    card = (await press(lotse, card, "Weiter", where)).card;
    pages += exact(card);
  }
  expect(pages.replaceAll(/[\u2060\u200b]/g, "")).toBe(fake.received[0]!.body);
  expect(allSeen((await press(lotse, shown, "Zurück zur Antwort", where)).card)).toBe(allSeen(message!.card));
  const other = await press(lotse, message!.card, "Was wurde gesendet?", { ...where, user: "29:other" });
  expect(other.said).toMatch(/jemand anderem/);
});

test("in company nobody is seen typing", async () => {
  await lotse.mention("Darf ich mit Kunden über WhatsApp schreiben?");
  await until(() => lotse.teams.posted.length === 2);
  expect(lotse.teams.typing).toHaveLength(1);
});

test("nobody waits for an acknowledgement because others are shown typing", async () => {
  const slow = await fakeEndpoint();
  const answer = Promise.withResolvers<string>();
  slow.script(() => answer.promise);
  const other = await runTeams({ model: settingsFor(slow.url, "scripted") });
  const { precedence } = other.keeping;
  const waits = Promise.withResolvers<void>();
  const waiting = precedence.first(() => waits.promise);
  await other.personal("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(other.teams.typing).toEqual([]);
  waits.resolve();
  await waiting;
  await until(() => other.teams.typing.length === 1);
  answer.resolve("{}");
  await until(() => other.teams.posted.length === 1);
  await other.stop();
  expect(other.teams.typing).toEqual([directOf("29:anna")]);
  await slow.stop();
});
