import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerSchema } from "../../src/core/answering/answer.ts";
import { emptyFolder, runTool, startTool, type Run } from "./run-tool.ts";

const ask = (args: readonly string[], more: Run = {}) => runTool("ask", { args, ...more });
const QUESTION = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";

describe("npm's own log", () => {
  test.each([[["run"]], [["run", "--silent"]]])(
    "npm %j ask leaves the question nowhere in npm's folder",
    async (run) => {
      const cache = emptyFolder();
      const cwd = join(import.meta.dirname, "..", "..");
      const env = { ...process.env, npm_config_cache: cache, npm_config_logs_max: undefined };
      const child = spawn("npm", [...run, "ask", "--", "Darf ich Zaunkoenig nutzen?"], { cwd, env, stdio: "ignore" });
      expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
      const kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      expect(kept.filter((one) => readFileSync(join(one.parentPath, one.name), "utf8").includes("Zaunkoenig"))).toEqual(
        [],
      );
    },
  );
});

describe("one question", () => {
  test("readable: headline, lines, notice; no colour into a pipe", async () => {
    const { code, out, err } = await ask([QUESTION]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^🚫 WhatsApp privat auf dem Diensthandy: nicht erlaubt\n {3}Warum: /);
    expect(out).toMatch(/Keine\s+Rechtsberatung/);
    expect(out).not.toContain("\u001b");
  });
  test("colour where FORCE_COLOR says so", async () => {
    const { out } = await ask([QUESTION], { env: { FORCE_COLOR: "1" } });
    expect(out.startsWith("\u001b[1m\u001b[31m🚫 ")).toBe(true);
  });
  test("--json prints exactly one Answer in one line", async () => {
    const { code, out, err } = await ask(["--json", QUESTION]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.indexOf("\n")).toBe(out.length - 1);
    expect(answerSchema.parse(JSON.parse(out)).outcome).toBe("forbidden");
  });
  test("words without quotes are one question; --lang counts where the text does not tell", async () => {
    const { out } = await ask(["--lang", "en", "--json", "Threema", "?"]);
    expect(JSON.parse(out).language).toBe("en");
    expect(JSON.parse((await ask(["--lang", "en", "--json", QUESTION])).out).language).toBe("de");
  });
});

describe("--batch", () => {
  test("a file: one line each, in order, the bad line in its place, exit code 1", async () => {
    const folder = emptyFolder();
    const rows = [
      `{"id":"a","q":${JSON.stringify(QUESTION)}}`,
      "",
      "{",
      '{"id":"c","turns":[{"q":"Was ist Signal?"},{"q":"und Threema?"}]}',
      '{"id":"d","situation":{"device":["work"],"purpose":["private"]}}',
    ];
    writeFileSync(join(folder, "rows.jsonl"), rows.join("\r\n"));
    const { code, out, err } = await ask(["--json", "--batch", "rows.jsonl"], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const [a, bad, c, d, ...none] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(none).toEqual([]);
    expect([a.id, bad.id, c.id, d.id]).toEqual(["a", null, "c", "d"]);
    expect(bad.error).toMatch(/^line 3: this is not JSON/);
    for (const answer of [a, ...c.turns, d]) answerSchema.parse(answer);
  });
  test("standard input, and exit code 0 where every line was good", async () => {
    const stdin = Array.from({ length: 500 }, (_, i) => `{"id":${i},"q":"hallo"}\n`).join("");
    const { code, out } = await ask(["--json", "--batch", "-"], { stdin });
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(Array.from({ length: 500 }, (_, i) => i));
  });
  test("a reader that stops early ends it quietly", async () => {
    const child = startTool("ask", { args: ["--json", "--batch", "-"] });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdin
      .on("error", () => {})
      .end(Array.from({ length: 5_000 }, (_, i) => `{"id":${i},"q":"hallo"}\n`).join(""));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "exit");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("--situation", () => {
  test("decides without reading, readable or as JSON, and keeps consent", async () => {
    const stated =
      '{"device":["work"],"purpose":["external"],"messenger":["whatsapp_business_api"],"action":["advertise"],"consent":["documented"]}';
    expect((await ask(["--situation", stated])).out).toMatch(/^✅ Werbung über die WhatsApp Business API/);
    const { out } = await ask(["--json", "--situation", stated, "--lang", "en"]);
    expect(answerSchema.parse(JSON.parse(out))).toMatchObject({ outcome: "conditional", language: "en" });
  });
  test.each([
    ['{"geraet":["work"]}', /unknown dimension "geraet": use messenger, purpose, device/],
    ['{"device":["pager"]}', /unknown value "pager" for "device": use work, private, managed/],
    ["{", /--situation is not JSON/],
    ["[]", /a situation is an object like/],
  ])("%s is refused by name", async (stated, message) => {
    const { code, out, err } = await ask(["--situation", stated]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("mistakes are one clear message, never a stack trace", () => {
  const broken = join(emptyFolder(), "company.yaml");
  writeFileSync(broken, "name: 3\n");
  const empty = join(emptyFolder(), "empty.yaml");
  writeFileSync(empty, "# noch nichts\n");
  const list = join(emptyFolder(), "list.yaml");
  writeFileSync(list, "- a\n");
  test.each<[string, string[], Record<string, string>, number, RegExp]>([
    ["unknown option", ["--bla"], {}, 2, /--bla/],
    ["two ways at once", ["--batch", "x", "frage"], {}, 2, /Give one of/],
    ["--json alone", ["--json"], {}, 2, /--json needs/],
    ["an empty question", [""], {}, 2, /^Die Frage fehlt.*\(the question is missing/],
    ["an empty question as JSON", ["--json", "  "], {}, 2, /^Die Frage fehlt/],
    ["a batch without --json", ["--batch", "x.jsonl"], {}, 2, /^--batch schreibt JSON.*--json/],
    ["a folder as a batch", ["--json", "--batch", "."], {}, 1, /^--batch: \.: .*Ordner.*\(this is a folder/],
    ["unknown language", ["--lang", "fr", "x"], {}, 2, /--lang is "de" or "en"/],
    [
      "no such batch file",
      ["--json", "--batch", "nowhere.jsonl"],
      {},
      1,
      /^--batch: nowhere\.jsonl: diese Datei gibt es nicht \(this file does not exist\)/,
    ],
    [
      "no such company file",
      ["x"],
      { LOTSE_COMPANY_FILE: "nowhere.yaml" },
      1,
      /nowhere\.yaml: diese Datei gibt es nicht \(this file does not exist\); den Pfad prüfen/,
    ],
    [
      "broken company file",
      ["x"],
      { LOTSE_COMPANY_FILE: broken },
      1,
      /^LOTSE_COMPANY_FILE=\S+company\.yaml, Zeile\/line 1.*"name"/,
    ],
    [
      "empty company file",
      ["x"],
      { LOTSE_COMPANY_FILE: empty },
      1,
      /^LOTSE_COMPANY_FILE=\S+empty\.yaml, Zeile\/line 1: die Datei ist leer.*npm run setup/,
    ],
    [
      "a list as a company file",
      ["x"],
      { LOTSE_COMPANY_FILE: list },
      1,
      /^LOTSE_COMPANY_FILE=\S+list\.yaml, Zeile\/line 1: .*Felder wie name: Wert/,
    ],
    ["wrong setting", ["x"], { LOTSE_ADDRESS: "ihr" }, 1, /LOTSE_ADDRESS/],
    ["too long", ["a".repeat(20_001)], {}, 1, /too long/],
  ])("%s", async (_name, args, env, expected, message) => {
    const { code, out, err } = await ask(args, { env });
    expect({ code, out }).toEqual({ code: expected, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test("a conversation from a pipe: every line is answered until the end", async () => {
  const { code, out, err } = await ask([], { stdin: "Threema auf dem Diensthandy?\n2\nwarum\n\nneu\nhallo" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /^🔀 Threema auf dem Diensthandy.*\n✅ Threema.*Regeln, die entschieden haben.*Vergessen\..*👋 Hallo/s,
  );
  expect(out).not.toContain("> ");
});

test("--help names every way", async () => {
  const { code, out } = await ask(["--help"]);
  expect(code).toBe(0);
  for (const way of ["--json", "--batch", "--situation", "--schema", "--lang"]) expect(out).toContain(way);
});

test("docs/answer.schema.json is what --schema prints", async () => {
  const { out } = await ask(["--schema"]);
  expect(out).toBe(readFileSync(join(import.meta.dirname, "..", "..", "docs", "answer.schema.json"), "utf8"));
  expect(JSON.parse(out).$schema).toBe("https://json-schema.org/draft/2020-12/schema");
});
