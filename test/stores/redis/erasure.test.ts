import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import { fill } from "../../contracts/holdings.ts";
import { A, B } from "../../contracts/opened.ts";
import { openForTest } from "./open-for-test.ts";
import { describeWithRedis, startRedis, type RedisServer } from "./redis-server.ts";

/** All bytes of a Redis' files; read again where it is just renaming one. */
async function bytesOf(server: RedisServer): Promise<string> {
  for (;;) {
    const entries = await readdir(server.dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    try {
      const parts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1")));
      return parts.join("\n");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** Whether a text stands in the bytes; the id of the job's subject, which is of no person, does not count. */
const holds = (bytes: string, text: string): boolean => bytes.replaceAll("canary-a-d1", "").includes(text);

/** A and B hold one of everything; "canary-a" stands in each text, key and situation of A. */
async function filled(store: Store): Promise<void> {
  await fill(store, A, "canary-a");
  await fill(store, B, "canary-b");
  await store.jobs.add({ id: "job-of-a", kind: "answer", subject: "canary-a-d1", due: Date.now() });
}

describeWithRedis("erasure from the files of Redis", () => {
  test.each([
    { files: "append-only file", more: [] },
    {
      files: "append-only file in the old way, and snapshots",
      more: ["--aof-use-rdb-preamble", "no", "--save", "3600 1"],
    },
  ])(
    "$files: after erasing and scrubbing no byte of the person is left, and others are untouched",
    async ({ more }) => {
      const server = await startRedis(more);
      const store = await openForTest(server.url);
      await filled(store);
      const client = server.client();
      await client.bgrewriteaof();
      if (more.length > 0) await client.save();
      const before = await store.holdings.list(B);
      await store.holdings.erase(A, []);
      const sinks = await bytesOf(server);
      expect(sinks).toContain("canary-a"); // deleted is not gone: the test sees what it looks for
      expect(await store.holdings.scrub()).toBe(true);
      const after = await bytesOf(server);
      for (const trace of ["wrapped-canary-a", "vcanary-a", "kcanary-a", "anna"])
        expect(holds(after, trace), trace).toBe(false);
      expect(holds(after, "canary-a")).toBe(false); //
      expect(holds(after, "canary-b")).toBe(true);
      expect(await store.holdings.list(B)).toEqual(before);
      client.disconnect();
      await store.close();
    },
  );

  test("a rewrite that was under way when the person was erased does not count", async () => {
    const server = await startRedis(["--rdb-key-save-delay", "3000"]);
    const store = await openForTest(server.url);
    await filled(store);
    const client = server.client();
    for (let at = 0; at < 200; at += 1) await client.set(`{lotse}:filler:${at}`, at, "EX", 600);
    await client.bgrewriteaof(); // its picture still holds A
    await store.holdings.erase(A, []);
    expect(await client.info("persistence")).toContain("aof_rewrite_in_progress:1");
    expect(await store.holdings.scrub()).toBe(true);
    expect(holds(await bytesOf(server), "canary-a")).toBe(false);
    client.disconnect();
    await store.close();
  });

  test("where a rewrite is forbidden or fails, scrubbing says that it is not done", async () => {
    const server = await startRedis(["--rename-command", "BGREWRITEAOF", ""]);
    const store = await openForTest(server.url);
    await filled(store);
    await store.holdings.erase(A, []);
    expect(await store.holdings.scrub()).toBe(false);
    await store.close();
  });
});
