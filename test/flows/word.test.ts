import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fakeEndpoint, type FakeEndpoint } from "../llm/fake-endpoint.ts";
import { plainAdvisor, settingsFor, wordedAdvisor } from "../llm/worded-advisor.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
let fake: FakeEndpoint;
beforeAll(async () => void (fake = await fakeEndpoint()));
afterAll(() => fake.stop());
beforeEach(() => void (fake.received.length = 0));
const open = (model: string, input: "situation" | "question" = "situation") =>
  wordedAdvisor(settingsFor(fake.url, model, { input }), { call: 5000, whole: 8000 });
const toldIn = (body = ""): string =>
  (JSON.parse(body) as { messages: { content: string }[] }).messages.map(({ content }) => content).join("\n");

test("a good model words the answer; every sentence and passage is one of its own material", async () => {
  const advisor = open("good");
  const answer = await advisor.ask({ text: LEAD });
  expect([answer.worded, answer.prose.length, answer.shown.length]).toEqual([
    "model",
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(answer.prose.length).toBeGreaterThan(0);
  expect(answer.notices.join(" ")).toMatch(
    /Feste Regeln entscheiden; Sätze einer KI sind gekennzeichnet\. Keine Rechtsberatung\./,
  );
  expect(advisor.events.total("model_calls")).toEqual(new Map([["ok", 1]]));
  expect(advisor.events.total("model_sentences").get("kept")).toBe(answer.prose.length);
});

test("dropped sentences are counted by code, and no text is", async () => {
  const advisor = open("lie-permit");
  const answer = await advisor.ask({ text: LEAD });
  expect([answer.worded, answer.prose]).toEqual(["knowledge", []]);
  expect([...advisor.events.total("model_sentences").values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(
    0,
  );
  for (const code of advisor.events.total("model_sentences").keys()) expect(code).toMatch(/^[a-z_]+$/);
});

test("identity or health numbers: no model at all, and the answer without one", async () => {
  const advisor = open("good", "question");
  const text = "Darf ich meine Steuer-ID 86095742719 per Threema an die Personalabteilung schicken?";
  expect(JSON.stringify(await advisor.ask({ text }))).toBe(JSON.stringify(await plainAdvisor().ask({ text })));
  expect(fake.received).toEqual([]);
  expect(advisor.events.total("model_skipped")).toEqual(new Map([["personal_numbers", 1]]));
});

test("harassment is for people: nothing of it goes to a model", async () => {
  const advisor = open("good", "question");
  const text = "Mein Chef belästigt mich sexuell über WhatsApp";
  expect((await advisor.ask({ text })).topic).toBe("harassment");
  expect(fake.received).toEqual([]);
});

test("a very long text is answered at once, without a model", async () => {
  const advisor = open("good", "question");
  expect((await advisor.ask({ text: `${LEAD} ${"Danke schön! ".repeat(160)}` })).outcome).toBe("forbidden");
  expect(fake.received).toEqual([]);
  expect(advisor.events.total("model_skipped")).toEqual(new Map([["long_question", 1]]));
});

test("LLM_INPUT=question adds the redacted question, at most 300 characters; delicate matters stay at home", async () => {
  const advisor = open("good", "question");
  await advisor.ask({
    text: `Darf ich Frau Sonnenschein (0171 2345678) mit Threema schreiben? ${"Danke schön! ".repeat(60)}`,
  });
  const told = toldIn(fake.received[0]?.body);
  const block = /<<<\n(.*)\n>>>/.exec(told)?.[1] ?? "";
  expect(block).toMatch(/^Darf ich Frau \[NAME\] \(?\[PHONE\]\) mit Threema schreiben\?/);
  expect(Array.from(block).length).toBeLessThanOrEqual(300);
  await advisor.ask({ text: "Darf ich die Krankmeldung meiner Kollegin per Signal verschicken?" });
  expect(toldIn(fake.received[1]?.body)).not.toMatch(/<<<\n|Kollegin/);
});

test("a click goes to the model too, without any text of the asker", async () => {
  const advisor = open("good", "question");
  await advisor.ask({ choice: { situations: [{ messenger: ["threema"], purpose: ["internal"] }] } });
  expect(toldIn(fake.received[0]?.body)).not.toContain("<<<\n");
});

test("what was sent is what arrived, for its own conversation, also after a fault", async () => {
  for (const model of ["good", "html-200"]) {
    const advisor = open(model);
    fake.received.length = 0;
    const { id } = await advisor.ask({ text: LEAD, thread: "mine" });
    expect(await advisor.sent(id, "mine")).toEqual({
      host: new URL(fake.url).host,
      bodies: [fake.received[0]?.body],
      arrived: "yes",
    });
    expect(await advisor.sent(id, "other")).toBeNull();
    await advisor.forget("mine");
    expect(await advisor.sent(id, "mine")).toBeNull();
  }
});

test("a store that fails costs the words, never the answer", async () => {
  const payloads = { put: () => Promise.reject(new Error("down")), get: async () => null, forget: async () => {} };
  const advisor = wordedAdvisor(settingsFor(fake.url, "good"), { call: 5000, whole: 8000 }, payloads);
  expect(JSON.stringify(await advisor.ask({ text: LEAD }))).toBe(
    JSON.stringify(await plainAdvisor().ask({ text: LEAD })),
  );
  expect(advisor.events.total("model_skipped")).toEqual(new Map([["internal", 1]]));
});
