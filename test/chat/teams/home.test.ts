import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TENANT } from "./fake-connector.ts";
import { askedDirectly, nextPosted, press } from "./press-card.ts";
import { allSeen, inputsOf, labelled } from "./read-card.ts";
import { runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
beforeAll(async () => void (lotse = await runTeams()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});

describe("home", () => {
  test("hilfe shows it; language and address are kept, and answers speak accordingly", async () => {
    const user = "29:home";
    const message = await askedDirectly(lotse, "hilfe", user);
    expect(message.text).toMatch(/Messenger und Datenschutz/);
    const where = { message: message.id, user };
    const english = (await press(lotse, message.card, "Speichern", where, { language: "en" })).card;
    expect(allSeen(english)).toMatch(/Saved\..*My questions to the DPO/s);
    expect(inputsOf(english)["language"]?.["value"]).toBe("en");
    const answer = await askedDirectly(lotse, "Darf ich WhatsApp privat auf dem Diensthandy nutzen?", user);
    expect(allSeen(answer.card)).toMatch(/Why\?/);
    const formal = (await press(lotse, english, "Save", where, { language: "auto", address: "sie" })).card;
    expect(allSeen(formal)).toMatch(/Fragen Sie/);
    await press(lotse, formal, "Speichern", where, { language: "klingon", address: "you" });
    expect(await lotse.keeping.store.preferences.get(ownerOf(user))).toMatchObject({ language: null, address: "sie" });
  });

  test("an example is asked as if typed, once for a double click", async () => {
    const user = "29:example";
    const message = await askedDirectly(lotse, "Hilfe", user);
    const before = lotse.teams.posted.length;
    const where = { message: message.id, user };
    const label = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
    const [pressed] = await Promise.all([
      press(lotse, message.card, label, where),
      press(lotse, message.card, label, where),
    ]);
    expect(allSeen(pressed.card)).toMatch(/Kommt als Nachricht darunter/);
    expect((await nextPosted(lotse, before, user)).text).toMatch(/WhatsApp privat/);
    await askedDirectly(lotse, "Hallo", "29:later");
    expect(lotse.teams.posted).toHaveLength(before + 2);
  });

  test("my data comes with its JSON to copy; everything is deleted only after a second yes", async () => {
    const user = "29:data";
    await askedDirectly(lotse, "Darf ich Signal nutzen?", user);
    const message = await askedDirectly(lotse, "hilfe", user);
    const where = { message: message.id, user };
    let before = lotse.teams.posted.length;
    await press(lotse, message.card, "Meine Daten zeigen", where);
    const data = await nextPosted(lotse, before, user);
    const copy = (await press(lotse, data.card, "Als JSON zeigen", { message: data.id, user })).card;
    expect(inputsOf(copy)["text"]?.["value"]).toContain('"counts"');
    expect((await press(lotse, data.card, "Als JSON zeigen", { message: data.id, user: "29:other" })).said).toMatch(
      /jemand anderem/,
    );
    const sure = (await press(lotse, message.card, "Alles löschen", where)).card;
    expect(allSeen(sure)).toMatch(/Wirklich alles löschen/);
    expect(labelled(sure, "Abbrechen").data["verb"]).toBe("home");
    expect((await lotse.keeping.store.holdings.count(ownerOf(user))).outbox).toBeGreaterThan(0);
    before = lotse.teams.posted.length;
    await press(lotse, sure, "Löschen", where);
    expect((await nextPosted(lotse, before, user)).text).toMatch(/gelöscht|Gelöscht/);
    await until(async () =>
      Object.values(await lotse.keeping.store.holdings.count(ownerOf(user))).every((held) => held === 0),
    );
  });
});

function ownerOf(user: string) {
  const pseudonym = lotse.keeping.vault.pseudonym.bind(lotse.keeping.vault);
  return {
    workspace: pseudonym("workspace", "teams", TENANT),
    person: pseudonym("person", "teams", TENANT, `aad-${user}`),
  };
}
