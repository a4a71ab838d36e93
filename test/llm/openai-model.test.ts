import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openaiModel } from "../../src/llm/openai-model.ts";
import { readPrompts } from "../../src/llm/prompts.ts";
import type { ModelSettings } from "../../src/llm/model-settings.ts";
import type { WordingRequest } from "../../src/ports/model.ts";
import { fakeEndpoint, KEY, type FakeEndpoint } from "./fake-endpoint.ts";

const passage = { id: "a", text: "Private Chats gehören nicht auf das Diensthandy." };
const REQUEST: WordingRequest = {
  language: "de",
  address: "du",
  outcome: "forbidden",
  headline: "WhatsApp privat auf dem Diensthandy: nicht erlaubt",
  situation: ["Gerät: Diensthandy"],
  topic: null,
  showable: [passage],
  citable: [passage, { id: "b", text: "Die Firma kann es anders regeln." }],
  question: null,
};
const DEADLINES = { call: 500, whole: 1500 };
const SLACK_MS = 1500; // a busy machine, not the promise

describe("a model behind an endpoint", () => {
  let fake: FakeEndpoint;
  beforeAll(async () => void (fake = await fakeEndpoint()));
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.received.length = 0;
    fake.strayed.length = 0;
  });
  const open = (model: string, more: Partial<ModelSettings> = {}, now = () => performance.now()) =>
    openaiModel(
      {
        apiKey: KEY,
        model,
        baseURL: fake.url,
        profile: "custom",
        api: "chat",
        input: "situation",
        prose: true,
        ...more,
      },
      { prompts: readPrompts(), now, deadlines: DEADLINES },
    );
  const faults: [string, string, string?][] = [
    ["refusal", "refused"],
    ["length", "cut_off"],
    ["filter", "filtered"],
    ["null-content", "malformed"],
    ["empty-choices", "malformed"],
    ["no-choices", "malformed"],
    ["failed", "malformed", "rejected"],
    ["tool-calls", "malformed"],
    ["prose-first", "malformed"],
    ["broken-json", "malformed"],
    ["empty-text", "malformed"],
    ["deep-nesting", "schema"],
    ["top-array", "schema"],
    ["wrong-enum", "schema"],
    ["extra-key", "schema"],
    ["proto-key", "schema"],
    ["missing-key", "schema"],
    ["too-many", "schema"],
    ["too-long", "schema"],
    ["invented-id", "schema"],
    ["no-cites", "schema"],
    ["reply-null", "malformed"],
    ["reply-number", "malformed"],
    ["reply-array", "malformed"],
    ["hung-headers", "timeout"],
    ["hung-body", "timeout"],
    ["drip", "timeout"],
    ["cut-body", "unreachable"],
    ["half-json", "malformed"],
    ["closed-socket", "unreachable"],
    ["bad-http", "unreachable"],
    ["fifty-mb", "too_large"],
    ["gzip-bomb", "too_large"],
    ["bad-utf8", "malformed"],
    ["event-stream", "malformed"],
    ["html-200", "malformed"],
    ["empty-200", "malformed"],
    ["status-204", "malformed"],
    ["redirect-other", "rejected"],
    ["redirect-301", "rejected"],
    ["redirect-loop", "rejected"],
    ["echoes-key", "rejected"],
    ["forbidden", "rejected"],
    ["no-such-model", "rejected"],
    ["context-too-long", "rejected"],
    ["rate-date", "rate_limited"],
    ["rate-59", "rate_limited"],
    ["rate-3600", "rate_limited"],
    ["quota", "rate_limited"],
    ["retry-never", "unreachable"],
    ["retry-always", "rejected"],
    ["cookies-and-headers", "malformed"],
  ];
  describe.each(["chat", "responses"] as const)("%s", (api) => {
    test.each(faults)("%s becomes %s, in time", async (name, chat, responses = chat) => {
      const from = performance.now();
      const reply = await open(name, { api }).word(REQUEST);
      expect(reply).toMatchObject({ ok: false, fault: api === "chat" ? chat : responses });
      expect(performance.now() - from).toBeLessThan(DEADLINES.whole + SLACK_MS);
      expect(fake.strayed).toEqual([]);
      expect(JSON.stringify(reply)).not.toContain(KEY);
    });

    test.each(["good", "fenced", "think", "content-parts", "fails-once", "no-temperature", "no-json-schema"])(
      "%s gives what the model said",
      async (name) => {
        const reply = await open(name, { api }).word(REQUEST);
        expect(reply).toMatchObject({ ok: true, value: { show: ["a"] }, usage: { input: 700, output: 90 } });
        expect(reply.sent?.bodies.at(-1)).toBe(fake.received.at(-1)?.body);
      },
    );

    test("ids alone where prose is off", async () => {
      const reply = await open("ids-only", { api, prose: false }).word(REQUEST);
      expect(reply).toMatchObject({ ok: true, value: { show: ["a"] } });
      expect(await open("good", { api, prose: false }).word(REQUEST)).toMatchObject({ ok: false, fault: "schema" });
    });

    test("nothing is kept, no streaming, and three headers say who asks for what", async () => {
      await open("good", { api, profile: "openai", baseURL: fake.url }).word(REQUEST);
      const [got] = fake.received;
      const body = JSON.parse(got?.body ?? "") as Record<string, unknown>;
      expect(body["store"]).toBe(false);
      expect([body["stream"], body["user"], body["safety_identifier"], body["metadata"]]).toEqual(
        Array(4).fill(undefined),
      );
      expect(Object.keys(got?.headers ?? {}).filter((name) => /^(?:x-|openai-)/.test(name))).toEqual([]);
      expect(got?.headers["user-agent"]).toBe("lotse");
    });
  });

  test.each(["rate-seconds", "rate-nonsense", "error-500", "html-502", "conflict"])(
    "%s is tried once more, not more",
    async (name) => {
      const reply = await open(name, {}, () => performance.now()).word(REQUEST);
      expect(reply.ok).toBe(false);
      expect(fake.received.length).toBeLessThanOrEqual(2);
    },
  );
  test.each(["quota", "rate-59", "redirect-other", "retry-never", "echoes-key"])(
    "%s is not tried again",
    async (name) => {
      await open(name).word(REQUEST);
      expect(fake.received.length).toBe(1);
    },
  );

  test("a refused field is left out at once and for good", async () => {
    const model = open("no-max-tokens");
    expect((await model.word(REQUEST)).ok).toBe(true);
    expect(
      fake.received.map(({ body }) => [body.includes('"max_tokens"'), body.includes("max_completion_tokens")]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    await model.word(REQUEST);
    expect(fake.received).toHaveLength(3);
    const plain = open("no-response-format");
    expect((await plain.word(REQUEST)).ok).toBe(false); // json_object is the first step down
    expect((await plain.word(REQUEST)).ok).toBe(true); // without any the second
  });

  test("three faults in a row: the endpoint is left alone for a minute, then one call tries", async () => {
    let now = 0;
    const model = open("html-200", {}, () => now);
    const faultsOf = async (times: number): Promise<unknown[]> => {
      const found: unknown[] = [];
      for (let i = 0; i < times; i++) found.push(((await model.word(REQUEST)) as { fault?: string }).fault);
      return found;
    };
    expect(await faultsOf(4)).toEqual(["malformed", "malformed", "malformed", "breaker_open"]);
    expect(fake.received).toHaveLength(3);
    now = 60_001;
    expect(await faultsOf(2)).toEqual(["malformed", "breaker_open"]);
  });

  test("a spent quota opens it at once; a refusal never does", async () => {
    const spent = open("quota");
    await spent.word(REQUEST);
    expect(await spent.word(REQUEST)).toMatchObject({ fault: "breaker_open", sent: null });
    const shy = open("refusal");
    for (let i = 0; i < 5; i++) expect(await shy.word(REQUEST)).toMatchObject({ fault: "refused" });
  });

  test("what is under way ends when Lotse stops", async () => {
    const model = open("hung-headers");
    const pending = model.word(REQUEST);
    await expect.poll(() => fake.received.length).toBe(1);
    model.close();
    expect(await pending).toMatchObject({ ok: false, fault: "aborted" });
    expect(await model.word(REQUEST)).toMatchObject({ ok: false, fault: "aborted", sent: null });
  });

  test("an endpoint that is not there", async () => {
    const closed = await fakeEndpoint();
    await closed.stop();
    for (const baseURL of [closed.url, "http://127.0.0.1:9/v1", "http://does-not-exist.invalid/v1"])
      expect(await open("good", { baseURL }).word(REQUEST)).toMatchObject({
        fault: "unreachable",
        sent: { host: new URL(baseURL).host, arrived: "no" },
      });
  });

  test("whether it arrived is said as far as it can be known", async () => {
    for (const [name, arrived] of [
      ["good", "yes"],
      ["error-500", "yes"],
      ["cut-body", "yes"],
      ["closed-socket", "maybe"],
      ["hung-headers", "maybe"],
    ] as const)
      expect((await open(name).word(REQUEST)).sent?.arrived, name).toBe(arrived);
  });
});
