import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
/** Its main entry requires a package that it does not declare (1.1.2), so only its schemas are read. */
const SCHEMAS = join(require.resolve("@microsoft/app-manifest/package.json"), "../build/json-schemas/teams/v1.30");

/** What Microsoft's own schema finds wrong, as `path message`; offline. */
export function faultsOf(kind: "MicrosoftTeams" | "MicrosoftTeams.Localization"): (value: unknown) => string[] {
  const text = readFileSync(join(SCHEMAS, `${kind}.schema.json`), "utf8").replace(/^\uFEFF/, "");
  const ajv = new Ajv.default({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats.default(ajv, ["uri", "email", "regex"]);
  const check = ajv.compile(JSON.parse(text) as object);
  return (value) => (check(value) ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message}`));
}
