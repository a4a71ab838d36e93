import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { companyShape, shapeManifest, type Manifest } from "../chat/teams/shape-manifest.ts";
import { ConfigError, readConfig } from "../config.ts";

const USAGE = `usage: npm run teams:package -- "Firma GmbH" https://www.firma.example
writes lotse-teams-VERSION.zip, to be uploaded in the Teams admin center, for the app that TEAMS_APP_ID names
  --id ID          another app than TEAMS_APP_ID
  --version 1.0.1  each upload needs a higher one than the last
  --privacy URL    your privacy notice, --terms URL your rules of use; without them the website
`;
const FOLDER = join(import.meta.dirname, "..", "..", "teams");

/** The first day a zip can name. */
const FIRST_DAY = new Date(1980, 0, 1);

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
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
    const why = code === "EEXIST" ? "is there already: delete it, or give a higher version with --version" : message;
    process.stderr.write(`${path} ${why}\n`);
    return 1;
  }
  process.stdout.write(`${path} is written, for the app ${read.appId}. Next: README, "In Teams einrichten", step 9\n`);
  return 0;
}

function file(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

/** What the command line says, or what is wrong with it. */
function parsed(args: readonly string[]): ReturnType<typeof companyShape.parse> | { wrong: string } {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { id: text, version: { type: "string", default: "1.0.0" }, privacy: text, terms: text },
    });
    const [company, website, ...more] = positionals;
    if (company === undefined || website === undefined || more.length > 0)
      return { wrong: "two things are needed: the name of the company and its website" };
    const { privacy = website, terms = website, version } = values;
    const appId = values.id ?? configured();
    if (appId === null) return { wrong: "TEAMS_APP_ID is not set" };
    const shape = companyShape.safeParse({ appId, version, company, website, privacy, terms });
    return shape.success ? shape.data : { wrong: shape.error.issues.map(({ message }) => message).join("\n") };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function configured(): string | null {
  try {
    const login = readConfig().teams?.login;
    return login && login.kind !== "none" ? login.appId : null;
  } catch (error) {
    if (error instanceof ConfigError)
      throw new Error(`${error.message}\n(or name the app with --id)`, { cause: error });
    throw error;
  }
}
