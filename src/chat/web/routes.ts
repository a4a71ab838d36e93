import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { z } from "zod";
import { answerSchema, choiceSchema, type Answer } from "../../core/answering/answer.ts";
import { MAX_TEXT } from "../../core/reading/read.ts";
import { StoreError } from "../../core/store-error.ts";
import { AskError, type Asked } from "../../flows/ask.ts";
import type { Sent } from "../../ports/model.ts";
import { explain } from "./explain.ts";

export type WebParts = {
  ask(asked: Asked): Promise<Answer>;
  forget(thread: string): Promise<void>;
  /** What went to a model for an answer of this conversation. */
  sent(answer: string, thread: string): Promise<Sent | null>;
  model: { host: string; input: "situation" | "question" } | null;
};
type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Request = { headers: Headers; body: Buffer };
type Reply = { status: number; headers: Readonly<Record<string, string>>; body: string | Buffer };
type WebRoute = { method: "GET" | "POST"; path: string; handle(request: Request): Reply | Promise<Reply> };

const PUBLIC = join(import.meta.dirname, "public");
const PAGE = "page.html";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Nothing inline, nothing from elsewhere, and no way to turn a string into markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const threadId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const question = z
  .strictObject({
    text: z.string().optional(),
    choice: choiceSchema.optional(),
    thread: threadId.optional(),
    language: z.enum(["de", "en"]).optional(),
  })
  .refine((asked) => (asked.text === undefined) !== (asked.choice === undefined));
const farewell = z.strictObject({ thread: threadId });
const sentQuestion = z.strictObject({ answer: z.string().min(1).max(100), thread: threadId });

/** The web chat: one page, its files, and three calls. */
export function routes({ ask, forget, sent, model }: WebParts): WebRoute[] {
  return [
    ...staticRoutes(model),
    {
      method: "POST",
      path: "/api/ask",
      handle: (request) =>
        withBody(request, question, async (asked) => {
          if (asked.text !== undefined && asked.text.length > MAX_TEXT) return tooLong;
          if (asked.text?.trim() === "") return nothingAsked;
          const answer = answerSchema.parse(await ask(present(asked)));
          const reply = json(200, answer);
          const left = model && asked.thread !== undefined ? await sent(answer.id, asked.thread) : null;
          return left ? { ...reply, headers: { ...reply.headers, "Lotse-Sent": left.arrived } } : reply;
        }),
    },
    {
      method: "POST",
      path: "/api/sent",
      handle: (request) =>
        withBody(request, sentQuestion, async ({ answer, thread }) => {
          const found = await sent(answer, thread);
          return found ? json(200, found) : nothingSent;
        }),
    },
    {
      method: "POST",
      path: "/api/forget",
      handle: (request) =>
        withBody(request, farewell, async ({ thread }) => {
          await forget(thread);
          return json(200, { forgotten: true });
        }),
    },
  ];
}

/** Leaves out what was not sent, and says a value once that was sent twice. */
function present({ text, choice, thread, language }: z.infer<typeof question>): Asked {
  const once = choice && {
    situations: choice.situations.map((stated) =>
      Object.fromEntries(Object.entries(stated).map(([dimension, values]) => [dimension, [...new Set(values)]])),
    ),
  };
  return {
    ...(text === undefined ? {} : { text }),
    ...(once ? { choice: once } : {}),
    ...(thread === undefined ? {} : { thread }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Read once at the start; a browser asks each time and gets "unchanged" where the hash is the same. */
const staticRoutes = (model: WebParts["model"]): WebRoute[] =>
  readdirSync(PUBLIC).map((name) => {
    const page = name === PAGE;
    const file = readFileSync(join(PUBLIC, name));
    const body = page && model ? withModel(file, model) : file;
    const headers = {
      "Content-Type": `${TYPES[extname(name)] ?? "application/octet-stream"}; charset=utf-8`,
      ETag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
      "Cache-Control": "no-cache",
      ...(page ? { "Content-Security-Policy": POLICY } : {}),
    };
    return {
      method: "GET",
      path: page ? "/" : `/assets/${name}`,
      handle: (request) =>
        request.headers["if-none-match"] === headers.ETag
          ? { status: 304, headers, body: "" }
          : { status: 200, headers, body },
    };
  });

/** The page says what leaves the machine, and where to. */
const withModel = (page: Buffer, { host, input }: NonNullable<WebParts["model"]>): Buffer =>
  Buffer.from(
    page
      .toString("utf8")
      .replace("<html ", `<html data-model-host="${host.replaceAll(/[^\w.:[\]-]/g, "")}" data-model-input="${input}" `),
  );

async function withBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  handle: (value: T) => Promise<Reply>,
): Promise<Reply> {
  if (!/^application\/json\s*(?:;|$)/i.test(String(request.headers["content-type"] ?? ""))) {
    return problem(
      415,
      "not_json",
      "Bitte als JSON senden (Content-Type: application/json).",
      "Please send JSON (Content-Type: application/json).",
    );
  }
  const parsed = parse(request.body);
  if (!parsed) return problem(400, "malformed", "Das ist kein gültiges JSON.", "This is not valid JSON.");
  const result = schema.safeParse(parsed.value);
  if (!result.success) {
    const { de, en } = explain(result.error.issues);
    return problem(422, "invalid", de, en);
  }
  try {
    return await handle(result.data);
  } catch (error) {
    if (error instanceof StoreError) return notKept;
    if (!(error instanceof AskError)) throw error;
    return problem(422, "invalid", error.said.de, error.said.en);
  }
}

function parse(body: Buffer): { value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown };
  } catch {
    return null;
  }
}

const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify(value),
});
/** Every refusal says in both languages what to change; the page shows the one of its reader. */
const problem = (status: number, error: string, de: string, en: string): Reply =>
  json(status, { error, message: { de, en } });

const tooLong = problem(
  422,
  "too_long",
  "Das ist zu lang: höchstens 20.000 Zeichen. Ein oder zwei Sätze genügen: welcher Messenger, wofür, auf welchem Gerät.",
  "That is too long: at most 20,000 characters. A sentence or two will do: which messenger, what for, on which device.",
);
const notKept = problem(
  503,
  "not_stored",
  "Gerade konnte nicht gespeichert oder gelöscht werden: Lotse kommt nicht an seinen Speicher. Bitte gleich noch mal versuchen.",
  "Nothing could be stored or erased just now: Lotse cannot reach its store. Please try again in a moment.",
);
const nothingSent = problem(
  404,
  "nothing_sent",
  "Dazu liegt nichts mehr vor: Was gesendet wurde, behält Lotse nur für kurze Zeit.",
  "Nothing is kept for this any more: Lotse keeps what was sent for a short time only.",
);
const nothingAsked = problem(422, "empty", "Da fehlt noch die Frage.", "The question is missing.");
