import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";
import { RETENTION } from "../src/core/privacy/retention.ts";

afterEach(() => vi.unstubAllEnvs());

test("without settings everything is kept in one file for the default times", () => {
  for (const name of ["LOTSE_STORE", "LOTSE_SQLITE_FILE", "LOTSE_DATA_KEYS", "LOTSE_KEEP"]) vi.stubEnv(name, "");
  expect(readConfig().store).toMatchObject({ kind: "sqlite", dataKeys: null, retention: RETENTION });
});

test.each([
  ["LOTSE_STORE", "postgres", /^LOTSE_STORE: "sqlite" oder "redis" \("sqlite" or "redis"\)$/],
  ["LOTSE_KEEP", "drafts=12h,threads=soon", /^LOTSE_KEEP: "threads=soon" .*\(.*must read/],
  ["LOTSE_KEEP", "drafts=12h,drafts=3d", /^LOTSE_KEEP: "drafts" .*zweimal .*\(.*twice/],
  ["LOTSE_LIMIT_PERSON", "0", /^LOTSE_LIMIT_PERSON: eine ganze Zahl von 1 bis 60000, .*\(a whole number from 1/],
  ["LOTSE_LIMIT_PERSON", "2.5", /^LOTSE_LIMIT_PERSON: .*ganze Zahl/],
  ["PORT", "70000", /^PORT: eine ganze Zahl von 0 bis 65535/],
  ["PORT", "http", /^PORT: eine ganze Zahl .*3978/],
  ["LOTSE_REDIS_UNSAFE", "yes", /^LOTSE_REDIS_UNSAFE: 1 oder/],
  ["LOTSE_LIMIT_WORKSPACE", "many", /^LOTSE_LIMIT_WORKSPACE: eine ganze Zahl/],
])("%s=%s: the error names the setting", (name, value, message) => {
  vi.stubEnv(name, value);
  expect(readConfig).toThrow(ConfigError);
  expect(readConfig).toThrow(message);
});

const before = { ...process.env };
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (/^(?:OPENAI|LLM)_/.test(name)) delete process.env[name];
});
afterEach(() => void (process.env = { ...before }));
const modelOf = (settings: Record<string, string>) => {
  Object.assign(process.env, settings);
  return readConfig().model;
};
const ON = { OPENAI_API_KEY: "key", OPENAI_MODEL: "some-model" };

test("a model is on only where a key and a model are set", () => {
  expect(modelOf({})).toBeNull();
  expect(
    modelOf({ OPENAI_API_KEY: "key", OPENAI_BASE_URL: "https://llm.example.com/v1", LLM_PROFILE: "custom" }),
  ).toBeNull();
  for (const name of ["OPENAI_API_KEY", "OPENAI_BASE_URL", "LLM_PROFILE"]) delete process.env[name];
  expect(modelOf({ OPENAI_MODEL: "some-model" })).toBeNull();
  expect(readConfig().hints.join()).toMatch(/OPENAI_API_KEY/);
  expect(modelOf({ OPENAI_API_KEY: "" })).toBeNull();
  expect(modelOf(ON)).toEqual({
    apiKey: "key",
    model: "some-model",
    baseURL: "https://api.openai.com/v1",
    profile: "openai",
    api: "chat",
    input: "situation",
    prose: true,
  });
  expect(readConfig().hints).toEqual([]);
});

test("every provider has its address, or asks for it", () => {
  for (const [profile, host] of [
    ["openai-eu", "eu.api.openai.com"],
    ["ollama", "127.0.0.1:11434"],
    ["vllm", "127.0.0.1:8000"],
    ["llamacpp", "127.0.0.1:8080"],
    ["mistral", "api.mistral.ai"],
    ["ionos", "openai.inference.de-txl.ionos.com"],
    ["stackit", "api.openai-compat.model-serving.eu01.onstackit.cloud"],
  ] as const)
    expect(new URL(modelOf({ ...ON, LLM_PROFILE: profile })?.baseURL ?? "").host).toBe(host);
  for (const profile of ["azure", "custom"])
    expect(() => modelOf({ ...ON, LLM_PROFILE: profile })).toThrow(/^OPENAI_BASE_URL: .*LLM_PROFILE=/);
});

test("an address alone means an endpoint of one's own", () => {
  expect(modelOf({ ...ON, OPENAI_BASE_URL: "https://llm.example.com/v1" })?.profile).toBe("custom");
});

test.each([
  [{ OPENAI_BASE_URL: "llm.example.com" }, /^OPENAI_BASE_URL: .*\(write a whole address/],
  [{ OPENAI_BASE_URL: "ftp://llm.example.com" }, /^OPENAI_BASE_URL: .*\(write a whole address/],
  [{ OPENAI_BASE_URL: "https://me:secret@llm.example.com/v1" }, /^OPENAI_BASE_URL: .*\(no name or password/],
  [{ OPENAI_BASE_URL: "https://llm.example.com/v1?key=secret" }, /^OPENAI_BASE_URL: .*\(the address ends/],
  [{ OPENAI_BASE_URL: "http://llm.example.com/v1" }, /^OPENAI_BASE_URL: llm\.example\.com .* use https/],
  [{ OPENAI_API_KEY: "two words" }, /^OPENAI_API_KEY: /],
  [{ LLM_API: "stream" }, /^LLM_API: "chat" oder "responses" \("chat" or "responses"\)$/],
  [{ LLM_INPUT: "all" }, /^LLM_INPUT: /],
  [{ LLM_PROSE: "yes" }, /^LLM_PROSE: /],
  [{ LLM_PROFILE: "gpt" }, /^LLM_PROFILE: eines von openai, openai-eu/],
])("%o is named and holds no secret", (settings, says) => {
  expect(() => modelOf({ ...ON, ...settings })).toThrow(says);
  expect(() => modelOf({ ...ON, ...settings })).not.toThrow(/secret|two words/);
});

test.each([
  "http://localhost:1234/v1",
  "http://10.1.2.3/v1",
  "http://[::1]:8000/v1",
  "http://ollama:11434/v1",
  "http://gpu.lan/v1",
])("%s is near enough for plain http", (OPENAI_BASE_URL) =>
  expect(modelOf({ ...ON, OPENAI_BASE_URL })?.baseURL).toBe(OPENAI_BASE_URL),
);

test("a port that fetch refuses is refused at the start", async () => {
  for (const port of [9, 25, 6000, 10080]) {
    const failed = await fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => String(error.cause));
    expect(failed).toBe("Error: bad port"); // this very Node refuses it
    expect(() => modelOf({ ...ON, OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` })).toThrow(
      new RegExp(`^OPENAI_BASE_URL: .*${port}`),
    );
  }
  expect(modelOf({ ...ON, OPENAI_BASE_URL: "http://127.0.0.1:8080/v1" })).not.toBeNull();
});

test.each([
  [
    { OPENAI_BASE_URL: "http://127.0.0.1:11434", LLM_PROFILE: "ollama" },
    /OPENAI_BASE_URL .*http:\/\/127\.0\.0\.1:11434\/v1/,
  ],
  [{ OPENAI_BASE_URL: "https://mine.openai.azure.com/", LLM_PROFILE: "azure" }, /OPENAI_BASE_URL .*\/openai\/v1/],
  [{ OPENAI_BASE_URL: "https://llm.example.com" }, /OPENAI_BASE_URL .*https:\/\/llm\.example\.com\/v1/],
  [{ OPENAI_BASE_URL: "https://llm.example.com/v1" }, null],
  [{ OPENAI_BASE_URL: "https://llm.example.com/api/v3/" }, null],
  [{ OPENAI_BASE_URL: "https://llm.example.com/compatible" }, null],
  [{ OPENAI_BASE_URL: "https://llm.example.com/v1beta/openai/" }, null],
  [{ LLM_PROFILE: "mistral" }, null],
])("%o: an address without a version path is told at the start", (settings, says) => {
  expect(modelOf({ ...ON, ...settings })).not.toBeNull();
  const told = readConfig().hints.join("\n");
  if (says) expect(told).toMatch(says);
  else expect(told).toBe("");
});

test("an unknown name of Lotse's own is told at the start, with the nearest known one, and nothing is refused", () => {
  for (const [name, near] of [
    ["LOTSE_COMPANYFILE", "LOTSE_COMPANY_FILE"],
    ["LOTSE_KEEPS", "LOTSE_KEEP"],
    ["LLM_PROFIL", "LLM_PROFILE"],
    ["SLACK_TOKEN", null],
    ["SLACK_SIGNIN_SECRET", "SLACK_SIGNING_SECRET"],
    ["SLACKBOT_TOKEN", "SLACK_BOT_TOKEN"],
    ["TEAMS_XYZ_QRS", null],
  ] as const) {
    process.env[name] = "secret";
    const [told, ...more] = readConfig().hints;
    expect(more).toEqual([]);
    expect(told).toContain(name);
    if (near) expect(told).toContain(near);
    expect(told).not.toContain("secret");
    delete process.env[name];
  }
  vi.stubEnv("PATH_OF_ANOTHER", "x");
  vi.stubEnv("OPENAI_ORG_ID", "x");
  expect(readConfig().hints).toEqual([]);
});

test("Slack is on only with a bot token and one way to be reached", () => {
  for (const name of Object.keys(process.env)) if (name.startsWith("SLACK_")) vi.stubEnv(name, "");
  expect(readConfig().slack).toBeNull();
  vi.stubEnv("SLACK_BOT_TOKEN", "xoxb-1");
  expect(readConfig).toThrow(/SLACK_APP_TOKEN .* SLACK_SIGNING_SECRET/);
  vi.stubEnv("SLACK_SIGNING_SECRET", "0123456789abcdef");
  expect(readConfig().slack).toMatchObject({
    way: { kind: "http" },
    channelAnswers: "private",
    commands: { ask: "/datenschutz", dpo: "/dsb" },
    eraseAfterMs: 30 * 24 * 3_600_000,
  });
  vi.stubEnv("SLACK_APP_TOKEN", "xapp-1");
  vi.stubEnv("SLACK_ERASE_AFTER", "0h");
  expect(readConfig().slack).toMatchObject({ way: { kind: "socket", appToken: "xapp-1" }, eraseAfterMs: 0 });
});

test.each([
  [{ SLACK_BOT_TOKEN: "xoxp-secret" }, "SLACK_BOT_TOKEN"],
  [{ SLACK_SIGNING_SECRET: "0123456789secret" }, "SLACK_BOT_TOKEN"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "secret" }, "SLACK_APP_TOKEN"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_COMMAND_ASK: "frag" }, "SLACK_COMMAND_ASK"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_COMMAND_ASK: "/dsb" }, "SLACK_COMMAND_DPO"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_ERASE_AFTER: "soon" }, "SLACK_ERASE_AFTER"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: "https://slack.com" }, "SLACK_API_URL"],
])("%o names the setting and holds no secret", (settings, name) => {
  for (const [setting, value] of Object.entries(settings)) vi.stubEnv(setting, value);
  expect(readConfig).toThrow(ConfigError);
  expect(readConfig).toThrow(name);
  expect(readConfig).not.toThrow(/secret/);
});
