import { Redis } from "ioredis";
import { afterEach, expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import type { Store } from "../../../src/ports/store.ts";
import { A } from "../../contracts/opened.ts";
import { openForTest } from "./open-for-test.ts";
import { describeWithRedis, freePort, startRedis } from "./redis-server.ts";

const opened: Store[] = [];
const open = async (...given: Parameters<typeof openForTest>): Promise<Store> => {
  const store = await openForTest(...given);
  opened.push(store);
  return store;
};
const refusal = (...given: Parameters<typeof openForTest>): Promise<unknown> =>
  open(...given).then(
    () => null,
    (error: unknown) => error,
  );
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

describeWithRedis("settings of Redis", () => {
  test("one that evicts is refused, naming the setting; the override starts it and says so loudly", async () => {
    const server = await startRedis(["--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru"]);
    const error = await refusal(server.url);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain("maxmemory-policy is allkeys-lru");
    expect(String(error)).toContain("LOTSE_REDIS_UNSAFE=1");
    const notes: string[] = [];
    const store = await open(server.url, { unsafe: true, note: (line) => notes.push(line) });
    await store.ready();
    expect(notes.join()).toMatch(/UNSAFE REDIS.*maxmemory-policy is allkeys-lru/);
  });

  test("one without an append-only file is refused, naming the setting", async () => {
    const server = await startRedis(["--appendonly", "no"]);
    const error = await refusal(server.url);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain("appendonly is no");
  });

  test("one that may lose the last seconds is told of, and works; one that loses nothing is not spoken of", async () => {
    for (const [fsync, told] of [
      ["everysec", [expect.stringContaining("appendfsync is everysec")]],
      ["always", []],
    ] as const) {
      const server = await startRedis(["--appendfsync", fsync]);
      const notes: string[] = [];
      const store = await open(server.url, { note: (line) => notes.push(line) });
      await store.ready();
      expect(notes).toEqual(told);
    }
  });

  test("a setting that turns unsafe is found at the next connection, and a corrected one without a restart", async () => {
    const server = await startRedis();
    const told: string[] = [];
    const store = await open(server.url, { note: (line) => told.push(line) });
    await store.ready();
    const client = server.client();
    await client.config("SET", "maxmemory-policy", "allkeys-lru");
    await client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    await expect
      .poll(() => store.ready().then(String, String), { timeout: 5000, interval: 50 })
      .toContain("maxmemory-policy is allkeys-lru");
    expect(told.filter((line) => line.includes("maxmemory-policy is allkeys-lru"))).toHaveLength(1);
    await client.config("SET", "maxmemory-policy", "noeviction");
    await expect.poll(() => store.ready().then(() => "works", String), { timeout: 9000 }).toBe("works");
    client.disconnect();
  });

  test("where settings may not be read, an operator is told and it works", async () => {
    const server = await startRedis(["--rename-command", "CONFIG", ""]);
    const notes: string[] = [];
    const store = await open(server.url, { note: (line) => notes.push(line) });
    await store.ready();
    expect(notes).toEqual([expect.stringContaining("does not let its settings be read")]);
  });

  test("a wrong or missing password is refused as such, German first, and not shown", async () => {
    const server = await startRedis(["--requirepass", "right"]);
    for (const url of [server.url, server.url.replace("//", "//:wrong-secret@")]) {
      const told = String(await refusal(url));
      expect(told).toMatch(/REDIS_URL: .*Kennwort.* \(.*password/);
      expect(told).not.toContain("wrong-secret");
    }
    const right = await open(server.url.replace("//", "//:right@"));
    await right.ready();
  });

  test("a password that Redis takes back is told as such by every call, and the right one works without a restart", async () => {
    const server = await startRedis(["--requirepass", "right"]);
    const store = await open(server.url.replace("//", "//:right@"));
    await store.ready();
    const client = new Redis({ port: server.port, password: "right" });
    await client.config("SET", "requirepass", "other");
    await client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    await expect.poll(() => store.ready().then(String, String), { timeout: 5000 }).toMatch(/REDIS_URL: .*Kennwort/);
    await client.config("SET", "requirepass", "right");
    await expect.poll(() => store.ready().then(() => "works", String), { timeout: 9000 }).toBe("works");
    client.disconnect();
  });

  test("a number that no database has is refused, never a crash", async () => {
    const server = await startRedis();
    expect(String(await refusal(`${server.url}/99`))).toMatch(/REDIS_URL: .*Datenbank.* \(.*database/);
    await (await open(`${server.url}/3`)).ready();
  });

  test("an address that is none is refused, naming REDIS_URL, German first", async () => {
    for (const url of [
      "",
      "localhost:6379",
      "http://localhost",
      "redis://a:1,nonsense",
      "redis://localhost/main",
      "redis://:50%@localhost",
    ]) {
      expect(String(await refusal(url)), url).toMatch(/REDIS_URL: .+ \(.*[a-z]{3}/);
    }
  });

  test("one that is not there yet is told with its address and without the password", async () => {
    const notes: string[] = [];
    const port = await freePort();
    const store = await open(`redis://:secret@127.0.0.1:${port}`, { note: (line) => notes.push(line) });
    expect(notes.join()).toMatch(
      new RegExp(`REDIS_URL: .*127\\.0\\.0\\.1:${port} .*nicht zu erreichen.*\\(.*cannot be reached`),
    );
    await open(`rediss://127.0.0.1:${port}`, { note: (line) => notes.push(line) });
    expect(notes.at(-1)).toMatch(/TLS.* \(.*TLS/);
    expect(notes.join() + (await store.ready().then(String, String))).not.toContain("secret");
  });

  test("a full Redis refuses writes with a clear message, answers reads, and works again with more memory", async () => {
    const server = await startRedis();
    const store = await open(server.url);
    await store.preferences.put(A, { language: "de", address: "du" });
    const client = server.client();
    await client.config("SET", "maxmemory", "1");
    expect(await store.ready().then(String, String)).toContain("Redis is full (maxmemory)");
    await expect(store.ready()).rejects.toThrow(StoreError);
    expect(await store.preferences.get(A)).toEqual({ language: "de", address: "du" });
    await client.config("SET", "maxmemory", "100mb");
    client.disconnect();
    await store.ready();
  });
});
