import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACTIONS, COMMANDS } from "../../../src/chat/teams/names.ts";
import { companyShape } from "../../../src/chat/teams/shape-manifest.ts";
import { emptyFolder, runTool } from "../../tools/run-tool.ts";
import { faultsOf } from "./manifest-schema.ts";
import { readZip } from "./read-zip.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "teams");
type Named = { title: string; description: string };
type Read = {
  validDomains: string[];
  id: string;
  version: string;
  developer: Record<string, string>;
  bots: { botId: string; commandLists: { scopes: string[]; triggers?: string[]; commands: Named[] }[] }[];
  composeExtensions: { botId: string; commands: (Named & { id: string; context: string[] })[] }[];
};
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
const manifest = read("manifest.json") as Read;
const english = Object.entries(read("en.json") as Record<string, string>).filter(([key]) => key !== "$schema");
const faults = faultsOf("MicrosoftTeams");

describe("teams/manifest.json", () => {
  test("is valid by Microsoft's own schema, which finds a wrong one", () => {
    expect(faults(manifest)).toEqual([]);
    expect(faults({ ...manifest, bots: [{ ...manifest.bots[0], reads: "everything" }] })).not.toEqual([]);
    expect(faults({ ...manifest, name: { short: "x".repeat(31), full: "x" } })).not.toEqual([]);
  });
  test("declares exactly the names that the code uses, the same commands everywhere, also behind the slash", () => {
    for (const { commands } of manifest.bots[0]?.commandLists ?? [])
      expect(commands.map(({ title }) => title)).toEqual(Object.values(COMMANDS));
    expect(manifest.bots[0]?.commandLists.map(({ scopes, triggers }) => [scopes, triggers])).toEqual([
      [["personal"], undefined],
      [
        ["team", "groupChat"],
        ["mention", "slash"],
      ],
    ]);
    expect(manifest.composeExtensions[0]?.commands.map(({ id }) => id)).toEqual(Object.values(ACTIONS));
  });
  test("asks for no permission, reads no channel, and promises nothing it cannot keep", () => {
    const all = JSON.stringify(manifest);
    for (const never of ["permissions", "authorization", "webApplicationInfo", "devicePermissions", "configurableTabs"])
      expect(Object.keys(manifest)).not.toContain(never);
    expect(all).not.toMatch(/ChannelMessage|anonym|rechtssicher|100 %/i);
    expect(manifest.validDomains).toEqual([]);
  });
});

describe("teams/en.json", () => {
  const [translated, missed] = translate();
  test("translates what is there, and leaves nothing German but the commands", () => {
    expect(missed).toEqual([]);
    const keys = english.map(([key]) => key);
    const commands = (path: string, list: readonly Named[], fields: readonly string[]): string[] =>
      list.flatMap((_, i) => fields.map((field) => `${path}.commands[${i}].${field}`));
    expect(keys.filter((key) => key.includes("["))).toEqual([
      ...(manifest.bots[0]?.commandLists ?? []).flatMap((list, i) =>
        commands(`bots[0].commandLists[${i}]`, list.commands, ["description"]),
      ),
      ...commands("composeExtensions[0]", manifest.composeExtensions[0]?.commands ?? [], ["title", "description"]),
    ]);
    expect(keys.filter((key) => !key.includes("["))).toEqual(
      ["name", "description"].flatMap((name) => [`${name}.short`, `${name}.full`]),
    );
  });
  test("keeps the same limits as German", () => {
    expect(faults(translated)).toEqual([]);
    expect(faultsOf("MicrosoftTeams.Localization")(read("en.json"))).toEqual([]);
  });

  /** The manifest with every English text in its place, and the keys that have none. */
  function translate(): [Read, string[]] {
    const made = structuredClone(manifest);
    const missed = english.flatMap(([key, text]) => {
      const path = key.replaceAll("]", "").split(/[.[]/);
      const last = path.pop() ?? "";
      let place: unknown = made;
      for (const step of path) place = (place as Record<string, unknown> | undefined)?.[step];
      const fits = typeof (place as Record<string, unknown> | undefined)?.[last] === "string";
      if (fits) (place as Record<string, unknown>)[last] = text;
      return fits ? [] : [key];
    });
    return [made, missed];
  }
});

describe("npm run teams:package", () => {
  const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const company = ["Müller & Söhne GmbH", "https://www.firma.example", "--id", ID];

  test("writes a zip that holds a valid manifest of the company's own, both icons and the English texts", async () => {
    const cwd = emptyFolder();
    const ran = await runTool("teams-package", { args: [...company, "--version", "1.2.3"], cwd });
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const files = readZip(readFileSync(join(cwd, "lotse-teams-1.2.3.zip")));
    expect([...files.keys()]).toEqual(["manifest.json", "color.png", "outline.png", "en.json"]);
    for (const name of ["color.png", "outline.png", "en.json"])
      expect(files.get(name)?.equals(readFileSync(join(FOLDER, name)))).toBe(true);
    const made = JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "") as Read;
    expect(faults(made)).toEqual([]);
    const { bots, composeExtensions, id, version, developer } = made;
    expect([id, version, bots[0]?.botId, composeExtensions[0]?.botId]).toEqual([ID, "1.2.3", ID, ID]);
    expect(developer["name"]).toBe("Müller & Söhne GmbH");
    expect(JSON.stringify(made)).not.toMatch(/example\.com|00000000-|Beispiel GmbH/);
    expect(ran.out).toContain(ID);
  });
  test("takes the app from TEAMS_APP_ID, and needs no other setting", async () => {
    const [cwd, args] = [emptyFolder(), company.slice(0, 2)];
    const wrong = await runTool("teams-package", { args, cwd, env: { TEAMS_APP_ID: "my-app" } });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/^TEAMS_APP_ID: eine Kennung wie/)]);
    const env = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: "0123456789" };
    const ran = await runTool("teams-package", { args, cwd, env });
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const zip = readFileSync(join(cwd, "lotse-teams-1.0.0.zip"));
    expect(readZip(zip).get("manifest.json")?.toString("utf8")).toContain(`"botId": "${ID}"`);
    expect(zip.includes("0123456789")).toBe(false);
  });
  test("writes over nothing, and the same input gives the same bytes", async () => {
    const [one, two] = [emptyFolder(), emptyFolder()];
    for (const cwd of [one, two]) expect((await runTool("teams-package", { args: company, cwd })).code).toBe(0);
    const zip = (cwd: string): Buffer => readFileSync(join(cwd, "lotse-teams-1.0.0.zip"));
    const first = zip(one);
    expect(first.equals(zip(two))).toBe(true);
    const again = await runTool("teams-package", { args: ["Andere GmbH", ...company.slice(1)], cwd: one });
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/gibt es schon.*--version.*\(.*already/)]);
    expect(zip(one).equals(first)).toBe(true);
  });
  test("what Teams would refuse is refused here, by name", async () => {
    const [name, website, ...id] = company as [string, string, string, string];
    const wrong: [string[], RegExp][] = [
      [[], /^Der Name der Firma fehlt \(/],
      [[name, ...id], /^Die Webseite der Firma fehlt \(/],
      [[name, website, "more", ...id], /^„more“ ist eine Angabe zu viel/],
      [[name, website], /^TEAMS_APP_ID ist nicht gesetzt.*--id.*\(.*is not set/],
      [["x".repeat(33), website, ...id], /^Der Name der Firma .*höchstens 32 .*\(.*at most 32/],
      [
        [name, "www.firma.example", ...id],
        /^Die Webseite „www\.firma\.example“ .*https:.*\(the website begins with https:[^\n]*\n\n/,
      ],
      [[...company, "--zork"], /^--zork kennt dieser Befehl nicht \(unknown option\)\n/],
      [[...company, "--zork=1"], /^--zork kennt dieser Befehl nicht/],
      [[...company, "--privacy"], /^--privacy braucht einen Wert \(.*needs a value\)\n/],
      [[...company, "--version", "--terms", "x"], /^--version braucht einen Wert/],
    ];
    for (const [args, said] of wrong) {
      const bad = await runTool("teams-package", { args });
      expect([bad.code, bad.out, bad.err]).toEqual([2, "", expect.stringMatching(said)]);
      expect(bad.err).toMatch(/^Aufruf \(usage\): npm run teams:package/m);
    }
  });
  test.each([
    [{ appId: "lotse" }, "Die Kennung der App"],
    [{ company: " " }, "fehlt"],
    [{ website: "http://firma.example" }, "https://"],
    [{ privacy: "datenschutz" }, "--privacy"],
    [{ terms: "https:" }, "--terms"],
    [{ version: "0.1.0" }, "--version"],
  ])("%j is refused", (more, said) => {
    const [website, privacy, terms] = ["", "/p", "/t"].map((path) => `https://www.firma.example${path}`);
    const good = { appId: ID, company: "Firma", version: "1.0.0", website, privacy, terms };
    expect(companyShape.safeParse(good).error).toBeUndefined();
    expect(companyShape.safeParse({ ...good, ...more }).error?.message).toContain(said);
  });
});
