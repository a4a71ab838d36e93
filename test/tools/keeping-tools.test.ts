import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { precedence } from "../../src/flows/precedence.ts";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import { putMessage } from "../../src/flows/put-message.ts";
import type { Keeping } from "../../src/flows/keeping.ts";
import { openEmbedded } from "../../src/stores/open-embedded.ts";
import { LIMITS, stillClock } from "../contracts/opened.ts";
import { runTool } from "./run-tool.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

describe("doctor, replay, backup and restore", { timeout: 300_000 }, () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotse-keeping-"));
    file = join(folder, "lotse.sqlite");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const env = () => ({ LOTSE_SQLITE_FILE: file });
  const open = async (): Promise<{ keeping: Keeping; advisor: Advisor }> => {
    const clock = { ...stillClock(NOW), id: () => crypto.randomUUID() };
    const opened = await openEmbedded({ file, dataKeys: null, clock, limits: LIMITS });
    const keeping = {
      ...opened,
      clock,
      events: { count: () => {} },
      retention: RETENTION,
      precedence: precedence(),
      wait: async () => {},
    };
    return { keeping, advisor: createAdvisor({ companyFile: null, address: null }, { keeping }) };
  };
  const tampered = (sql: string): void => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };

  test("a decision is made again from the kept knowledge, while Lotse is at work; a changed line is not the same", async () => {
    const { advisor, keeping } = await open();
    const answer = await advisor.ask({
      text: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
      thread: "thread-1",
    });
    await advisor.ask({
      text: "Darf ich Threema oder WhatsApp dienstlich auf dem Diensthandy nutzen?",
      thread: "thread-1",
    });
    const ran = await runTool("replay", { args: [answer.id], env: env() });
    expect(ran.out).toMatch(/recorded {2}forbidden .*\nagain {5}forbidden .*\nthe same\n$/);
    expect(ran.code).toBe(0);
    const doctor = await runTool("doctor", { env: env() });
    expect(doctor.out).toMatch(/ok {3}journal: 2 lines, the chain holds, 1 versions/);
    expect(doctor.code, doctor.out).toBe(0);
    await keeping.store.close();
    tampered(`UPDATE journal SET line = replace(line, '"forbidden"', '"allowed"') WHERE id = '${answer.id}'`);
    const again = await runTool("replay", { args: [answer.id], env: env() });
    expect(again).toMatchObject({ code: 1, out: expect.stringMatching(/NOT THE SAME/) as string });
    const found = await runTool("doctor", { env: env() });
    expect(found).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BAD {2}journal: line 1 .* was changed/) as string,
    });
  });

  test("a line that was left out breaks the chain", async () => {
    const { advisor } = await open();
    for (const messenger of ["Signal", "Threema", "WhatsApp"])
      await advisor.ask({ text: `Darf ich ${messenger} dienstlich auf dem Diensthandy nutzen?` });
    await advisor.close();
    tampered("DELETE FROM journal WHERE position = 2");
    expect((await runTool("doctor", { env: env() })).out).toMatch(/BAD {2}journal: line 3 /);
  });

  test("newest lines that were cut off are found, also after Lotse went on", async () => {
    const { advisor } = await open();
    for (const messenger of ["Signal", "Threema", "WhatsApp"])
      await advisor.ask({ text: `Darf ich ${messenger} dienstlich auf dem Diensthandy nutzen?` });
    await advisor.close();
    tampered("DELETE FROM journal WHERE position > 1");
    expect(await runTool("doctor", { env: env() })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BAD {2}journal: 2 lines after line 1 are missing/) as string,
    });
    const again = await open();
    await again.advisor.ask({ text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?" });
    await again.advisor.close();
    expect((await runTool("doctor", { env: env() })).out).toMatch(/BAD {2}journal: line 4 /);
    tampered("DELETE FROM journal");
    expect((await runTool("doctor", { env: env() })).out).toMatch(/BAD {2}journal: 4 lines after line 0 are missing/);
  });

  test("a folder, another program's file and no database are named with the setting, and nothing is left beside a database", async () => {
    const { keeping } = await open();
    await keeping.store.close();
    const before = readdirSync(folder).toSorted();
    expect((await runTool("doctor", { env: env() })).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(before);
    const foreign = join(folder, "foreign");
    new DatabaseSync(foreign).exec("CREATE TABLE other (a)");
    const text = join(folder, "text");
    writeFileSync(text, "no database at all, ".repeat(100));
    const older = join(folder, "older");
    copyFileSync(file, older);
    new DatabaseSync(older).exec("PRAGMA user_version = 1");
    for (const [where, says] of [
      [folder, "das ist ein Ordner"],
      [foreign, "another program"],
      [text, "keine Datenbank"],
      [older, "älteren Lotse"],
    ] as const) {
      const { out, code } = await runTool("doctor", {
        env: { LOTSE_SQLITE_FILE: where, LOTSE_DATA_KEYS: `k9:${Buffer.alloc(32).toString("base64")}` },
      });
      const told = out.split("\n").find((line) => line.startsWith("BAD  store: ")) ?? out;
      expect(told).toContain(`LOTSE_SQLITE_FILE=${where}: `);
      expect(told).toContain(says);
      expect(told).not.toMatch(/no such table|unable to open|not a database$/);
      expect(code).toBe(1);
    }
    writeFileSync(text, "");
    expect((await runTool("doctor", { env: { LOTSE_SQLITE_FILE: text } })).out).toMatch(/does not exist yet/);
  });

  test("doctor names dead work, open files, a missing key and what the company has not entered", async () => {
    const { keeping, advisor } = await open();
    await advisor.ask({ text: "Darf ich Signal dienstlich nutzen?", thread: "thread-1" });
    const message = { body: "CANARY", thenForget: false };
    const address = { chat: "c", here: "CANARY", apart: null };
    await putMessage(
      { id: "row-1", owner: { workspace: "w", person: "p" }, conversation: "c", address, message },
      keeping,
    );
    await keeping.store.outbox.claim("row-1", NOW, 1000);
    await keeping.store.outbox.finish("row-1", 1, { dead: "is_archived" }, NOW);
    await keeping.store.close();
    chmodSync(file, 0o644);
    const { out, code } = await runTool("doctor", { env: env() });
    expect(code).toBe(1);
    expect(out).toMatch(/BAD {2}message row-1 was not delivered after 1 attempts: is_archived/);
    expect(out).toMatch(/BAD {2}.*lotse\.sqlite: others on this machine can read it/);
    expect(out).toMatch(/note {1,2}company file: none .*Slack or Teams/);
    expect(out).not.toMatch(/CANARY/);
    rmSync(`${file}.keys`);
    expect((await runTool("doctor", { env: env() })).out).toMatch(
      /BAD {2}store: .*lotse\.sqlite\.keys: the key file is missing/,
    );
    expect(
      (await runTool("doctor", { env: { ...env(), LOTSE_DATA_KEYS: `k9:${Buffer.alloc(32).toString("base64")}` } }))
        .out,
    ).toMatch(/BAD {2}keys: the store holds data under k\w+, which is not set/);
    expect((await runTool("doctor", { env: { LOTSE_SQLITE_FILE: join(folder, "none") } })).out).toMatch(
      /does not exist yet/,
    );
  });

  test("a backup is made at work, holds no key, and comes back only where nothing is in the way", async () => {
    const { advisor, keeping } = await open();
    const answer = await advisor.ask({
      text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?",
      thread: "thread-1",
    });
    const to = join(folder, "backup");
    const made = await runTool("backup", { args: [to], env: env() });
    expect(made.code, made.err).toBe(0);
    expect(made.out).toMatch(/Keep .*lotse\.sqlite\.keys in another place/);
    expect(statSync(to).mode & 0o077).toBe(0);
    expect(await runTool("backup", { args: [to], env: env() })).toMatchObject({ code: 1 });
    expect((await runTool("restore", { args: [to, "--force"], env: env() })).err).toMatch(/another Lotse process/);
    await keeping.store.close();
    expect((await runTool("restore", { args: [to], env: env() })).err).toMatch(
      /stands already and is not empty.*--force/,
    );
    const elsewhere = join(folder, "restored.sqlite");
    expect(await runTool("restore", { args: [to], env: { LOTSE_SQLITE_FILE: elsewhere } })).toMatchObject({ code: 0 });
    expect((await runTool("replay", { args: [answer.id], env: { LOTSE_SQLITE_FILE: elsewhere } })).code).toBe(0);
    expect(await runTool("restore", { args: [to, "--force"], env: env() })).toMatchObject({ code: 0 });
    expect(existsSync(`${file}.restoring`)).toBe(false);
    const broken = join(folder, "broken");
    new DatabaseSync(broken).exec("CREATE TABLE other (a)");
    expect((await runTool("restore", { args: [broken, "--force"], env: env() })).err).toMatch(/not a backup of Lotse/);
    expect((await runTool("replay", { args: [answer.id], env: env() })).code).toBe(0); // what stood there still stands
  });

  test("what was on its way when the backup was made is looked for before it is posted again", async () => {
    const { keeping } = await open();
    const message = { body: "b", thenForget: false };
    const address = { chat: "c", here: "h", apart: null };
    await putMessage(
      { id: "row-1", owner: { workspace: "w", person: "p" }, conversation: "c", address, message },
      keeping,
    );
    const to = join(folder, "backup");
    await runTool("backup", { args: [to], env: env() });
    await keeping.store.close();
    expect(await runTool("restore", { args: [to, "--force"], env: env() })).toMatchObject({ code: 0 });
    const again = await open();
    expect(await again.keeping.store.outbox.get("row-1")).toMatchObject({ state: "unknown", attempted: NOW });
    expect(await again.keeping.store.outbox.pending(NOW, 10)).toEqual(["row-1"]);
    await again.keeping.store.close();
  });

  test("wrong use ends with 2, an unknown answer with what to do", async () => {
    for (const tool of ["replay", "backup", "restore"]) expect((await runTool(tool)).code, tool).toBe(2);
    const { keeping } = await open();
    await keeping.store.close();
    expect(await runTool("replay", { args: ["nothing"], env: env() })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no such answer/) as string,
    });
    expect((await runTool("backup", { args: ["x"], env: { LOTSE_STORE: "redis" } })).err).toMatch(/redis-cli --rdb/);
  });
});
