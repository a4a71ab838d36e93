import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { KnowledgeError, parseFile } from "../../../src/core/knowledge/parse.ts";
import { SHIPPED } from "../../../src/ops/knowledge-files.ts";

test.each(readdirSync(SHIPPED).filter((name) => name.endsWith(".yaml")))("%s reads the same the quick way", (name) => {
  const text = readFileSync(join(SHIPPED, name), "utf8");
  expect(parseFile(name, text, z.unknown()).value).toEqual(parse(text));
});

const TEXT = 'list:\n  - id: first\n    day: 2026-11-24\n    yes: no\n  - id: second\n    day: "1"\n';
const entries = z.strictObject({
  list: z.array(z.strictObject({ id: z.string(), day: z.string(), yes: z.string().optional() })),
});

test("a day stays text, and yes and no are words", () => {
  const { value } = parseFile("x.yaml", TEXT, entries);
  expect(value.list[0]).toEqual({ id: "first", day: "2026-11-24", yes: "no" });
});

test("the line of a thing that was read the quick way can still be asked for", () => {
  expect(parseFile("x.yaml", TEXT, entries).lineOf(["list", 1, "day"])).toBe(6);
});

test.each([
  ["list:\n  - id: a\n    day: 1\n", 3],
  ["list:\n  - id: a\n    day: 'x'\n    day: 'y'\n", 4],
  ["list: [\n", 2],
  ["", 1],
])("a mistake in %j is named with its line", (text, line) => {
  const failed = (): unknown => parseFile("x.yaml", text, entries);
  expect(failed).toThrow(KnowledgeError);
  expect(failed).toThrow(`x.yaml, Zeile/line ${line}`);
});
