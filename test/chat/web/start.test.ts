import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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
  /** In a folder of its own, where nothing is configured. */
  function start(settings: Record<string, string>, cwd = mkdtempSync(join(tmpdir(), "lotse-start-"))): Start {
    const child = spawn(process.execPath, ["--import", join(ROOT, "node-guard.js"), join(ROOT, "src/main.ts")], {
      cwd,
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
    const set = { PORT: "0", OPENAI_MODEL: "m", OPENAI_BASE_URL: "http://127.0.0.1:8/v1" };
    for (const [more, says] of [
      [
        { OPENAI_API_KEY: "k" },
        /: An 127\.0\.0\.1:8 gehen [^\n]* kein Text der Fragen\. LLM_INPUT=situation\. [^\n]*\n$/,
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
        /LOTSE_COMPANY_FILE=\S+none\.yaml: diese Datei gibt es nicht \(this file does not exist\); den Pfad prüfen \(check the path\)/,
      ],
      [{ LOTSE_DATA_KEYS: "k1:AAAA" }, /^LOTSE_DATA_KEYS: Schlüssel k1 hat 3 Bytes.*\(key k1 has 3 bytes/],
      [{ LOTSE_SQLITE_FILE: wrong }, /^LOTSE_SQLITE_FILE=\S+company\.yaml: keine Datenbank.*\(this is no database/],
      [{ LOTSE_SQLITE_FILE: folder }, /^LOTSE_SQLITE_FILE=\S+: das ist ein Ordner.*\(this is a folder/],
      [{ LOTSE_STORE: "redis" }, /^REDIS_URL: fehlt.*\(LOTSE_STORE=redis needs REDIS_URL/],
      [{ LOTSE_COMPANY_FILE: wrong }, /company\.yaml, Zeile\/line 1/],
    ];
    for (const [settings, says] of cases) {
      const lotse = start({ ...settings, ...(settings["PORT"] ? {} : { PORT: "0" }) });
      expect(await lotse.exited).toBe(1);
      expect(lotse.err()).toMatch(says);
      expect(lotse.err()).not.toMatch(/^ {4}at /m);
    }
  });

  test("makes its database and key file for its owner alone, is ready where it can write, and remembers across a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotse-start-"));
    const first = start({ PORT: "0" }, folder);
    const url = await first.answering;
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({ status: "ready" });
    await ask(url, { text: "Darf ich Threema dienstlich auf dem Diensthandy nutzen?", thread: THREAD });
    for (const file of ["lotse.sqlite", "lotse.sqlite.keys"])
      expect(statSync(join(folder, "data", file)).mode & 0o077, file).toBe(0);
    first.child.kill("SIGTERM");
    expect(await first.exited).toBe(0);
    const second = await start({ PORT: "0" }, folder).answering;
    const answer = await ask(second, { text: "und mit WhatsApp?", thread: THREAD });
    expect(answer).toMatchObject({ outcome: "forbidden" });
    expect((await ask(second, { text: "meine Daten", thread: THREAD })).text).toMatch(/Gespräche .*: 1/);
    expect((await ask(second, { text: "meine Daten", thread: "somebody-elses" })).text).toMatch(/nichts gespeichert/);
    expect((await ask(second, { text: "vergiss mich", thread: THREAD })).headline).toBe("Gelöscht");
  });

  test("nothing that somebody wrote stands in the output or in a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotse-start-"));
    const lotse = start({ PORT: "0" }, folder);
    const url = await lotse.answering;
    const canary = "Erna Kanarienvogel";
    const asked = [
      { text: `Darf ich ${canary} per WhatsApp auf dem Diensthandy schreiben?`, thread: `${THREAD}-CANARY` },
      { text: `${canary} hat die Kundenliste in die falsche Gruppe geschickt`, thread: `${THREAD}-CANARY` },
      { text: `${canary} `.repeat(2000), thread: THREAD },
      { text: canary, choice: { situations: [{ messenger: [canary] }] } },
      { choice: { situations: [{ messenger: [canary] }] } },
    ];
    for (const body of asked) await ask(url, body);
    lotse.child.kill("SIGTERM");
    await lotse.exited;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThanOrEqual(2);
    const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n");
    for (const word of ["Kanarienvogel", "CANARY", THREAD]) {
      expect(bytes, word).not.toContain(word);
      expect(lotse.out() + lotse.err(), word).not.toContain(word);
    }
  });

  test("where nothing can be written it starts all the same and says so; a file that was named must be usable", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotse-start-"));
    writeFileSync(join(folder, "data"), "a file where the folder would be");
    const lotse = start({ PORT: "0" }, folder);
    const url = await lotse.answering;
    expect(lotse.err()).toMatch(/^Nichts wird gespeichert.* LOTSE_SQLITE_FILE .*\n$/);
    expect(await ask(url, { text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?" })).toHaveProperty(
      "outcome",
    );
    const named = start({ PORT: "0", LOTSE_SQLITE_FILE: join(folder, "data", "x.sqlite") });
    expect(await named.exited).toBe(1);
    expect(named.err()).toMatch(/^LOTSE_SQLITE_FILE=/);
    expect(named.err()).not.toMatch(/^ {4}at /m);
  });

  test("a second one on the same file is refused with the way out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotse-start-"));
    await start({ PORT: "0" }, folder).answering;
    const second = start({ PORT: "0" }, folder);
    expect(await second.exited).toBe(1);
    expect(second.err()).toMatch(/LOTSE_SQLITE_FILE.*another Lotse process/);
  });
});

const THREAD = "0123456789abcdef";
async function ask(url: string, body: unknown): Promise<{ outcome?: string; text?: string; headline?: string }> {
  const response = await fetch(`${url}api/ask`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { outcome?: string; text?: string; headline?: string };
}
