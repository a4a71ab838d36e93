import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runTool } from "./run-tool.ts";

test("writes the page and prints the hash of its bytes", async () => {
  const cwd = emptyFolder();
  for (const [args, file] of [
    [[], "catalogue.html"],
    [["other.html"], "other.html"],
  ] as const) {
    const { code, out } = await runTool("catalogue", { cwd, args });
    expect(code).toBe(0);
    const hash = createHash("sha256")
      .update(readFileSync(join(cwd, file)))
      .digest("hex")
      .slice(0, 16);
    expect(out).toMatch(new RegExp(`^${file}: \\d+ kB, SHA-256 ${hash}\\b`));
  }
});

test("a mistake is one clear line", async () => {
  expect(await runTool("catalogue", { args: ["nowhere/c.html"] })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^[^\n]*nowhere[^\n]*\n$/),
  });
  expect(await runTool("catalogue", { env: { LOTSE_COMPANY_FILE: "nowhere.yaml" } })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/nowhere\.yaml/),
  });
  expect(await runTool("catalogue", { args: ["--bla"] })).toMatchObject({ code: 2 });
});

test.each([
  [["nowhere/c.html"], "nowhere/c.html: diesen Ordner gibt es nicht (this folder does not exist)\n"],
  [["."], ".: das ist ein Ordner, keine Datei (this is a folder, not a file)\n"],
])("a file that cannot be written is told in words: %j", async (args, err) => {
  expect(await runTool("catalogue", { args })).toMatchObject({ code: 1, err });
});
