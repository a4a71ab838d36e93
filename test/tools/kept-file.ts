import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import type { Keeping } from "../../src/flows/keeping.ts";
import { precedence } from "../../src/flows/precedence.ts";
import { openEmbedded } from "../../src/stores/open-embedded.ts";
import { LIMITS, stillClock } from "../contracts/opened.ts";

export const NOW = Date.parse("2026-11-23T12:00:00Z");

/** For each test a folder with a database that a Lotse may be at work on, while tools look at it. */
export function keptFile() {
  const at = { folder: "", file: "" };
  beforeEach(() => {
    at.folder = mkdtempSync(join(tmpdir(), "lotse-keeping-"));
    at.file = join(at.folder, "lotse.sqlite");
  });
  afterEach(() => rmSync(at.folder, { recursive: true, force: true }));
  return {
    at,
    env: () => ({ LOTSE_SQLITE_FILE: at.file }),
    async open(): Promise<{ keeping: Keeping; advisor: Advisor }> {
      const clock = { ...stillClock(NOW), id: () => crypto.randomUUID() };
      const opened = await openEmbedded({ file: at.file, dataKeys: null, clock, limits: LIMITS });
      const keeping = {
        ...opened,
        clock,
        events: { count: () => {} },
        retention: RETENTION,
        precedence: precedence(),
        wait: async () => {},
      };
      return { keeping, advisor: createAdvisor({ companyFile: null, address: null }, { keeping }) };
    },
  };
}
