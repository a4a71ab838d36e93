import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { answerSchema } from "../../src/core/answering/answer.ts";
import { escalate } from "../../src/flows/escalate.ts";
import { keepingForTests, type Kept } from "./keeping-for-tests.ts";

const OWNER = { workspace: "w1", person: "p1" };
const asker = { owner: OWNER, delivered: false };

describe("commands and the journal", () => {
  let parts: Kept;
  beforeEach(async () => {
    parts = await keepingForTests();
  });
  afterEach(() => parts.opened.close());
  const say = (text: string, thread = "t1") => parts.advisor.respond({ text, thread }, asker);
  const ticket = (id: string, incident = false) =>
    escalate(
      {
        id,
        owner: OWNER,
        incident,
        content: {
          question: "FRAGE-CANARY",
          language: "de",
          address: { chat: "test", here: "ORT-CANARY", apart: null },
        },
      },
      parts,
    );

  test("a command is the whole message, in either language and whatever its case; a sentence that holds one is a question", async () => {
    for (const text of [
      "meine Daten",
      "  MEINE   daten ! ",
      "my data",
      "Vergiss mich.",
      "forget me",
      "Meine Tickets?",
      "my tickets",
      "Hilfe",
      "help!",
    ])
      expect(answerSchema.parse(await say(text)).outcome, text).toBe("smalltalk");
    expect((await say("my data")).language).toBe("en");
    const question = await say("Darf ich meine Daten mit WhatsApp auf dem Diensthandy verschicken?");
    expect(question.outcome).not.toBe("smalltalk");
    expect((await say("vergiss mich nicht")).headline).not.toMatch(/gelöscht/i);
  });

  test("meine Daten: everything held, opened, as text and as JSON; and what is out of reach", async () => {
    await say("Darf ich Signal dienstlich auf dem Diensthandy nutzen?");
    await ticket("ticket-1");
    const answer = await say("meine Daten");
    expect(answer.text).toMatch(/Gespräche .*: 1/);
    expect(answer.text).toMatch(/Fragen an die DSB.*: 1/);
    expect(answer.text).toMatch(/Slack oder Teams bewahrt der Chat selbst/);
    const exported = JSON.parse(answer.card.contact?.copy ?? "") as { held: { kind: string; record: unknown }[] };
    expect(JSON.stringify(exported)).toContain("FRAGE-CANARY");
    expect(JSON.stringify(exported)).toContain("signal");
    expect(new Set(exported.held.map(({ kind }) => kind))).toEqual(new Set(["threads", "tickets", "keys"]));
    expect(answer.text).not.toMatch(/anonym/i);
  });

  test("vergiss mich: counts before and after, nothing is left, others keep theirs", async () => {
    await say("Darf ich Signal dienstlich auf dem Diensthandy nutzen?");
    await parts.advisor.respond(
      { text: "Darf ich Threema dienstlich nutzen?", thread: "t2" },
      { owner: { ...OWNER, person: "p2" }, delivered: false },
    );
    const answer = await say("vergiss mich");
    expect(answer.headline).toBe("Gelöscht");
    expect(answer.text).toMatch(/Gespräche .*: vorher 1, jetzt 0\./);
    expect(Object.values(await parts.store.holdings.count(OWNER)).every((count) => count === 0)).toBe(true);
    expect((await parts.store.holdings.count({ ...OWNER, person: "p2" })).threads).toBe(1);
    expect((await say("vergiss mich")).headline).toBe("Es war nichts zu löschen");
  });

  test("an open ticket stays with its reason and loses the way back; a closed one goes", async () => {
    await ticket("open-1");
    await ticket("incident-1", true);
    await ticket("closed-1");
    await parts.store.tickets.transition(
      "closed-1",
      1,
      { state: "closed", closed: parts.clock.ms() },
      parts.clock.ms(),
    );
    const answer = await say("vergiss mich");
    expect(answer.headline).toBe("Gelöscht, bis auf offene Fragen an die DSB");
    expect(answer.text).toMatch(
      /L-OPEN1 bleibt verschlüsselt liegen, weil es noch offen ist; Lotse hat niemanden benachrichtigt/,
    );
    expect(answer.text).toMatch(/L-INCIDE bleibt verschlüsselt liegen, weil .*Art\. 33 Abs\. 5/);
    expect(await parts.store.tickets.get("closed-1")).toBeNull();
    const kept = await parts.store.tickets.get("open-1");
    const content = await parts.vault.open(OWNER, "ticket:open-1", kept?.sealed ?? "");
    expect(JSON.parse(content ?? "")).toEqual({ question: "FRAGE-CANARY", language: "de", address: null });
  });

  test("meine Tickets: name, state and day", async () => {
    expect((await say("meine Tickets")).headline).toBe("Du hast keine Fragen an die DSB laufen");
    await ticket("ab12cd34");
    expect((await say("meine Tickets")).text).toMatch(/L-AB12CD: offen, gestellt am 23\.11\.2026\./);
    expect((await say("my tickets")).text).toMatch(/L-AB12CD: open, asked on 23 Nov 2026\./);
  });

  test("where a file still has a reader, erasure says that it goes on, and a job sees to it", async () => {
    const busy = { ...parts.store, holdings: { ...parts.store.holdings, scrub: async () => false } };
    const advisor = createAdvisor({ companyFile: null, address: null }, { keeping: { ...parts, store: busy } });
    await advisor.respond({ text: "Signal dienstlich?", thread: "t1" }, asker);
    expect((await advisor.respond({ text: "vergiss mich", thread: "t1" }, asker)).text).toMatch(
      /gerade noch überschrieben/,
    );
    expect(parts.seen).toContain("forgetting_unfinished");
    expect((await parts.store.jobs.counts()).ready).toBe(1);
  });

  test("one journal line for each decision, without text and person; an answer comes also where it cannot be written", async () => {
    const answer = await say("Darf ich WhatsApp privat auf dem Diensthandy mit Frau Sonnenschein nutzen?");
    await say("Danke!");
    const lines = await parts.store.journal.read(0, 10);
    expect(lines).toMatchObject([
      { id: answer.id, day: "2026-11-23", outcome: "forbidden", rules: answer.decisions[0]?.rules },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Sonnenschein|p1|w1|t1/);
    const failing = {
      ...parts.store,
      journal: { ...parts.store.journal, append: async () => Promise.reject(new Error("full")) },
    };
    const advisor = createAdvisor({ companyFile: null, address: null }, { keeping: { ...parts, store: failing } });
    expect((await advisor.respond({ text: "Signal dienstlich?" }, asker)).outcome).not.toBe("smalltalk");
    expect(parts.seen).toContain("journal_failed");
  });

  test("in a terminal nothing is stored, and that is said", async () => {
    const answer = await createAdvisor({ companyFile: null, address: null }).ask({ text: "meine Daten", thread: "t" });
    expect(answer.headline).toBe("Über dich ist nichts gespeichert");
    expect(answer.text).toMatch(/Arbeitsspeicher/);
  });

  test("on this machine the holder of a conversation's id is its person; the id itself is written nowhere", async () => {
    const id = "browser-CANARY-thread";
    await parts.advisor.ask({ text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?", thread: id });
    const held = await parts.advisor.ask({ text: "meine Daten", thread: id });
    expect(held.text).toMatch(/Gespräche .*: 1/);
    expect(held.card.contact?.copy).not.toContain("CANARY");
    expect((await parts.advisor.ask({ text: "meine Daten", thread: "somebody-else" })).headline).toMatch(
      /ist nichts gespeichert/,
    );
    await parts.advisor.forget(id);
    expect((await parts.advisor.ask({ text: "meine Daten", thread: id })).headline).toMatch(/ist nichts gespeichert/);
  });
});
