import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify, parse } from "yaml";
import { checkTotalAndLive } from "../../src/core/deciding/check.ts";
import { checkInvariants } from "../../src/core/deciding/invariants.ts";
import { shippedFiles, shippedKnowledge } from "../knowledge-for-tests.ts";
import { runTool } from "./run-tool.ts";

const GERMAN_FIRST = /^[^()]*[a-zäöüß]{3}[^()]*\(.*[a-z]{3}.*\)/;

test("what npm run prove prints is German with English behind it", async () => {
  const { out, code } = await runTool("prove");
  expect(code).toBe(0);
  for (const line of out.trim().split("\n")) expect(line).toMatch(/\(/);
  expect(out).toMatch(/^\d+ Regeln, \d+ Messenger, \d+ vollständige Lagen \(rules/);
  expect(out.match(/^gilt {3}\(holds\)/gm)).toHaveLength(3);
});

test("its findings too", () => {
  const raw = parse(shippedFiles()["rules.yaml"] ?? "") as { rules: { id: string; verdict: string; when: object }[] };
  for (const rule of raw.rules) {
    if (rule.id === "A6") rule.verdict = "conditional";
    if (rule.id === "X12") rule.when = { messenger: ["signal"], messenger_not: ["signal"] };
    if (rule.id === "A8") rule.verdict = "allowed";
  }
  const { space, invariants } = shippedKnowledge(null, undefined, { "rules.yaml": stringify(raw) }, "kept");
  const found = [...checkTotalAndLive(space), ...checkInvariants(invariants, space, new Set())];
  expect(found.length).toBeGreaterThan(1);
  for (const { message } of found) expect(message).toMatch(GERMAN_FIRST);
});

test("a setting that cannot be used is one line, and an edit shows what it changes", async () => {
  const wrong = await runTool("prove", { env: { LOTSE_STORE: "floppy" } });
  expect([wrong.out, wrong.err, wrong.code]).toEqual([expect.stringMatching(/^LOTSE_STORE: .* oder .*\n$/), "", 1]);
  const folder = join(mkdtempSync(join(tmpdir(), "lotse-edit-")), "knowledge");
  cpSync("knowledge", folder, { recursive: true });
  const rules = join(folder, "rules.yaml");
  writeFileSync(rules, readFileSync(rules, "utf8").replace("verdict: forbidden", "verdict: ask_dpo"));
  const { out } = await runTool("prove", { args: ["--diff", folder] });
  expect(out).toMatch(/Klassen von Lagen ändern sich: \d+ lockerer, \d+ strenger \(classes/);
});
