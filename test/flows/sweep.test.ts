import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import { accept, ownerOf } from "../../src/flows/accept.ts";
import { planSweep, sweep } from "../../src/flows/sweep.ts";
import { pulse, work } from "../../src/flows/work.ts";
import { openVault } from "../../src/stores/vault.ts";
import { parseDataKeys } from "../../src/stores/data-keys.ts";
import { incoming, keepingForTests, KEYS, settle, type Kept } from "./keeping-for-tests.ts";

const HOUR = 3_600_000;

describe("sweep", () => {
  let parts: Kept;
  beforeEach(async () => {
    parts = await keepingForTests();
  });
  afterEach(() => parts.opened.close());

  test("each kind goes when its time is over, and a person's key with the last of it", async () => {
    const question = incoming("e1", "Darf ich Signal dienstlich auf dem Diensthandy nutzen?");
    const owner = ownerOf(question, parts);
    await accept(question, parts);
    await settle(parts, () => work(parts));
    expect(await parts.store.holdings.count(owner)).toMatchObject({ drafts: 1, outbox: 1, threads: 1, keys: 1 });
    parts.clock.pass(RETENTION.drafts + HOUR);
    await sweep("hour", parts);
    expect(await parts.store.holdings.count(owner)).toMatchObject({ drafts: 0, outbox: 1, threads: 1, keys: 1 });
    parts.clock.pass(RETENTION.outbox);
    await sweep("hour", parts);
    expect(Object.values(await parts.store.holdings.count(owner)).every((count) => count === 0)).toBe(true);
  });

  test("one sweep for each hour, however often it is planned; when its hour comes it runs by itself", async () => {
    for (let i = 0; i < 3; i++) await planSweep(parts);
    expect((await parts.store.jobs.counts()).ready).toBe(1);
    parts.clock.pass(HOUR);
    await settle(parts, () => work(parts));
    expect(parts.seen.filter((name) => name === "swept")).toHaveLength(1);
    await pulse(parts);
    expect((await parts.store.jobs.counts()).ready).toBe(1); // the next hour's
  });

  test("keys under an older master key are wrapped anew, and their texts still open", async () => {
    const owner = { workspace: "w", person: "p" };
    const sealed = await parts.vault.seal(owner, "r", "text");
    const newer = parseDataKeys(`k2:${Buffer.alloc(32, 8).toString("base64")}`);
    const rotating: Kept = { ...parts, vault: await openVault(parts.store.keys, [newer[0], ...KEYS]) };
    await sweep("hour", rotating);
    expect(await parts.store.keys.underOther("k2", 10)).toEqual([]);
    const later = await openVault(parts.store.keys, newer); // without the old one
    expect(await later.open(owner, "r", sealed)).toBe("text");
    expect(later.pseudonym("person", "x")).toBe(parts.vault.pseudonym("person", "x"));
  });

  test("deleted bytes that cannot be overwritten yet are tried again until they are", async () => {
    const busy = {
      ...parts,
      store: { ...parts.store, holdings: { ...parts.store.holdings, scrub: async () => false } },
    };
    await expect(sweep("scrub", busy)).rejects.toThrow(/cannot be overwritten yet/);
    await expect(sweep("hour", busy)).resolves.toBeUndefined();
    await expect(sweep("scrub", parts)).resolves.toBeUndefined();
  });
});
