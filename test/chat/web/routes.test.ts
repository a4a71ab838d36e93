import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema, type Answer } from "../../../src/core/answering/answer.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
let chat: ServedChat;
beforeAll(async () => {
  chat = await serveChat();
});
afterAll(() => chat.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, chat.url), {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const answered = async (body: unknown): Promise<Answer> =>
  answerSchema.parse(await (await post("/api/ask", body)).json());
const refused = async (response: Response) =>
  (await response.json()) as { error: string; message: { de: string; en: string } };

describe("page", () => {
  test("is served with a policy that allows nothing inline and nothing from elsewhere", async () => {
    const response = await fetch(chat.url);
    const page = await response.text();
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain("unsafe");
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=|https?:\/\//);
  });

  test("every file it names is there, with its type and an ETag that saves sending it twice", async () => {
    const page = await (await fetch(chat.url)).text();
    const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(4);
    for (const path of named) {
      const first = await fetch(new URL(path, chat.url));
      const again = await fetch(new URL(path, chat.url), {
        headers: { "If-None-Match": first.headers.get("etag") ?? "" },
      });
      expect([path, first.status, again.status]).toEqual([path, 200, 304]);
      expect(first.headers.get("content-type")).toMatch(/^(?:text\/css|text\/javascript|image\/svg\+xml)/);
      expect(first.headers.get("cache-control")).toBe("no-cache");
    }
  });

  test("the page is no asset, and no other file is served", async () => {
    for (const path of [
      "/assets/page.html",
      "/assets/../routes.ts",
      "/assets/%2e%2e/routes.ts",
      "/assets/",
      "/src/main.ts",
    ]) {
      expect((await fetch(new URL(path, chat.url))).status).toBe(404);
    }
  });
});

describe("POST /api/ask", () => {
  test("answers a question with an answer that fits its schema, never cached", async () => {
    const response = await post("/api/ask", { text: LEAD });
    const answer = answerSchema.parse(await response.json());
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(answer.outcome).toBe("forbidden");
    expect(answer.headline).toBe("WhatsApp privat auf dem Diensthandy: nicht erlaubt");
  });

  test("a thread inherits what a follow-up does not name, another thread does not", async () => {
    await answered({ text: LEAD, thread: "thread-one" });
    const followed = await answered({ text: "und mit Signal?", thread: "thread-one" });
    const fresh = await answered({ text: "und mit Signal?", thread: "thread-two" });
    expect(followed.decisions[0]?.situation).toMatchObject({
      messenger: ["signal"],
      purpose: ["private"],
      device: ["work"],
    });
    expect(fresh.decisions[0]?.situation.device).not.toEqual(["work"]);
  });

  test("/api/forget erases the thread", async () => {
    await answered({ text: LEAD, thread: "thread-gone" });
    expect(await chat.advisor.parts.threads.get("thread-gone")).not.toBeNull();
    const response = await post("/api/forget", { thread: "thread-gone" });
    expect(await response.json()).toEqual({ forgotten: true });
    expect(await chat.advisor.parts.threads.get("thread-gone")).toBeNull();
  });

  test("a click decides what its button showed", async () => {
    const split = await answered({ text: "threema aufm firmenhandy geht klar?" });
    expect(split.card.buttons.length).toBeGreaterThan(1);
    for (const button of split.card.buttons)
      expect((await answered({ choice: button.choice })).decisions[0]?.verdict).toBe(button.verdict);
  });

  test("a value said many times counts once", async () => {
    const many = <T>(value: T): T[] => Array.from({ length: 1500 }, () => value);
    const before = performance.now();
    const answer = await answered({
      choice: {
        situations: [
          { messenger: many("whatsapp"), purpose: many("private"), device: many("work"), action: many("communicate") },
        ],
      },
    });
    expect(answer.outcome).toBe("forbidden");
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test("consent cannot be clicked", async () => {
    const situation = { messenger: ["whatsapp_business_api"], purpose: ["external"], action: ["advertise"] };
    const plain = await answered({ choice: { situations: [situation] } });
    const claimed = await answered({ choice: { situations: [{ ...situation, consent: ["documented"] }] } });
    expect(claimed.outcome).toBe(plain.outcome);
  });
});

describe("what cannot be answered is refused in both languages", () => {
  test.each([
    ["too long", { text: "ä".repeat(20_001) }, 422, "too_long", /20\.000/],
    ["empty", { text: " \n" }, 422, "empty", /Frage/],
    ["neither text nor choice", {}, 422, "invalid", /^Bitte genau eins senden: „text“ .* oder „choice“/],
    ["both", { text: "a", choice: { situations: [{}] } }, 422, "invalid", /^Bitte genau eins senden/],
    ["no object", '["a"]', 422, "invalid", /^Bitte ein JSON-Objekt senden/],
    ["null", "null", 422, "invalid", /^Bitte ein JSON-Objekt senden/],
    ["unknown field", { text: "a", admin: true }, 422, "invalid", /^„admin“ gibt es hier nicht/],
    ["a choice that is none", { choice: "yes" }, 422, "invalid", /^„choice“ .*Antwort/],
    ["unknown language", { text: "a", language: "fr" }, 422, "invalid", /^„language“ ist „de“ oder „en“/],
    ["long unknown field", { text: "a", ["x".repeat(9000)]: 1 }, 422, "invalid", /^„x{1,60}…“/],
    ["text that is no text", { text: 7 }, 422, "invalid", /^„text“ ist die Frage als Text/],
    [
      "bad thread",
      { text: "a", thread: "../../etc" },
      422,
      "invalid",
      /^„thread“: 8 bis 64 Buchstaben, Ziffern, - oder _\.$/,
    ],
    ["unknown dimension", { choice: { situations: [{ verdict: ["allowed"] }] } }, 422, "invalid", /verdict/],
    [
      "unknown value",
      { choice: { situations: [{ device: ["toaster"] }] } },
      422,
      "invalid",
      /^„toaster“ .*„device“: work/,
    ],
    [
      "too many situations",
      { choice: { situations: Array.from({ length: 9 }, () => ({})) } },
      422,
      "invalid",
      /^„choice“/,
    ],
    ["malformed JSON", '{"text": "Darf ich', 400, "malformed", /JSON/],
    ["no body", "", 400, "malformed", /JSON/],
    ["too large", { text: "x".repeat(70_000) }, 413, "too_large", /64 KiB/],
    ["far too large", { text: "x".repeat(3_000_000) }, 413, "too_large", /64 KiB/],
  ])("%s", async (_name, body, status, error, says) => {
    const response = await post("/api/ask", body);
    const reply = await refused(response);
    expect([response.status, reply.error]).toEqual([status, error]);
    expect(reply.message.de).toMatch(says);
    expect(reply.message.en.length).toBeGreaterThan(10);
    expect(reply.message.de).not.toContain("    at ");
    expect(reply.message.de).not.toMatch(/Invalid|expected|received|passt nicht|unknown/);
    expect(reply.message.en).not.toMatch(/Invalid|received|Bitte|ist die/);
  });

  test("20,000 characters are read", async () => {
    expect((await post("/api/ask", { text: "Darf ich WhatsApp nutzen? ".padEnd(20_000, "ä ") })).status).toBe(200);
  });

  test("only JSON is taken", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
      expect((await post("/api/ask", { text: LEAD }, { "Content-Type": type })).status).toBe(415);
    }
  });

  test("a defect inside shows no stack and is reported", async () => {
    const broken = await serveChat({ ask: () => Promise.reject(new Error("secret inside")) });
    const response = await fetch(new URL("/api/ask", broken.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: LEAD }),
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/secret|at .*\.ts/);
    expect(broken.errors).toHaveLength(1);
    await broken.stop();
  });

  test("an answer that does not fit its schema never leaves", async () => {
    const broken = await serveChat({
      ask: async () => ({ ...(await chat.advisor.ask({ text: LEAD })), extra: 1 }) as Answer,
    });
    expect(
      (
        await fetch(new URL("/api/ask", broken.url), {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ text: LEAD }),
        })
      ).status,
    ).toBe(500);
    await broken.stop();
  });
});
