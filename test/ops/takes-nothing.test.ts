import { expect, test } from "vitest";
import { runTool } from "../tools/run-tool.ts";

test.each([
  ["doctor", "npm run doctor"],
  ["../main", "npm start"],
])("%s takes no argument and says so", async (tool, command) => {
  const wrong = await runTool(tool, { args: ["--quatsch"] });
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toMatch(/^--quatsch: diese Angabe kennt der Befehl nicht \(unknown argument\)\n/);
  expect(wrong.err).toContain(command);
  const help = await runTool(tool, { args: ["--help"] });
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain(command);
});
test("npm run teams:package -- --help prints its use and makes nothing", async () => {
  const help = await runTool("teams-package", { args: ["--help"] });
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toMatch(/^Aufruf \(usage\): npm run teams:package/);
});
