import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge, SHIPPED } from "../../src/ops/knowledge-files.ts";
import { emptyFolder, runTool } from "./run-tool.ts";

const NAME = 'Müller & "Söhne": #1 {GmbH|AG}';
const WHO = ["Geschäftsführung", "", "01.09.2026"];
/** Name, register, DPO, deputy, IT, works council, one release, private calls. */
const ANSWERS = [
  NAME,
  "sie",
  "Dr. O'Neil: Ämter",
  "+49 30 1234-100, dsb@firma.example",
  "Kim – Vertretung",
  "112",
  "IT",
  "it@firma.example",
  "Betriebsrat",
  "br@firma.example",
  "Threema Work",
  "beide",
  "",
  ...WHO,
  'Vertrag: liegt "vor"',
  "ja",
  "IT-Richtlinie, Abschnitt 4: privat",
  ...WHO,
  "kurz ist in Ordnung",
];
const setup = (cwd: string, answers: readonly string[], args: readonly string[] = []) =>
  runTool("setup", { cwd, args, stdin: answers.map((answer) => `${answer}\n`).join("") });
const companyIn = (cwd: string, file = "company.yaml") =>
  loadKnowledge(SHIPPED, join(cwd, file), new Date().toISOString().slice(0, 10)).knowledge.company; // the tool writes today's date

describe("npm run setup", () => {
  test("seven questions give a valid company file, whatever signs are in the names", async () => {
    const folder = emptyFolder();
    const { code, out, err } = await setup(folder, ANSWERS);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("LOTSE_COMPANY_FILE=company.yaml");
    for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(out).toContain(`${number}/7 `);
    const decided = { approved_by: "Geschäftsführung", advised_by: "DSB", on: "2026-09-01" };
    expect(companyIn(folder)).toMatchObject({
      name: NAME,
      address: "sie",
      contacts: {
        dpo: { name: "Dr. O'Neil: Ämter", phone: "+49 30 1234-100", email: "dsb@firma.example" },
        deputy: { name: "Kim – Vertretung", phone: "112" },
        it: { name: "IT", email: "it@firma.example" },
        works_council: { name: "Betriebsrat", email: "br@firma.example" },
      },
      released: [
        {
          messenger: "threema_work",
          purposes: ["internal", "external"],
          devices: ["work"],
          ...decided,
          why: 'Vertrag: liegt "vor"',
        },
      ],
      private_use_policy: { private_calls: "allowed", document: "IT-Richtlinie, Abschnitt 4: privat", ...decided },
    });
    expect(readdirSync(folder)).toEqual(["company.yaml"]);
  });
  test("nearly everything may stay open, and the file may have another name", async () => {
    const folder = emptyFolder();
    const { code, out } = await setup(folder, ["Firma", "", "", "", "", "keine", "offen"], ["own.yaml"]);
    expect(code).toBe(0);
    expect(out).toContain("LOTSE_COMPANY_FILE=own.yaml");
    expect(companyIn(folder, "own.yaml")).toEqual({
      name: "Firma",
      address: "du",
      contacts: {},
      released: [],
      campaigns: [],
      rules: [],
    });
  });
  test("a wrong answer is asked again: mail, messenger, approval by the DPO, date", async () => {
    const folder = emptyFolder();
    const { code, out } = await setup(folder, [
      "",
      "Firma",
      "ihr",
      "du",
      "Erika",
      "keine",
      "e@f.de",
      "",
      "",
      "",
      "Quax",
      "ginlo",
      "",
      "",
      "DSB",
      "Geschäftsführung",
      "",
      "31.02.2026",
      "",
      "weil",
      "egal",
      "offen",
    ]);
    expect(code).toBe(0);
    for (const problem of [
      "Hier braucht es eine Angabe",
      "„keine“ ist weder",
      "„Quax“ kennt Lotse nicht",
      "Die DSB berät, die Firma entscheidet",
      "Bitte ein Datum",
      "Bitte eins davon: ja, nein, offen",
    ])
      expect(out).toContain(problem);
    expect(companyIn(folder)?.released[0]).toMatchObject({ messenger: "ginlo", approved_by: "Geschäftsführung" });
  });
  test("a release that would change nothing is not entered", async () => {
    const folder = emptyFolder();
    const { out } = await setup(folder, [
      "Firma",
      "",
      "",
      "",
      "",
      "WhatsApp",
      "",
      "",
      "nein",
      "Hausordnung",
      ...WHO,
      "so ist es",
    ]);
    expect(out).toMatch(/WhatsApp wird nicht eingetragen: .*A3/);
    expect(companyIn(folder)).toMatchObject({ released: [], private_use_policy: { private_calls: "forbidden" } });
  });
});

describe("nothing is lost", () => {
  test("the end of the answers writes nothing", async () => {
    const folder = emptyFolder();
    const { code, out } = await setup(folder, ANSWERS.slice(0, -1));
    expect(code).toBe(1);
    expect(out).toContain("Abgebrochen, nichts geschrieben.");
    expect(readdirSync(folder)).toEqual([]);
  });
  test("an existing file stays unless the answer is yes, and then stays beside the new one", async () => {
    const folder = emptyFolder();
    const path = join(folder, "company.yaml");
    writeFileSync(path, "name: Alt\n");
    expect(await setup(folder, ["nein"])).toMatchObject({ code: 0 });
    expect(await setup(folder, ["", "vielleicht"])).toMatchObject({ code: 1 });
    expect(readFileSync(path, "utf8")).toBe("name: Alt\n");
    expect(await setup(folder, ["ja", "Neu", "", "", "", "", "", "offen"])).toMatchObject({ code: 0 });
    expect(companyIn(folder)?.name).toBe("Neu");
    expect(readFileSync(`${path}.old-1`, "utf8")).toBe("name: Alt\n");
  });
  test("a folder that is not there is named before the first question", async () => {
    const folder = emptyFolder();
    const { code, out, err } = await setup(folder, ANSWERS, ["nowhere/company.yaml"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("In diesen Ordner kann nicht geschrieben werden: nowhere\n");
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
});
