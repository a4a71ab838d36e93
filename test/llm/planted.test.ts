import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeEndpoint, KEY, type FakeEndpoint } from "./fake-endpoint.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const two = (i: number): string => String(10 + (i % 90));
/** 200 personal strings of ten kinds, each in a question that is answered with a model. */
const KINDS: readonly ((i: number) => [planted: string, question: string])[] = [
  (i) => [`kunde${i}@example-mail.de`, `Darf ich kunde${i}@example-mail.de per Threema schreiben?`],
  (i) => [
    `0171 23${two(i)}5${two(i)}`,
    `Darf ich den Lieferanten unter 0171 23${two(i)}5${two(i)} mit Signal anrufen?`,
  ],
  (i) => [`+49 30 901820${two(i)}`, `WhatsApp mit Kunden, Nummer +49 30 901820${two(i)}?`],
  (i) => [
    `DE8937040044053201${two(i)}00`,
    `Darf ich die IBAN DE8937040044053201${two(i)}00 über Threema an den Kunden geben?`,
  ],
  (i) => [
    `Wunderlich${"abcdefghijklmnopqrst"[i]}berg`,
    `Darf ich Frau Wunderlich${"abcdefghijklmnopqrst"[i]}berg mit Threema schreiben?`,
  ],
  (i) => [`4711${two(i)}`, `Darf ich Personalnummer 4711${two(i)} per Threema an die Kollegin schicken?`],
  (i) => [`K-99${two(i)}7`, `Kundennummer K-99${two(i)}7 über WhatsApp an den Kunden, geht das?`],
  (i) => [
    `Lindenallee ${two(i)}`,
    `Darf ich die Adresse Lindenallee ${two(i)}, 10115 Berlin mit Signal an Kollegen schicken?`,
  ],
  (i) => [`B-XY 7${two(i)}4`, `Darf ich das Kennzeichen B-XY 7${two(i)}4 per Threema an die Werkstatt geben?`],
  (i) => [`192.168.17.1${two(i)}`, `Darf ich die Adresse 192.168.17.1${two(i)} mit Threema an die IT geben?`],
];
const PLANTED = KINDS.flatMap((kind) => Array.from({ length: 20 }, (_, i) => kind(i)));

describe("planted personal strings", () => {
  let fake: FakeEndpoint;
  beforeAll(async () => void (fake = await fakeEndpoint()));
  afterAll(() => fake.stop());

  test.each([
    ["situation", "good"],
    ["situation", "echoes-key"],
    ["question", "good"],
    ["question", "html-502"],
  ])(
    "LLM_INPUT=%s, model %s: none of 200 in received bodies, output or errors",
    async (input, model) => {
      fake.received.length = 0;
      const child = spawn(process.execPath, ["src/main.ts"], {
        cwd: ROOT,
        env: {
          PATH: process.env["PATH"] ?? "",
          PORT: "0",
          OPENAI_API_KEY: KEY,
          OPENAI_MODEL: model,
          OPENAI_BASE_URL: fake.url,
          LLM_INPUT: input,
        },
      });
      let output = "";
      const address = Promise.withResolvers<string>();
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => {
          output += chunk.toString();
          const found = /http:\/\/127\S+/.exec(output);
          if (found) address.resolve(found[0]);
        });
      const url = await address.promise;
      for (const [i, [, text]] of PLANTED.entries()) {
        const response = await fetch(`${url}api/ask`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ text, thread: `thread-${i}-0000` }),
        });
        expect(response.status, text).toBe(200);
        await response.arrayBuffer();
      }
      child.kill("SIGTERM");
      await new Promise((resolve) => child.on("close", resolve));
      const bodies = fake.received.map(({ body }) => body).join("\n");
      const headers = JSON.stringify(fake.received.map((one) => [one.path, one.headers]));
      expect(PLANTED).toHaveLength(200);
      expect(fake.received.length).toBeGreaterThan(model === "good" ? 150 : 2);
      expect(PLANTED.filter(([planted]) => bodies.includes(planted)).map(([planted]) => planted)).toEqual([]);
      expect(PLANTED.filter(([planted]) => (output + headers).includes(planted))).toEqual([]);
      expect(output).not.toContain(KEY);
      const lines = output.trim().split("\n");
      const logged = lines.filter((line) => line.startsWith("{"));
      expect(lines.length - logged.length).toBe(2); // where it answers, and which host gets what
      for (const line of logged) expect(Object.keys(JSON.parse(line) as object)).toEqual(["time", "event", "fault"]);
      expect(logged.length > 0).toBe(model !== "good");
    },
    120_000,
  );
});
