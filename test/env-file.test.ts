import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, runTool } from "./tools/run-tool.ts";

const COMPANY = "LOTSE_COMPANY_FILE=nicht-da.yaml\n";
function folderWith(text: string | Buffer, mode = 0o600): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, ".env"), text);
  chmodSync(join(folder, ".env"), mode);
  return folder;
}
const doctor = async (cwd: string): Promise<string> => (await runTool("doctor", { cwd })).out;

describe(".env", () => {
  test.each([
    ["as it is", COMPANY],
    ["with a byte-order mark and the line ends of Windows", `\uFEFF${COMPANY.replace("\n", "\r\n")}PORT=0\r\n`],
  ])("its first line counts: %s", async (_name, text) => {
    expect(await doctor(folderWith(text))).toMatch(/FEHLER .*LOTSE_COMPANY_FILE=nicht-da\.yaml/);
  });
  test("the environment wins", async () => {
    const cwd = folderWith(COMPANY);
    expect((await runTool("doctor", { cwd, env: { LOTSE_COMPANY_FILE: "andere.yaml" } })).out).toContain(
      "=andere.yaml",
    );
  });
  test("one that cannot be read is named", async () => {
    expect(await doctor(folderWith(Buffer.from(`\uFEFF${COMPANY}`, "utf16le")))).toMatch(
      /FEHLER .*\.env: nicht als UTF-8/,
    );
    const folder = emptyFolder();
    mkdirSync(join(folder, ".env"));
    expect(await doctor(folder)).toMatch(/FEHLER .*\.env: das ist ein Ordner/);
  });
  test.skipIf(process.platform === "win32")("doctor tells where others can read its secrets", async () => {
    const secret = "SLACK_SIGNING_SECRET=12345678\n";
    expect(await doctor(folderWith(secret, 0o644))).toMatch(/FEHLER {2}\.env: Andere auf diesem Rechner.*chmod 600/);
    expect(await doctor(folderWith(secret))).toMatch(/ok {6}\.env: nur für die Person/);
    expect(await doctor(folderWith("PORT=0\n", 0o644))).not.toContain(".env");
  });
});
