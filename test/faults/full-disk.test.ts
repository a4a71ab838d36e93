import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { routes } from "../../src/chat/web/routes.ts";
import { accept } from "../../src/flows/accept.ts";
import { escalate } from "../../src/flows/escalate.ts";
import { startServer } from "../../src/server.ts";
import { openSqlite } from "../../src/stores/sqlite/open-sqlite.ts";
import { incoming, keepingForTests } from "../flows/keeping-for-tests.ts";
import { smallDisk } from "../stores/sqlite/small-disk.ts";

const disk = smallDisk();
const must = process.env["REQUIRE_ALL"] === "1" && process.getuid?.() === 0;
if (!disk) console.log("faults/full-disk.test.ts: 1 skipped (no right to mount a small disk)");
const QUESTION = "Darf ich Signal dienstlich mit Kollegen auf dem Diensthandy nutzen?";

test.skipIf(!disk && !must)(
  "a full disk: staff hear that it could not be stored, nothing promised is lost, and room is all it needs to go on",
  async () => {
    expect(disk, "REQUIRE_ALL=1: a small disk must be mountable by root").not.toBeNull();
    const folder = disk ?? "";
    const parts = await keepingForTests(async (clock) => {
      const limits = { personPerMinute: 1e6, workspacePerMinute: 1e6 };
      const store = await openSqlite({ file: join(folder, "lotse.sqlite"), clock, limits, pollMs: 20 });
      return { store, other: store, reopen: async () => store, close: () => store.close() };
    });
    const server = await startServer({
      host: "127.0.0.1",
      port: 0,
      routes: routes(parts.advisor),
      onError: () => {},
      ready: () => parts.store.ready(),
    });
    const ask = (thread: string): Promise<Response> =>
      fetch(`${server.url}api/ask`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: QUESTION, thread }),
      });
    try {
      const ballast = join(folder, "others");
      writeFileSync(ballast, Buffer.alloc(1_500_000));
      let taken = 0;
      const owner = { workspace: "w", person: "p" };
      const content = { question: "q".repeat(2000), language: "de" as const, address: null };
      while ((await accept(incoming(`e${taken}`, QUESTION, { conversation: `C${taken}` }), parts)).kind === "accepted")
        taken++;
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, "last"), Buffer.alloc(bavail * bsize)); // not a page is left
      while ((await accept(incoming(`e${taken}`, QUESTION, { conversation: `C${taken}` }), parts)).kind === "accepted")
        taken++;
      expect(await accept(incoming(`e${taken}`, QUESTION), parts)).toEqual({ kind: "not_stored" });
      let tickets = 0; // what did not fit is undone and makes room in the log: something smaller may still go in
      while ((await escalate({ id: `t${tickets}`, owner, incident: false, content }, parts)).kind === "created")
        tickets++;
      let refused = await ask("thread-on-a-full-disk");
      for (let at = 0; refused.status === 200 && at < 500; at++) refused = await ask(`thread-on-a-full-disk-${at}`);
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({
        error: "not_stored",
        message: { de: expect.stringMatching(/nicht gespeichert/) as string },
      });

      unlinkSync(ballast);
      unlinkSync(join(folder, "last"));
      expect((await fetch(`${server.url}readyz`)).status).toBe(200);
      expect((await ask("thread-on-a-full-disk")).status).toBe(200);
      expect((await accept(incoming(`e${taken}`, QUESTION), parts)).kind).toBe("accepted"); // its receipt had not been written
      expect((await parts.store.jobs.counts()).ready).toBe(taken + 1); // what was taken is there
      expect(await parts.store.tickets.listOf(owner)).toHaveLength(tickets);
    } finally {
      await server.stop();
      await parts.opened.close();
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    }
  },
);
