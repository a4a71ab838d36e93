import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadKnowledge, SHIPPED } from "../../src/ops/knowledge-files.ts";

const folder = mkdtempSync(join(tmpdir(), "lotse-"));
const company = (text: string | Buffer): string => {
  const file = join(folder, "company.yaml");
  writeFileSync(file, text);
  return file;
};
const load = (file: string | null, where = SHIPPED) => loadKnowledge(where, file, "2026-11-23");

test("a folder, a missing file and a wrong encoding are named with what to do", () => {
  expect(() => load(folder)).toThrow(/this is a folder, not a file/);
  expect(() => load(join(folder, "nope.yaml"))).toThrow(/nope\.yaml.*does not exist/);
  expect(() => load(company(Buffer.from("name: M\xfcller\n", "latin1")))).toThrow(/not saved as UTF-8/);
  expect(() => load(null, join(folder, "nope"))).toThrow(/this folder does not exist/);
});

test("a release counts from its day, and its day has to be in the calendar", () => {
  const release = (on: string): string =>
    `released:\n  - { messenger: signal, purposes: [internal], devices: [work], approved_by: Geschäftsführung, advised_by: DSB, on: "${on}", why: geprüft }\n`;
  expect(() => load(company(release("2028-09-01")))).toThrow(/in the future/);
  expect(() => load(company(release("2026-02-31")))).toThrow(/not in the calendar/);
  expect(load(company(release("2026-11-23"))).knowledge.company?.released).toHaveLength(1);
});

test("the hash of the knowledge changes with the company file", () => {
  expect(load(null).versions.knowledge).not.toBe(load(company("name: Muster\n")).versions.knowledge);
});
