import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { companyShape, shapeManifest, type CompanyShape, type Manifest } from "../chat/teams/shape-manifest.ts";
import { readTeamsApp } from "../config.ts";

const USAGE = `Aufruf (usage): npm run teams:package -- "Firma GmbH" https://www.firma.example
schreibt lotse-teams-VERSION.zip für das Teams Admin Center, mit der App aus TEAMS_APP_ID (writes the package of the app in TEAMS_APP_ID)
  --id KENNUNG     eine andere App als TEAMS_APP_ID (another app)
  --version 1.0.1  bei jedem Hochladen höher als zuletzt (higher with each upload)
  --privacy URL    Datenschutzhinweise der Firma, --terms URL Nutzungsregeln; ohne sie die Webseite (privacy notice, rules of use; else the website)
`;
const FOLDER = join(import.meta.dirname, "..", "..", "teams");

/** The first day a zip can name. */
const FIRST_DAY = new Date(1980, 0, 1);

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const read = parsed(args);
  if ("wrong" in read) {
    process.stderr.write(`${read.wrong}\n\n${USAGE}`);
    return 2;
  }
  const { icons, localizationInfo, ...rest } = JSON.parse(file("manifest.json").toString("utf8")) as Manifest & {
    icons: { color: string; outline: string };
    localizationInfo: { additionalLanguages: { file: string }[] };
  };
  const manifest = shapeManifest({ ...rest, icons, localizationInfo }, read);
  const others = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map((language) => language.file)];
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, "utf8");
  const files = Object.fromEntries([["manifest.json", text], ...others.map((name) => [name, file(name)] as const)]);
  const zip = zipSync(files, { level: 9, mtime: FIRST_DAY }); // the same files give the same bytes
  const path = `lotse-teams-${read.version}.zip`;
  try {
    writeFileSync(path, zip, { flag: "wx" }); // what was uploaded once stays as it was
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    process.stderr.write(
      code === "EEXIST"
        ? `${path} gibt es schon: löschen, oder mit --version eine höhere Version angeben (it is there already: delete it, or give a higher --version)\n`
        : `${path} lässt sich nicht schreiben (cannot be written): ${message}\n`,
    );
    return 1;
  }
  process.stdout.write(
    `${path} ist geschrieben, für die App ${read.appId}. Weiter: README, „In Teams einrichten“, Schritt 9 (it is written; next: README, step 9)\n`,
  );
  return 0;
}

function file(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

/** What the command line says, or what is wrong with it. */
function parsed(args: readonly string[]): CompanyShape | { wrong: string } {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { id: text, version: { type: "string", default: "1.0.0" }, privacy: text, terms: text },
    });
    const [company, website, more] = positionals;
    if (company === undefined) return { wrong: "Der Name der Firma fehlt (the name of the company is missing)" };
    if (website === undefined) return { wrong: "Die Webseite der Firma fehlt (the website of the company is missing)" };
    if (more !== undefined)
      return {
        wrong: `„${more}“ ist eine Angabe zu viel; was Leerzeichen hat, in Anführungszeichen setzen (one too many: put what has spaces in quotes)`,
      };
    const { id, ...others } = values;
    const appId = id ?? readTeamsApp();
    if (appId === null)
      return {
        wrong:
          "TEAMS_APP_ID ist nicht gesetzt: setzen oder mit --id angeben, Entra: Application (client) ID (it is not set: set it, or name the app with --id)",
      };
    const shape = companyShape.safeParse({ ...others, company, website, appId });
    return shape.success ? shape.data : { wrong: shape.error.issues.map(({ message }) => message).join("\n") };
  } catch (error) {
    return { wrong: whatIsWrong(error as NodeJS.ErrnoException) };
  }
}

/** Node tells in English alone which option it does not take. */
function whatIsWrong({ code, message }: NodeJS.ErrnoException): string {
  const [option = ""] = /--?[\p{L}\d-]+/u.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `${option} kennt dieser Befehl nicht (unknown option)`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `${option} braucht einen Wert (needs a value)`;
  return message;
}
