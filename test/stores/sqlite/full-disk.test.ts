import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { StoreError } from "../../../src/core/store-error.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { draftOf } from "../../contracts/intake.ts";
import { A, DAY, LIMITS, sealedBy, stillClock } from "../../contracts/opened.ts";
import { smallDisk } from "./small-disk.ts";

const disk = smallDisk();
const must = process.env["REQUIRE_ALL"] === "1" && process.getuid?.() === 0;
if (!disk) console.log("full-disk.test.ts: 1 skipped (no right to mount a small disk)");

test.skipIf(!disk && !must)(
  "a full disk: a clear error, reads work, nothing is torn; once there is room writing goes on without a restart",
  async () => {
    expect(disk, "REQUIRE_ALL=1: a small disk must be mountable by root").not.toBeNull();
    const folder = disk!;
    const clock = stillClock();
    const store = await openSqlite({ file: join(folder, "lotse.sqlite"), clock, limits: LIMITS });
    try {
      await store.keys.putIfAbsent(A, "m1.ka.x");
      const accept = (at: number) =>
        store.intake.accept({
          workspace: "w1",
          receipts: [`e${at}`],
          draft: draftOf(`d${at}`, A, { created: clock.ms(), sealed: sealedBy("ka", "x".repeat(4000)) }),
          job: { id: `j${at}`, kind: "answer", subject: `d${at}`, due: clock.ms() },
        });
      const others = join(folder, "others");
      writeFileSync(others, Buffer.alloc(1_000_000)); // what else lies on that disk
      let taken = 0;
      const fillUp = async (): Promise<unknown> => {
        for (; taken < 2000; taken += 1) {
          const problem: unknown = await accept(taken).then(
            () => null,
            (error: unknown) => error,
          );
          if (problem !== null) return problem;
        }
        return null;
      };
      expect(await fillUp()).toBeInstanceOf(StoreError);
      expect(taken).toBeGreaterThan(10);
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, "last"), Buffer.alloc(bavail * bsize)); // not a page is left
      const problem = await fillUp(); // what the log still had room for went in
      expect(problem).toBeInstanceOf(StoreError);
      expect(String(problem)).toMatch(/LOTSE_SQLITE_FILE=.*disk is full/);
      expect(await store.limits.take(A)).toEqual({ ok: true }); // fails open
      expect(await store.drafts.get(`d${taken - 1}`)).not.toBeNull();
      expect(await store.drafts.get(`d${taken}`)).toBeNull(); // all or nothing
      expect((await store.jobs.counts()).ready).toBe(taken);
      expect(await store.holdings.count(A)).toMatchObject({ drafts: taken, keys: 1 });
      unlinkSync(others);
      await store.ready();
      expect(await accept(taken)).toBe("accepted");
      clock.pass(3 * DAY);
      expect(await store.holdings.sweep(clock.ms(), RETENTION)).toMatchObject({
        drafts: taken + 1,
        receipts: taken + 1,
      });
      expect(await store.holdings.scrub()).toBe(true);
    } finally {
      await store.close();
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    }
  },
);
