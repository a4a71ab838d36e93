import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { INSTALLATION, keyOf, masterOf } from "../core/privacy/sealed.ts";
import { StoreError } from "../core/store-error.ts";
import type { Keys } from "../ports/keys.ts";
import type { Owner } from "../ports/people.ts";
import type { Vault } from "../ports/vault.ts";
import { decrypt, encrypt } from "./aead.ts";
import type { MasterKey } from "./data-keys.ts";

type DataKey = { id: string; bytes: Buffer };
const KEY_BYTES = 32;
/** How many keys are looked at before the start: one that cannot be opened should be named then, not at the first question. */
const LOOKED_AT = 200;

/**
 * Opens the vault over a store's keys; the first master key writes, all of them open. Data keys are read from the store each time and kept nowhere:
 * somebody forgotten in another process is forgotten here, and their next question gets the key that stands.
 */
export async function openVault(keys: Keys, masters: readonly [MasterKey, ...MasterKey[]]): Promise<Vault> {
  const [writing] = masters;
  const byId = new Map(masters.map((master) => [master.id, master.bytes]));

  const wrap = ({ id, bytes }: DataKey, owner: Owner): string =>
    `${writing.id}.${id}.${encrypt(writing.bytes, boundTo(writing.id, id, owner), bytes)}`;
  const unwrap = (wrapped: string, owner: Owner): DataKey => {
    const [master, id] = [masterOf(wrapped), keyOf(wrapped)];
    const opening = byId.get(master);
    if (!opening) {
      throw new StoreError(
        `LOTSE_DATA_KEYS: Schlüssel ${master} fehlt, unter ihm ist Gespeichertes; ihn hinter dem ersten dazuschreiben (key ${master} is missing, the store holds data under it; add it after the first one)`,
      );
    }
    const bytes = decrypt(opening, boundTo(master, id, owner), wrapped.slice(master.length + id.length + 2));
    if (bytes?.length !== KEY_BYTES) {
      throw new StoreError(
        `LOTSE_DATA_KEYS: Schlüssel ${master} ist nicht der, mit dem geschrieben wurde; den von damals nehmen (key ${master} is not the one that the store was written with)`,
      );
    }
    return { id, bytes };
  };
  const standing = async (owner: Owner): Promise<DataKey | null> => {
    const wrapped = await keys.get(owner);
    return wrapped === null ? null : unwrap(wrapped, owner);
  };
  const standingOrNew = async (owner: Owner): Promise<DataKey> => {
    const known = await standing(owner);
    if (known) return known;
    const fresh = { id: randomBytes(6).toString("base64url"), bytes: randomBytes(KEY_BYTES) };
    const wrapped = wrap(fresh, owner);
    const kept = await keys.putIfAbsent(owner, wrapped);
    return kept === wrapped ? fresh : unwrap(kept, owner);
  };

  const secret = createSecretKey((await standingOrNew(INSTALLATION)).bytes);
  for (const { owner, wrapped } of await keys.underOther(writing.id, LOOKED_AT)) unwrap(wrapped, owner);

  return {
    pseudonym(kind, ...parts) {
      const text = JSON.stringify([kind, ...parts]); // unambiguous: no two lists of parts give the same text
      return createHmac("sha256", secret).update(text).digest("base64url").slice(0, 22);
    },
    async seal(owner, record, text) {
      const { id, bytes } = await standingOrNew(owner);
      return `v1.${id}.${encrypt(bytes, recordBound(id, owner, record), Buffer.from(text))}`;
    },
    async open(owner, record, sealed) {
      const [version, id = "", body = "", ...more] = sealed.split(".");
      if (version !== "v1" || more.length > 0) throw damaged(record);
      const key = await standing(owner);
      if (key?.id !== id) return null; // sealed under a key that was dropped: erased
      const text = decrypt(key.bytes, recordBound(id, owner, record), body);
      if (text === null) throw damaged(record);
      return text.toString();
    },
    forget: (owner) => keys.drop(owner),
    async rotate(limit) {
      for (const { owner, wrapped } of await keys.underOther(writing.id, limit)) {
        await keys.replace(owner, wrapped, wrap(unwrap(wrapped, owner), owner));
      }
      return (await keys.underOther(writing.id, limit)).length;
    },
  };
}

const boundTo = (master: string, id: string, { workspace, person }: Owner): string =>
  JSON.stringify(["w1", master, id, workspace, person]);
const recordBound = (id: string, { workspace, person }: Owner, record: string): string =>
  JSON.stringify(["v1", id, workspace, person, record]);
const damaged = (record: string): StoreError =>
  new StoreError(`record ${record}: what is stored there was changed or belongs elsewhere; it is not shown`);
