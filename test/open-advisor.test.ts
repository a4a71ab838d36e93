import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RETENTION } from "../src/core/privacy/retention.ts";
import { StoreError } from "../src/core/store-error.ts";
import { openAdvisor } from "../src/open-advisor.ts";
import type { StoreSettings } from "../src/stores/open-store.ts";
import { describeWithRedis, freePort, startRedis } from "./stores/redis/redis-server.ts";

const key = (id: string, fill: number): string => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;
const settings = (redisUrl: string, dataKeys: string): StoreSettings & { sqliteFileNamed: boolean } => ({
  kind: "redis",
  sqliteFile: join(mkdtempSync(join(tmpdir(), "lotse-unused-")), "none"),
  sqliteFileNamed: false,
  redisUrl,
  redisUnsafe: false,
  dataKeys,
  retention: RETENTION,
  limits: { personPerMinute: 60, workspacePerMinute: 600 },
});
const QUESTION = { text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?", thread: "thread-123" };

test("a mistake in the company file ends the start before there is a database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-broken-"));
  const [companyFile, sqliteFile] = [join(folder, "company.yaml"), join(folder, "data", "lotse.sqlite")];
  writeFileSync(companyFile, "released: nichts\n");
  const store = { ...settings("", ""), kind: "sqlite", redisUrl: null, dataKeys: null, sqliteFile } as const;
  const opening = openAdvisor({ companyFile, address: null, store }, { count: () => {} }, () => {});
  await expect(opening).rejects.toThrow(/LOTSE_COMPANY_FILE=.*released/);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

describeWithRedis("an advisor on Redis", () => {
  const opened = (store: StoreSettings & { sqliteFileNamed: boolean }, notes: string[] = []) =>
    openAdvisor({ companyFile: null, address: null, store }, { count: () => {} }, (line) => void notes.push(line));

  test("Redis down at the start: it starts, is not ready, says so in time, and works as soon as Redis does", async () => {
    const port = await freePort();
    const notes: string[] = [];
    const advisor = await opened(settings(`redis://127.0.0.1:${port}`, key("k1", 1)), notes);
    expect(notes.join()).toMatch(/REDIS_URL/);
    await expect(advisor.ready()).rejects.toThrow(StoreError);
    const began = performance.now();
    await expect(advisor.ask(QUESTION)).rejects.toThrow(StoreError);
    expect(performance.now() - began).toBeLessThan(1500);
    expect((await advisor.ask({ text: QUESTION.text })).outcome).toBe("conditional"); // without a conversation nothing is needed
    await startRedis([], port);
    for (let i = 0; i < 100; i++) {
      if (
        await advisor.ready().then(
          () => true,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await advisor.ask(QUESTION)).outcome).toBe("conditional");
    expect((await advisor.ask({ text: "meine Daten", thread: QUESTION.thread })).text).toMatch(/Gespräche .*: 1/);
    await advisor.close();
  });

  test("a key that does not fit is an error at the start that names it", async () => {
    const redis = await startRedis();
    await (await opened(settings(redis.url, key("k1", 1)))).close();
    await expect(opened(settings(redis.url, key("k2", 2)))).rejects.toThrow(
      /LOTSE_DATA_KEYS: Schlüssel k1 fehlt.*\(key k1 is missing/,
    );
    await expect(opened(settings(redis.url, key("k1", 2)))).rejects.toThrow(
      /LOTSE_DATA_KEYS: Schlüssel k1 ist nicht der.*\(key k1 is not the one/,
    );
    await (await opened(settings(redis.url, `${key("k2", 2)},${key("k1", 1)}`))).close();
    await expect(opened({ ...settings(redis.url, ""), dataKeys: null })).rejects.toThrow(/needs LOTSE_DATA_KEYS/);
    await expect(opened({ ...settings(redis.url, key("k1", 1)), redisUrl: null })).rejects.toThrow(/needs REDIS_URL/);
  });
});
