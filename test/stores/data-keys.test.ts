import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/core/store-error.ts";
import { keyFile, parseDataKeys } from "../../src/stores/data-keys.ts";
import { keyFileOf, openEmbedded } from "../../src/stores/open-embedded.ts";
import { A, LIMITS, stillClock } from "../contracts/opened.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "lotse-keys-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const embedded = (dataKeys: string | null) =>
  openEmbedded({ file: join(folder, "lotse.sqlite"), clock: stillClock(), limits: LIMITS, dataKeys });

test("keys are read in their order, the first one writes", () => {
  expect(parseDataKeys(`k2:${KEY}, k1:${KEY},`).map(({ id, bytes }) => [id, bytes.length])).toEqual([
    ["k2", 32],
    ["k1", 32],
  ]);
});

test.each([
  ["", /enthält keinen Schlüssel.*\(holds no key/],
  ["k1", /Eintrag 1 muss .*\(entry 1 must read id:base64/],
  [`k1:${KEY},k.2:${KEY}`, /Eintrag 2 muss .*\(entry 2 must read/],
  [`k1:${KEY.slice(0, 20)}`, /Schlüssel k1 hat 15 Bytes.*\(key k1 has 15 bytes/],
  [`k1:${KEY},k2:${KEY},k2:${KEY}`, /Schlüssel k2 steht zweimal da.*\(key k2 stands there twice/],
  [`k1:${KEY},k1:${KEY}`, /Schlüssel k1 steht zweimal da.*\(key k1 stands there twice/],
])("%s: an error that names the setting and no bytes", (text, problem) => {
  expect(() => parseDataKeys(text)).toThrow(StoreError);
  expect(() => parseDataKeys(text)).toThrow(new RegExp(`^LOTSE_DATA_KEYS: ${problem.source}`));
  expect(() => parseDataKeys(text)).not.toThrow(KEY.slice(0, 8));
});

test("a key file is made once, for its owner alone, and used again", () => {
  const path = join(folder, "k");
  const made = keyFile(path, true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(keyFile(path, false)).toEqual(made);
  writeFileSync(path, readFileSync(path), { mode: 0o644 });
  keyFile(path, true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("an installation without settings opens what it wrote; its key may move into the setting, and be rotated there", async () => {
  const first = await embedded(null);
  const sealed = await first.vault.seal(A, "d1", "Frage");
  await first.store.close();
  const second = await embedded(null);
  expect(await second.vault.open(A, "d1", sealed)).toBe("Frage");
  await second.store.close();
  const moved = readFileSync(keyFileOf(join(folder, "lotse.sqlite")), "utf8").trim();
  const third = await embedded(`new:${KEY},${moved}`);
  expect(await third.vault.rotate(100)).toBe(0);
  await third.store.close();
  const fourth = await embedded(`new:${KEY}`);
  expect(await fourth.vault.open(A, "d1", sealed)).toBe("Frage");
  await fourth.store.close();
});

test("a lost key file is said, never replaced, and the file is free again afterwards", async () => {
  const first = await embedded(null);
  await first.store.close();
  const path = keyFileOf(join(folder, "lotse.sqlite"));
  const text = readFileSync(path);
  rmSync(path);
  await expect(embedded(null)).rejects.toThrow(`${path}: die Schlüsseldatei fehlt`);
  await expect(embedded(`k9:${KEY}`)).rejects.toThrow(/LOTSE_DATA_KEYS: Schlüssel k[0-9a-f]{6} fehlt/);
  writeFileSync(path, text);
  await (await embedded(null)).store.close();
});
