import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");

describe("npm start", () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
  });
  type Start = {
    child: ChildProcess;
    out: () => string;
    err: () => string;
    exited: Promise<number | null>;
    answering: Promise<string>;
  };
  function start(settings: Record<string, string>): Start {
    const child = spawn(process.execPath, ["--import", "./node-guard.js", "src/main.ts"], {
      cwd: ROOT,
      env: { PATH: process.env["PATH"] ?? "", ...settings },
    });
    running.push(child);
    const exit = Promise.withResolvers<number | null>();
    const url = Promise.withResolvers<string>();
    let out = "";
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/\S+/.exec(out);
      if (found) url.resolve(found[0]);
    });
    child.on("close", (code) => exit.resolve(code));
    return { child, out: () => out, err: () => err, exited: exit.promise, answering: url.promise };
  }

  test("prints its address in one line, answers there, and stops within two seconds of SIGTERM", async () => {
    const lotse = start({ PORT: "0" });
    const url = await lotse.answering;
    expect(lotse.out()).toMatch(/^Lotse antwortet auf http:\/\/127\.0\.0\.1:\d+\/ [^\n]*\n$/);
    expect(await (await fetch(url)).text()).toContain("<h1>Lotse</h1>");
    connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {}); // a connection that would stay open
    const asked = performance.now();
    lotse.child.kill("SIGTERM");
    expect(await lotse.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(lotse.err()).toBe("");
  });

  test("stops on SIGINT", async () => {
    const lotse = start({ PORT: "0" });
    await lotse.answering;
    lotse.child.kill("SIGINT");
    expect(await lotse.exited).toBe(0);
  });

  test("a port in use is one line that names PORT", async () => {
    const first = start({ PORT: "0" });
    const port = new URL(await first.answering).port;
    const second = start({ PORT: port });
    expect(await second.exited).toBe(1);
    expect(second.err()).toMatch(new RegExp(`^PORT=${port} [^\\n]*\\n$`));
  });

  test("a HOST that others can reach is refused until there is a login", async () => {
    const lotse = start({ HOST: "0.0.0.0", PORT: "0" });
    expect(await lotse.exited).toBe(1);
    expect(lotse.err()).toMatch(/^HOST=0\.0\.0\.0: [^\n]*\n$/);
    expect(lotse.out()).toBe("");
  });

  test("with a model a second line says which host gets what; without a key it says that none is used", async () => {
    const set = { PORT: "0", OPENAI_MODEL: "m", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };
    for (const [more, says] of [
      [
        { OPENAI_API_KEY: "k" },
        /: An 127\.0\.0\.1:9 gehen [^\n]* kein Text der Fragen\. LLM_INPUT=situation\. [^\n]*\n$/,
      ],
      [{ OPENAI_API_KEY: "k", LLM_INPUT: "question" }, /die Frage ohne erkannte Personendaten\. LLM_INPUT=question\./],
      [{}, /\nOPENAI_MODEL ohne OPENAI_API_KEY: Lotse antwortet ohne KI [^\n]*\n$/],
    ] as const) {
      const lotse = start({ ...set, ...more });
      await lotse.answering;
      await expect.poll(lotse.out).toMatch(says);
      lotse.child.kill("SIGTERM");
      expect(await lotse.exited).toBe(0);
    }
  });

  test("settings and company files that cannot be used are named, without a stack", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotse-"));
    const wrong = join(folder, "company.yaml");
    writeFileSync(wrong, "released: 7\n");
    const cases: [Record<string, string>, RegExp][] = [
      [{ PORT: "many" }, /^PORT: /],
      [{ LOTSE_ADDRESS: "ihr" }, /^LOTSE_ADDRESS: /],
      [{ LLM_INPUT: "all" }, /^LLM_INPUT: /],
      [
        { LOTSE_COMPANY_FILE: join(folder, "none.yaml") },
        /none\.yaml, line 1: this file does not exist: check the path in LOTSE_COMPANY_FILE/,
      ],
      [{ LOTSE_COMPANY_FILE: wrong }, /company\.yaml, line 1/],
    ];
    for (const [settings, says] of cases) {
      const lotse = start({ ...settings, ...(settings["PORT"] ? {} : { PORT: "0" }) });
      expect(await lotse.exited).toBe(1);
      expect(lotse.err()).toMatch(says);
      expect(lotse.err()).not.toMatch(/^ {4}at /m);
    }
  });
});
