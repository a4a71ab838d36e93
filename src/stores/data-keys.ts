import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { fileFault } from "../core/file-fault.ts";
import { StoreError } from "../core/store-error.ts";

/** A key that wraps people's keys. Of several the first one writes; the others only open what was written before. */
export type MasterKey = { id: string; bytes: Buffer };

/** Reads `k2:base64,k1:base64`; an error names the setting and the key's id, never its bytes. */
export function parseDataKeys(text: string, where = "LOTSE_DATA_KEYS"): [MasterKey, ...MasterKey[]] {
  const [first, ...others] = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, at): MasterKey => {
      const [, id, base64] = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
      if (id === undefined || base64 === undefined) {
        throw new StoreError(
          `${where}: Eintrag ${at + 1} muss Kennung:Base64 heißen, z. B. k1: und dahinter, was openssl rand -base64 32 ausgibt (entry ${at + 1} must read id:base64, e.g. k1: followed by the output of openssl rand -base64 32)`,
        );
      }
      const bytes = Buffer.from(base64, "base64");
      if (bytes.length !== 32)
        throw new StoreError(
          `${where}: Schlüssel ${id} hat ${bytes.length} Bytes, er braucht 32, wie openssl rand -base64 32 sie ausgibt (key ${id} has ${bytes.length} bytes, it needs 32, as openssl rand -base64 32 prints them)`,
        );
      return { id, bytes };
    });
  if (!first)
    throw new StoreError(
      `${where}: enthält keinen Schlüssel, z. B. k1: und dahinter, was openssl rand -base64 32 ausgibt (holds no key; e.g. k1: followed by the output of openssl rand -base64 32)`,
    );
  const twice = others.find(({ id }, at) => id === first.id || others.findIndex((other) => other.id === id) < at);
  if (twice)
    throw new StoreError(
      `${where}: Schlüssel ${twice.id} steht zweimal da, einmal genügt (key ${twice.id} stands there twice)`,
    );
  return [first, ...others];
}

/** One new random key. */
export const newDataKey = (): [MasterKey] => [{ id: `k${randomBytes(3).toString("hex")}`, bytes: randomBytes(32) }];

/**
 * The keys of an installation without LOTSE_DATA_KEYS: a file that only its owner can read, made at the first start.
 * `mayMake` is false where the store already holds keys: a new file could not open them, so the old one has to be put back.
 */
export function keyFile(path: string, mayMake: boolean): [MasterKey, ...MasterKey[]] {
  const standing = read(path);
  if (standing !== null) return parseDataKeys(standing, path);
  if (!mayMake) {
    throw new StoreError(
      `${path}: die Schlüsseldatei fehlt, und ohne sie ist nichts Gespeichertes lesbar; sie zurücklegen oder ihre Schlüssel in LOTSE_DATA_KEYS nennen (the key file is missing, and what the store holds cannot be read without it. Put it back, or name its keys in LOTSE_DATA_KEYS)`,
    );
  }
  const [key] = newDataKey();
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, `${key.id}:${key.bytes.toString("base64")}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    throw new StoreError(
      `${path}: Die Schlüsseldatei lässt sich nicht anlegen (the key file cannot be made): ${fileFault(error)}`,
      {
        cause: error,
      },
    );
  }
  return [key];
}

function read(path: string): string | null {
  try {
    if (statSync(path).mode & 0o077) chmodSync(path, 0o600); // copied back by hand, perhaps
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new StoreError(
      `${path}: Die Schlüsseldatei lässt sich nicht lesen (the key file cannot be read): ${fileFault(error)}`,
      { cause: error },
    );
  }
}
