import { afterEach, expect, test, vi } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";
import { RETENTION } from "../src/core/privacy/retention.ts";

afterEach(() => vi.unstubAllEnvs());

test("without settings everything is kept in one file for the default times", () => {
  for (const name of ["LOTSE_STORE", "LOTSE_SQLITE_FILE", "LOTSE_DATA_KEYS", "LOTSE_KEEP"]) vi.stubEnv(name, "");
  expect(readConfig().store).toMatchObject({ kind: "sqlite", dataKeys: null, retention: RETENTION });
});

test.each([
  ["LOTSE_STORE", "postgres", 'LOTSE_STORE is "sqlite" or "redis"'],
  ["LOTSE_KEEP", "drafts=12h,threads=soon", 'LOTSE_KEEP: "threads=soon"'],
  ["LOTSE_LIMIT_PERSON", "0", "LOTSE_LIMIT_PERSON"],
  ["LOTSE_LIMIT_WORKSPACE", "many", "LOTSE_LIMIT_WORKSPACE is a number per minute"],
])("%s=%s: the error names the setting", (name, value, message) => {
  vi.stubEnv(name, value);
  expect(readConfig).toThrow(ConfigError);
  expect(readConfig).toThrow(message);
});
