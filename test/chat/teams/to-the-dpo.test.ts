import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cardSchema } from "./card-schema.ts";
import { TENANT } from "./fake-connector.ts";
import { askedDirectly, invoke, nextPosted, press, pressData } from "./press-card.ts";
import { allSeen, inputsOf, labelled } from "./read-card.ts";
import { runTeams, type Answered, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
beforeAll(async () => void (lotse = await runTeams()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const next = (before: number, user: string) => nextPosted(lotse, before, user);
const tickets = (user: string) => {
  const pseudonym = lotse.keeping.vault.pseudonym.bind(lotse.keeping.vault);
  return lotse.keeping.store.tickets.listOf({
    workspace: pseudonym("workspace", "teams", TENANT),
    person: pseudonym("person", "teams", TENANT, `aad-${user}`),
  });
};

describe("the way to the DPO", () => {
  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "DSB fragen", "Senden", /für die DSB/],
    ["May I use WhatsApp privately on my work phone?", "Ask the DPO", "Send", /for the DPO/],
  ])("%s: the form holds the question, a double click makes one ticket", async (question, label, send, told) => {
    const user = question.startsWith("May") ? "29:eng" : "29:ger";
    const message = await askedDirectly(lotse, question, user);
    const where = { message: message.id, user };
    const form = (await press(lotse, message.card, label, where)).card;
    expect(inputsOf(form)["question"]?.["value"]).toBe(question);
    const before = lotse.teams.posted.length;
    const typed = { question: `${question} *<at>*` };
    const both = await Promise.all([press(lotse, form, send, where, typed), press(lotse, form, send, where, typed)]);
    for (const { card } of both) expect(allSeen(card)).toContain(allSeen(message.card));
    expect((await next(before, user)).text).toMatch(told);
    expect(await tickets(user)).toHaveLength(1);
    expect((await tickets(user))[0]).toMatchObject({ incident: false, state: "open" });
    const late = await press(lotse, form, send, where, { question: "Und noch etwas ganz anderes?" });
    expect(allSeen(late.card)).toMatch(/Einen anderen Text nimmt|takes no other text/);
    expect(await tickets(user)).toHaveLength(1);
  });

  test("nothing typed brings the form back; so does a store that is away, with the text", async () => {
    const message = await askedDirectly(lotse, "Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "29:empty");
    const where = { message: message.id, user: "29:empty" };
    const form = (await press(lotse, message.card, "DSB fragen", where)).card;
    const empty = (await press(lotse, form, "Senden", where, { question: "  " })).card;
    expect(allSeen(empty)).toMatch(/worum es geht/);
    const { create } = lotse.keeping.store.tickets;
    lotse.keeping.store.tickets.create = () => new Promise(() => {});
    const late = (await press(lotse, empty, "Senden", where, { question: "Bitte klären" })).card;
    lotse.keeping.store.tickets.create = create;
    expect(allSeen(late)).toMatch(/Frage konnte nicht gespeichert werden/);
    expect(inputsOf(late)["question"]?.["value"]).toBe("Bitte klären");
    expect(await tickets("29:empty")).toEqual([]);
    await press(lotse, late, "Senden", where);
    expect(await tickets("29:empty")).toHaveLength(1);
  });

  test("an incident is reported with the asker's own words to be shortened", async () => {
    const text = "Ich habe eine Kundenliste an die falsche Person geschickt!";
    const message = await askedDirectly(lotse, text, "29:inc");
    const where = { message: message.id, user: "29:inc" };
    const form = (await press(lotse, message.card, "Vorfall melden", where)).card;
    expect(inputsOf(form)["question"]?.["value"]).toBe(text);
    const before = lotse.teams.posted.length;
    await press(lotse, form, "Jetzt melden", where, { question: "Liste ging an die falsche Person" });
    expect((await next(before, "29:inc")).text).toMatch(/Abgelegt als L-/);
    expect((await tickets("29:inc"))[0]).toMatchObject({ incident: true, state: "open" });
  });

  test("form and confirmation name the DPO of the company file and say that nobody is told; without one, how to find out", async () => {
    const named = await runTeams({ companyFile: "knowledge/company.example.yaml" });
    for (const [one, whom] of [
      [named, /Erika Muster/],
      [lotse, /steht noch nicht in Lotse/],
    ] as const) {
      let before = one.teams.posted.length;
      await one.personal("dsb Darf ich die Liste weitergeben?", { user: "29:whom" });
      const message = await nextPosted(one, before, "29:whom");
      expect(allSeen(message.card)).toMatch(/benachrichtigt noch niemanden/);
      expect(allSeen(message.card)).toMatch(whom);
      before = one.teams.posted.length;
      await press(one, message.card, "Senden", { message: message.id, user: "29:whom" });
      const told = (await nextPosted(one, before, "29:whom")).text;
      expect(told).toMatch(/benachrichtigt noch niemanden/);
      expect(told).toMatch(whom);
    }
    await named.stop();
  });

  test("dsb offers the form; cancelled it is home, sent it becomes a ticket", async () => {
    const before = lotse.teams.posted.length;
    await lotse.personal("dsb Darf ich die Kundenliste weitergeben?", { user: "29:dsb" });
    const message = await next(before, "29:dsb");
    const where = { message: message.id, user: "29:dsb" };
    expect(inputsOf(message.card)["question"]?.["value"]).toBe("Darf ich die Kundenliste weitergeben?");
    expect(allSeen((await press(lotse, message.card, "Abbrechen", where)).card)).toMatch(/Meine Fragen an die DSB/);
    await press(lotse, message.card, "Senden", where);
    expect(await tickets("29:dsb")).toHaveLength(1);
  });
});

describe("actions on a message", () => {
  const action = (commandId: string, content: string, from: string, user = "29:anna") =>
    invoke(
      lotse,
      "composeExtension/fetchTask",
      {
        commandId,
        commandContext: "message",
        messagePayload: {
          id: "1700000000000",
          body: { contentType: "html", content },
          from: { user: { id: from, displayName: "Bernd Beispiel" } },
        },
      },
      {
        user,
        message: "0",
        conversation: { id: "19:two@unq.gbl.spaces", conversationType: "personal", tenantId: TENANT },
      },
    );
  const windowOf = ({ status, body }: Answered) => {
    expect(status).toBe(200);
    const { task } = JSON.parse(body) as {
      task: { type: string; value: { title: string; card: { content: object } } };
    };
    expect(task.type).toBe("continue");
    expect(cardSchema.safeParse(task.value.card.content).error?.issues).toBeUndefined();
    return task.value.card.content;
  };

  test("An DSB weiterleiten takes somebody else's text without author and time; sending is one ticket", async () => {
    const html = '<p><at id="0">Karl Kunde</at> hat die &lt;Liste&gt; <b>geschickt</b></p>';
    const card = windowOf(await action("escalateMessage", html, "aad-somebody", "29:fwd"));
    expect(inputsOf(card)["question"]?.["value"]).toBe("hat die <Liste> geschickt");
    expect(JSON.stringify(card)).not.toMatch(/Bernd|Karl|1700000000|aad-/);
    expect(allSeen(card)).toMatch(/Name und Uhrzeit/);
    const { data } = labelled(card, "Senden");
    const send = () =>
      invoke(
        lotse,
        "composeExtension/submitAction",
        {
          commandId: "escalateMessage",
          commandContext: "message",
          data: { ...data, question: "hat die Liste geschickt" },
        },
        { user: "29:fwd", message: "0" },
      );
    const before = lotse.teams.posted.length;
    for (const { body } of await Promise.all([send(), send()]))
      expect(JSON.parse(body)).toEqual({
        task: { type: "message", value: expect.stringMatching(/für die DSB abgelegt/) },
      });
    expect(await next(before, "29:fwd")).toMatchObject({ text: expect.stringMatching(/für die DSB/) });
    expect(await tickets("29:fwd")).toHaveLength(1);
  });

  test("Datenschutz prüfen answers on one's own message in the own chat alone, once, and refuses other people's", async () => {
    const before = lotse.teams.posted.length;
    const own = "<p>Ich schicke das dem Kunden per WhatsApp, darf ich das?</p>";
    for (const answered of [
      await action("checkMessage", own, "aad-29:check", "29:check"),
      await action("checkMessage", own, "aad-29:check", "29:check"),
    ])
      expect(allSeen(windowOf(answered))).toMatch(/prüft deine Nachricht/);
    expect(await next(before, "29:check")).toMatchObject({ text: expect.stringMatching(/WhatsApp/) });
    const refused = await action("checkMessage", "<p>Ich schicke das per WhatsApp</p>", "aad-other", "29:check");
    expect(allSeen(windowOf(refused))).toMatch(/eigenen Nachrichten/);
    const empty = await action("checkMessage", "<img src='x'>", "aad-29:check", "29:check");
    expect(allSeen(windowOf(empty))).toMatch(/kein Text/);
    expect(lotse.teams.posted.slice(before).filter((one) => one.conversation === "a:check")).toHaveLength(1);
    const byBotId = await action("checkMessage", "<p>Darf ich das per Signal schicken?</p>", "29:check", "29:check");
    expect(byBotId.body).not.toContain("eigenen Nachrichten"); // clients that name an author as they name a sender
  });

  test("what no version knows is said in a window, never an error", async () => {
    for (const value of [{}, null, { commandId: "of-another-version", messagePayload: {} }, { messagePayload: 7 }]) {
      windowOf(await invoke(lotse, "composeExtension/fetchTask", value, { message: "0" }));
      windowOf(await invoke(lotse, "composeExtension/submitAction", value, { message: "0" }));
    }
    expect((await pressData(lotse, {}, { message: "0" })).status).toBe(200);
  });
});
