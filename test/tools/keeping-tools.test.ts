import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { putMessage } from "../../src/flows/put-message.ts";
import { keptFile, NOW } from "./kept-file.ts";
import { runTool } from "./run-tool.ts";

describe("replay, backup and restore", { timeout: 300_000 }, () => {
  const { at, env, open } = keptFile();
  const tampered = (sql: string): void => {
    const db = new DatabaseSync(at.file);
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
    expect(ran.out).toMatch(
      /damals \(recorded\) {2}forbidden .*\nheute \(again\) {6}forbidden .*\ndasselbe \(the same\)\n$/,
    );
    expect(ran.code).toBe(0);
    const doctor = await runTool("doctor", { env: env() });
    expect(doctor.out).toMatch(/ok {6}Journal: 2 Zeilen, die Kette hält, 1 .*\(journal: /);
    expect(doctor.code, doctor.out).toBe(0);
    await keeping.store.close();
    tampered(`UPDATE journal SET line = replace(line, '"forbidden"', '"allowed"') WHERE id = '${answer.id}'`);
    const again = await runTool("replay", { args: [answer.id], env: env() });
    expect(again).toMatchObject({ code: 1, out: expect.stringMatching(/NICHT DASSELBE \(NOT THE SAME/) as string });
    const found = await runTool("doctor", { env: env() });
    expect(found).toMatchObject({
      code: 1,
      out: expect.stringMatching(/FEHLER {2}Journal: Zeile 1 .*\(journal: line 1 was changed/) as string,
    });
  });

  test("a line that was left out breaks the chain", async () => {
    const { advisor } = await open();
    for (const messenger of ["Signal", "Threema", "WhatsApp"])
      await advisor.ask({ text: `Darf ich ${messenger} dienstlich auf dem Diensthandy nutzen?` });
    await advisor.close();
    tampered("DELETE FROM journal WHERE position = 2");
    expect((await runTool("doctor", { env: env() })).out).toMatch(/FEHLER {2}Journal: Zeile 3 /);
  });

  test("newest lines that were cut off are found, also after Lotse went on", async () => {
    const { advisor } = await open();
    for (const messenger of ["Signal", "Threema", "WhatsApp"])
      await advisor.ask({ text: `Darf ich ${messenger} dienstlich auf dem Diensthandy nutzen?` });
    await advisor.close();
    tampered("DELETE FROM journal WHERE position > 1");
    expect(await runTool("doctor", { env: env() })).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /FEHLER {2}Journal: 2 Zeilen nach Zeile 1 fehlen, .*\(journal: 2 lines after line 1 are missing/,
      ) as string,
    });
    const again = await open();
    await again.advisor.ask({ text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?" });
    await again.advisor.close();
    expect((await runTool("doctor", { env: env() })).out).toMatch(/FEHLER {2}Journal: Zeile 4 /);
    tampered("DELETE FROM journal");
    expect((await runTool("doctor", { env: env() })).out).toMatch(/FEHLER {2}Journal: 4 Zeilen nach Zeile 0 fehlen/);
  });

  test("a backup is made at work, holds no key, and comes back only where nothing is in the way", async () => {
    const { advisor, keeping } = await open();
    const answer = await advisor.ask({
      text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?",
      thread: "thread-1",
    });
    const to = join(at.folder, "backup");
    const made = await runTool("backup", { args: [to], env: env() });
    expect(made.code, made.err).toBe(0);
    expect(made.out).toMatch(/lotse\.sqlite\.keys getrennt aufbewahren/);
    expect(statSync(to).mode & 0o077).toBe(0);
    expect(await runTool("backup", { args: [to], env: env() })).toMatchObject({ code: 1 });
    expect((await runTool("restore", { args: [to, "--force"], env: env() })).err).toMatch(/another Lotse process/);
    await keeping.store.close();
    expect((await runTool("restore", { args: [to], env: env() })).err).toMatch(
      /stands already and is not empty.*--force/,
    );
    const elsewhere = join(at.folder, "restored.sqlite");
    expect(await runTool("restore", { args: [to], env: { LOTSE_SQLITE_FILE: elsewhere } })).toMatchObject({ code: 0 });
    expect((await runTool("replay", { args: [answer.id], env: { LOTSE_SQLITE_FILE: elsewhere } })).code).toBe(0);
    expect(await runTool("restore", { args: [to, "--force"], env: env() })).toMatchObject({ code: 0 });
    expect(existsSync(`${at.file}.restoring`)).toBe(false);
    const broken = join(at.folder, "broken");
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
    const to = join(at.folder, "backup");
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
  });

  test("on Redis, backup and restore say what to do instead, German first, and where it stands", async () => {
    for (const [tool, says] of [
      [
        "backup",
        /^LOTSE_STORE=redis: .*redis-cli .*--rdb .*LOTSE_DATA_KEYS.*docs\/operations\.md \(.*Redis makes its own backups/,
      ],
      ["restore", /^LOTSE_STORE=redis: .*docs\/operations\.md \(.*Redis restores its own backups/],
    ] as const)
      expect(await runTool(tool, { args: ["x"], env: { LOTSE_STORE: "redis" } })).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringMatching(says) as string,
      });
  });
});
