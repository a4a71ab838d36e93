import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { escalate } from "../../src/flows/escalate.ts";
import { putMessage } from "../../src/flows/put-message.ts";
import { keptFile, NOW } from "./kept-file.ts";
import { runTool } from "./run-tool.ts";

describe("doctor", { timeout: 300_000 }, () => {
  const { at, env, open } = keptFile();

  test("a folder, another program's file, a schema that is not ours and no database are named with the setting, and nothing is left beside a database", async () => {
    const { keeping } = await open();
    await keeping.store.close();
    const before = readdirSync(at.folder).toSorted();
    expect((await runTool("doctor", { env: env() })).code).toBe(0);
    expect(readdirSync(at.folder).toSorted()).toEqual(before);
    const foreign = join(at.folder, "foreign");
    new DatabaseSync(foreign).exec("CREATE TABLE other (a)");
    const text = join(at.folder, "text");
    writeFileSync(text, "no database at all, ".repeat(100));
    const older = join(at.folder, "older");
    copyFileSync(at.file, older);
    new DatabaseSync(older).exec("PRAGMA user_version = 1");
    const newer = join(at.folder, "newer");
    copyFileSync(at.file, newer);
    new DatabaseSync(newer).exec("PRAGMA user_version = 99");
    for (const [where, says] of [
      [at.folder, "das ist ein Ordner"],
      [foreign, "eine Datenbank eines anderen Programms"],
      [text, "keine Datenbank"],
      [older, "älteren Lotse"],
      [newer, "neueren Lotse"],
      [join(text, "below"), "kein Ordner"],
      [join(at.folder, "x".repeat(300)), "der Name ist zu lang"],
    ] as const) {
      const { out, code } = await runTool("doctor", {
        env: { LOTSE_SQLITE_FILE: where, LOTSE_DATA_KEYS: `k9:${Buffer.alloc(32).toString("base64")}` },
      });
      const told = out.split("\n").find((line) => line.startsWith("FEHLER  Speicher (store): ")) ?? out;
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
    chmodSync(at.file, 0o644);
    const { out, code } = await runTool("doctor", { env: env() });
    expect(code).toBe(1);
    expect(out).toMatch(/FEHLER {2}Nachricht row-1 .*\(message was not delivered.*: is_archived/);
    expect(out).toMatch(/FEHLER {2}.*lotse\.sqlite: .*\(others on this machine can read it/);
    expect(out).toMatch(/Hinweis Firmendatei: keine .*\(company file: none.*Slack or Teams/);
    expect(out).not.toMatch(/CANARY/);
    rmSync(`${at.file}.keys`);
    expect((await runTool("doctor", { env: env() })).out).toMatch(
      /FEHLER {2}Speicher \(store\): .*lotse\.sqlite\.keys: die Schlüsseldatei fehlt/,
    );
    expect(
      (await runTool("doctor", { env: { ...env(), LOTSE_DATA_KEYS: `k9:${Buffer.alloc(32).toString("base64")}` } }))
        .out,
    ).toMatch(/FEHLER {2}Schlüssel: Gespeichertes liegt unter k\w+, und das ist nicht gesetzt/);
    expect((await runTool("doctor", { env: { LOTSE_SQLITE_FILE: join(at.folder, "none") } })).out).toMatch(
      /does not exist yet/,
    );
  });

  test.each(["day = '2019-01-01'", "knowledge = '0000000000000000'", "id = 'other'"])(
    "a column of the journal that was changed in SQL breaks the chain: %s",
    async (change) => {
      const { keeping, advisor } = await open();
      await advisor.ask({ text: "Darf ich Signal dienstlich nutzen?", thread: "thread-1" });
      await keeping.store.close();
      expect((await runTool("doctor", { env: env() })).out).toMatch(/die Kette hält/);
      const db = new DatabaseSync(at.file);
      db.exec(`UPDATE journal SET ${change}`);
      db.close();
      const { out, code } = await runTool("doctor", { env: env() });
      expect(out).toMatch(/FEHLER {2}Journal: Zeile 1 .*wurde geändert/);
      expect(code).toBe(1);
    },
  );

  test("doctor counts the questions to the DPO that nobody was told of and says how old they are, never what they say", async () => {
    const { keeping } = await open();
    const owner = { workspace: "W-CANARY", person: "P-CANARY" };
    const none = await runTool("doctor", { env: env() });
    expect(none.out).toMatch(/ok {6}Fragen an die DSB: keine ist offen \(/);
    const content = { question: "CANARY", language: "de" as const, address: null };
    for (const [id, incident, hours] of [
      ["t1", false, 5 * 24 + 1],
      ["t2", false, 3],
      ["i1", true, 30.5],
    ] as const) {
      const created = Date.now() - hours * 3_600_000;
      const then = { ...keeping, clock: { now: () => new Date(created), id: () => id } };
      expect(await escalate({ id, owner, incident, content }, then)).toMatchObject({ kind: "created" });
    }
    const { out, code } = await runTool("doctor", { env: env() });
    expect(out).toMatch(
      /Hinweis Fragen an die DSB: 2 .*älteste vor 5 Tagen.*\(questions to the DPO: 2 .*oldest 5 days ago/,
    );
    expect(out).toMatch(/Hinweis Mögliche Datenpannen: 1 .*älteste vor 30 Stunden.*\(possible incidents: 1 /);
    expect(out).not.toMatch(/CANARY/);
    expect(code).toBe(0);
    for (const id of ["t1", "t2", "i1"]) await keeping.store.tickets.claim(id, "dpo", NOW);
    expect((await runTool("doctor", { env: env() })).out).toMatch(/Fragen an die DSB: keine ist offen/);
    await keeping.store.close();
  });

  test("a folder that npm start could not make is told, and nothing is left of looking", async () => {
    for (const file of ["/proc/none/lotse.sqlite", "/proc/lotse.sqlite"]) {
      const { out, code } = await runTool("doctor", { env: { LOTSE_SQLITE_FILE: file } });
      expect(out).toMatch(/FEHLER {2}Speicher \(store\): LOTSE_SQLITE_FILE=\/proc/);
      expect(out).not.toMatch(/npm start legt sie an/);
      expect(code).toBe(1);
    }
    const folder = join(at.folder, "looked");
    const { out } = await runTool("doctor", { env: { LOTSE_SQLITE_FILE: join(folder, "deep", "lotse.sqlite") } });
    expect(out).toMatch(/npm start legt sie an/);
    expect(existsSync(folder)).toBe(false);
  });

  test("settings that npm start would refuse are named before there is a database", async () => {
    const none = { LOTSE_SQLITE_FILE: join(at.folder, "none") };
    for (const [more, says] of [
      [{ ...none, LOTSE_DATA_KEYS: "k1:AAAA" }, /LOTSE_DATA_KEYS: Schlüssel k1 hat 3 Bytes.*\(key k1 has 3 bytes/],
      [{ LOTSE_STORE: "redis", REDIS_URL: "redis://localhost" }, /LOTSE_DATA_KEYS: fehlt.*\(LOTSE_STORE=redis needs/],
      [{ LOTSE_STORE: "redis", LOTSE_DATA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}` }, /REDIS_URL: fehlt/],
    ] as const) {
      const { out, err, code } = await runTool("doctor", { env: more });
      expect(out).toMatch(new RegExp(`FEHLER {2}Speicher \\(store\\): ${says.source}`));
      expect([err, code]).toEqual(["", 1]);
    }
  });

  test("every line of doctor begins in German and has English behind it", async () => {
    const { advisor } = await open();
    await advisor.ask({ text: "Darf ich Signal dienstlich nutzen?" });
    await advisor.close();
    const company = { LOTSE_COMPANY_FILE: join(import.meta.dirname, "../../knowledge/company.example.yaml") };
    for (const more of [{}, company, { LOTSE_SQLITE_FILE: join(at.folder, "none") }, { LOTSE_KEEPS: "1" }]) {
      const { out } = await runTool("doctor", { env: { ...env(), ...more } });
      for (const line of out.trimEnd().split("\n"))
        expect(line).toMatch(/^(?:ok {6}|Hinweis |FEHLER {2})\S.+ \([^)]+\)/);
    }
  });
});
