import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { INSTALLATION, keyOf, masterOf } from "../../src/core/privacy/sealed.ts";
import { StoreError } from "../../src/core/store-error.ts";
import type { Store } from "../../src/ports/store.ts";
import type { MasterKey } from "../../src/stores/data-keys.ts";
import { openSqlite } from "../../src/stores/sqlite/open-sqlite.ts";
import { openVault } from "../../src/stores/vault.ts";
import { A, B, C, LIMITS, stillClock } from "../contracts/opened.ts";

const master = (id: string): MasterKey => ({ id, bytes: randomBytes(32) });
const K1 = master("k1");
const K2 = master("k2");
const TEXT = "Darf ich WhatsApp auf dem Diensthandy? 😀";
let store: Store;
beforeEach(async () => {
  store = await openSqlite({ file: ":memory:", clock: stillClock(), limits: LIMITS });
});
afterEach(() => store.close());

describe("sealing", () => {
  test("any text comes back, looks different each time, and nothing of it shows", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string(), async (text, record) => {
        const vault = await openVault(store.keys, [K1]);
        const sealed = await vault.seal(A, record, text);
        expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]{8}\.[A-Za-z0-9_-]+$/);
        expect(await vault.open(A, record, sealed)).toBe(Buffer.from(text).toString());
        expect(await vault.seal(A, record, text)).not.toBe(sealed);
      }),
      { numRuns: 40 },
    ));

  test("another record, person or workspace, a flipped bit, a short tag, another format: refused, and never shown", async () => {
    const vault = await openVault(store.keys, [K1]);
    const sealed = await vault.seal(A, "d1", TEXT);
    await vault.seal(B, "d1", TEXT);
    await vault.seal(C, "d1", TEXT);
    await expect(vault.open(A, "d2", sealed)).rejects.toThrow(StoreError);
    for (const other of [B, C]) expect(await vault.open(other, "d1", sealed)).toBeNull();
    const [, key, body] = sealed.split(".") as [string, string, string];
    const bytes = Buffer.from(body, "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      await expect(vault.open(A, "d1", `v1.${key}.${flipped.toString("base64url")}`)).rejects.toThrow(/record d1/);
    }
    for (const cut of [0, 5, 12, 20, 27, bytes.length - 1]) {
      await expect(vault.open(A, "d1", `v1.${key}.${bytes.subarray(0, cut).toString("base64url")}`)).rejects.toThrow();
    }
    for (const wrong of [`v2.${key}.${body}`, `v1.${key}.${body}.x`, "", TEXT]) {
      await expect(vault.open(A, "d1", wrong)).rejects.toThrow(StoreError);
    }
  });

  test("a swapped key id, or another person's wrapped key put in place, opens nothing", async () => {
    const vault = await openVault(store.keys, [K1]);
    const sealed = await vault.seal(A, "d1", TEXT);
    await vault.seal(B, "d1", TEXT);
    const [ofA, ofB] = [(await store.keys.get(A))!, (await store.keys.get(B))!];
    expect(await vault.open(A, "d1", sealed.replace(keyOf(ofA), keyOf(ofB)))).toBeNull();
    await store.keys.replace(B, ofB, ofA);
    await expect(vault.open(B, "d1", sealed)).rejects.toThrow(/k1/);
  });
});

describe("forgetting", () => {
  test("what was sealed before is erased, what comes later is not, also when another process forgets", async () => {
    const here = await openVault(store.keys, [K1]);
    const there = await openVault(store.keys, [K1]);
    const before = await here.seal(A, "d1", TEXT);
    const ofB = await here.seal(B, "d1", TEXT);
    expect(await there.open(A, "d1", before)).toBe(TEXT);
    expect(await there.forget(A)).toBe(true);
    expect(await here.open(A, "d1", before)).toBeNull();
    const later = await here.seal(A, "d2", TEXT);
    expect(await there.open(A, "d2", later)).toBe(TEXT);
    expect(await there.open(A, "d1", before)).toBeNull();
    expect(await there.open(B, "d1", ofB)).toBe(TEXT);
  });

  test("a question sealed just before another process forgets is refused by the accept path, and accepted when sealed again", async () => {
    const here = await openVault(store.keys, [K1]);
    const there = await openVault(store.keys, [K1]);
    const accept = async (sealed: string) =>
      store.intake.accept({
        workspace: A.workspace,
        receipts: ["e1"],
        draft: { id: "d1", owner: A, kind: "question", sealed, created: 0 },
        job: { id: "j1", kind: "answer", subject: "d1", due: 0 },
      });
    const stale = await here.seal(A, "d1", TEXT);
    await there.forget(A);
    await there.seal(A, "else", "a new key stands");
    expect(await accept(stale)).toBe("key_gone");
    expect(await accept(await here.seal(A, "d1", TEXT))).toBe("accepted");
    expect(await there.open(A, "d1", (await store.drafts.get("d1"))!.sealed)).toBe(TEXT);
  });
});

describe("master keys", () => {
  test("rotation: everything stays readable, pseudonyms stay, and the old key is needed no more", async () => {
    const old = await openVault(store.keys, [K1]);
    const owners = Array.from({ length: 7 }, (_, at) => ({ workspace: "w1", person: `p${at}` }));
    const sealed = await Promise.all(owners.map((owner) => old.seal(owner, "d", owner.person)));
    const name = old.pseudonym("person", "T1", "U1");
    const both = await openVault(store.keys, [K2, K1]);
    expect(both.pseudonym("person", "T1", "U1")).toBe(name);
    const left = [await both.rotate(3), await both.rotate(3), await both.rotate(3), await both.rotate(3)];
    expect(left.at(-1)).toBe(0);
    expect(masterOf((await store.keys.get(INSTALLATION))!)).toBe("k2");
    const fresh = await openVault(store.keys, [K2]);
    expect(fresh.pseudonym("person", "T1", "U1")).toBe(name);
    for (const [at, owner] of owners.entries()) expect(await fresh.open(owner, "d", sealed[at]!)).toBe(owner.person);
    await expect(openVault(store.keys, [K1])).rejects.toThrow(/key k2 is missing/);
  });

  test("a wrong or missing key is an error at the start that names its id and shows no bytes", async () => {
    const vault = await openVault(store.keys, [K1]);
    await vault.seal(A, "d1", TEXT);
    const wrong = master("k1");
    const said = await openVault(store.keys, [wrong]).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(said).toContain("key k1 is not the one");
    expect(said).not.toContain(wrong.bytes.toString("base64").slice(0, 8));
    const both = await openVault(store.keys, [K2, K1]);
    expect(await both.rotate(100)).toBe(0);
    await openVault(store.keys, [K2, wrong]); // nothing needs k1 any more
    await openVault(store.keys, [K1, K2]).then((back) => back.seal(C, "d1", TEXT));
    await expect(openVault(store.keys, [K2])).rejects.toThrow(/key k1 is missing/);
  });
});

describe("pseudonyms", () => {
  test("22 characters, stable, and different for every kind and list of parts", async () => {
    const vault = await openVault(store.keys, [K1]);
    const again = await openVault(store.keys, [K1]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 3 }),
        async (a, b) => {
          expect(vault.pseudonym("person", ...a)).toMatch(/^[A-Za-z0-9_-]{22}$/);
          expect(again.pseudonym("person", ...a)).toBe(vault.pseudonym("person", ...a));
          expect(vault.pseudonym("event", ...a)).not.toBe(vault.pseudonym("person", ...a));
          const same = JSON.stringify(a) === JSON.stringify(b);
          expect(vault.pseudonym("person", ...a) === vault.pseudonym("person", ...b)).toBe(same);
        },
      ),
    );
    const elsewhere = await openSqlite({ file: ":memory:", clock: stillClock(), limits: LIMITS });
    const other = await openVault(elsewhere.keys, [K1]);
    expect(other.pseudonym("person", "U1")).not.toBe(vault.pseudonym("person", "U1"));
    await elsewhere.close();
  });
});
