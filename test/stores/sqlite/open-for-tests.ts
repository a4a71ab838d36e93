import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { LIMITS, type Open } from "../../contracts/opened.ts";

/** A fresh file for each test; a restart is closing and opening it. */
export const openForTests: Open = async (clock) => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-sqlite-"));
  const open = () => openSqlite({ file: join(folder, "lotse.sqlite"), clock, limits: LIMITS, pollMs: 50 });
  let store = await open();
  return {
    store,
    other: store, // one process owns the file
    async reopen() {
      await store.close();
      return (store = await open());
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
