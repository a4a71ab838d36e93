import { generateKeyPairSync } from "node:crypto";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { APP, directOf, newId } from "./fake-connector.ts";
import { personal, runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
const said: unknown[][] = [];
beforeAll(async () => {
  for (const level of ["error", "warn", "log"] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words));
  lotse = await runTeams();
});
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  expect(said).toEqual([]);
});
const accepted = () => lotse.seen.filter((name) => name === "accepted").length;
const made = (more: object = {}) => ({ ...personal(lotse.teams.url, "Darf ich Signal nutzen?"), ...more });
const now = Math.floor(Date.now() / 1000);
const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const unsigned = (head: object): string =>
  [head, { iss: "https://api.botframework.com", aud: APP, serviceurl: lotse.teams.url, exp: now + 600 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");

describe("what is not from Teams: 401 without a reason, and nothing is stored or sent", () => {
  test.each<[string, () => string | null]>([
    ["no token", () => null],
    ["an empty one", () => "Bearer "],
    ["another scheme", () => `Basic ${lotse.teams.sign()}`],
    ["no JWT at all", () => "Bearer nonsense"],
    ["forged by another key", () => `Bearer ${lotse.teams.sign({}, { key: other })}`],
    ["without a signature", () => `Bearer ${unsigned({ alg: "none" })}.`],
    ["signed with the public key as a secret", () => `Bearer ${unsigned({ alg: "HS256", kid: "key-1" })}.AAAA`],
    ["by a key nobody published", () => `Bearer ${lotse.teams.sign({}, { head: { kid: "key-9" } })}`],
    ["for another app", () => `Bearer ${lotse.teams.sign({ aud: "00000000-0000-4000-8000-0000000000ff" })}`],
    ["by another issuer", () => `Bearer ${lotse.teams.sign({ iss: "https://evil.example" })}`],
    [
      "as an emulator or another bot has it",
      () =>
        `Bearer ${lotse.teams.sign({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ver: "1.0" })}`,
    ],
    ["expired", () => `Bearer ${lotse.teams.sign({ exp: now - 600 })}`],
    ["not yet valid", () => `Bearer ${lotse.teams.sign({ nbf: now + 3600, exp: now + 7200 })}`],
    [
      "for another service URL",
      () => `Bearer ${lotse.teams.sign({ serviceurl: "https://smba.trafficmanager.net/de/" })}`,
    ],
    ["for no service URL", () => `Bearer ${lotse.teams.sign({ serviceurl: undefined })}`],
  ])("%s", async (_what, token) => {
    const before = accepted();
    expect(await lotse.send(JSON.stringify(made()), token())).toEqual({ status: 401, body: "" });
    expect(accepted()).toBe(before);
    expect(lotse.teams.calls).toEqual([]);
  });

  test.each([
    [
      "another tenant",
      { conversation: { id: "a:x", conversationType: "personal", tenantId: "00000000-0000-4000-8000-0000000000ff" } },
    ],
    [
      "a guest of another tenant in a shared channel",
      { channelData: { tenant: { id: "00000000-0000-4000-8000-0000000000ff" } } },
    ],
    ["no tenant", { conversation: { id: "a:x", conversationType: "personal" }, channelData: {} }],
    ["an address that is not Microsoft's", { serviceUrl: "https://evil.example/" }],
    ["one that only looks so", { serviceUrl: "https://smba.trafficmanager.net.evil.example/" }],
  ])("%s, with a right signature", async (_what, more) => {
    const before = accepted();
    const token = `Bearer ${lotse.teams.sign({ serviceurl: (more as { serviceUrl?: string }).serviceUrl ?? lotse.teams.url })}`;
    expect(await lotse.send(JSON.stringify(made(more)), token)).toEqual({ status: 401, body: "" });
    expect(accepted()).toBe(before);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["no JSON", '{"type":'],
    ["a list", "[]"],
    ["nothing", ""],
    ["half a letter", Buffer.from([0x7b, 0xc3]).toString("latin1")],
    ["no type", JSON.stringify({ ...personal("http://127.0.0.1", "x"), type: undefined })],
    ["no service URL", JSON.stringify({ ...personal("http://127.0.0.1", "x"), serviceUrl: undefined })],
    ["no sender", JSON.stringify({ ...personal("http://127.0.0.1", "x"), from: undefined })],
    ["no conversation", JSON.stringify({ ...personal("http://127.0.0.1", "x"), conversation: null })],
    ["another channel", JSON.stringify({ ...personal("http://127.0.0.1", "x"), channelId: "emulator" })],
    ["a text that is none", JSON.stringify({ ...personal("http://127.0.0.1", "x"), text: { toString: 1 } })],
    ["a prototype", '{"__proto__":{"type":"message"},"type":"message"}'],
  ])("%s: 400", async (_what, body) => {
    expect(await lotse.send(body)).toEqual({ status: 400, body: "" });
  });

  test("a huge body: 413, and the connection lives; deep JSON harms nobody", async () => {
    const huge = await lotse.send(JSON.stringify(made({ text: "x".repeat(300_000) })));
    expect([huge.status, huge.body]).toEqual([413, expect.stringMatching(/höchstens 256 KiB/)]); // as docs/teams.md says
    expect((await lotse.send("[".repeat(100_000))).status).toBe(400);
    const deep = JSON.stringify(made({ value: null })).replace(
      '"value":null',
      `"value":${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    );
    expect((await lotse.send(deep)).status).toBeLessThan(500);
  });

  test("an upload that never ends holds up nobody", async () => {
    const half = request(lotse.url, { method: "POST", headers: { "Content-Length": "1000" } });
    half.on("error", () => {});
    half.write("{");
    const before = lotse.teams.posted.length;
    expect((await lotse.personal("Darf ich Signal dienstlich nutzen?")).status).toBe(200);
    await until(() => lotse.teams.posted.length === before + 1);
    half.destroy();
  });

  test("too long a question, and one full of markup, are refused in words", async () => {
    const user = "29:talkative";
    expect((await lotse.personal("Darf ich das? ".repeat(2000), { user })).status).toBe(200);
    expect((await lotse.personal("<at>".repeat(40_000), { user })).status).toBe(200);
    const heard = () => lotse.teams.posted.filter(({ conversation }) => conversation === directOf(user));
    await until(() => heard().length === 2);
    for (const { text } of heard()) expect(text).toMatch(/zu lang|too long/);
  });
});

describe("invokes and presses", () => {
  const invoke = (name: string | undefined, value: unknown) =>
    lotse.activity({ ...made(), type: "invoke", name, value, text: undefined });

  test.each(["unknown/name", "__proto__", "toString", ""])(
    "an unknown invoke (%j): 501, and nothing happens",
    async (name) => {
      expect(await invoke(name, {})).toEqual({ status: 501, body: "" });
    },
  );

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["no action", {}],
    ["an action that is none", { action: 7 }],
    [
      "an unknown verb",
      { action: { type: "Action.Execute", verb: "evil", data: { verb: "evil", ref: "r", nonce: "n" } } },
    ],
    ["an old card", { action: { verb: "why", data: { verb: "why", ref: "gone", nonce: "n" } } }],
    ["huge data", { action: { verb: "why", data: { verb: "why", ref: "r".repeat(200_000), nonce: "n" } } }],
    [
      "a huge choice",
      { action: { verb: "choose", data: { verb: "choose", ref: "r", nonce: "n", choice: "[".repeat(50_000) } } },
    ],
  ])("a press with %s: a word instead of an error", async (_what, value) => {
    const { status, body } = await invoke("adaptiveCard/action", value);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.activity.message" });
    expect(body).toMatch(/abgelaufen/);
  });

  test("the same press as a message, from clients that know no Execute", async () => {
    const before = lotse.teams.posted.length;
    const press = { ...made(), text: undefined, value: { verb: "evil", ref: "r", nonce: "n" }, replyToId: "1" };
    expect(await lotse.activity(press)).toEqual({ status: 200, body: "" });
    await until(() => lotse.teams.posted.length === before + 1);
    expect(lotse.teams.posted[before]?.text).toMatch(/abgelaufen/);
  });
});

describe("delivered more than once", () => {
  test("the same id, and the same words under a new id soon after, are answered once; others' are not touched", async () => {
    const answers = () => lotse.teams.posted.filter(({ conversation }) => conversation === directOf("29:dup")).length;
    const one = made({
      text: "Darf ich Wire dienstlich nutzen, wenn ich will?",
      from: { id: "29:dup", aadObjectId: "dup" },
      conversation: { ...(made() as { conversation: object }).conversation, id: directOf("29:dup") },
    });
    const sent = await Promise.all([one, one, { ...one, id: newId() }].map((activity) => lotse.activity(activity)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    await lotse.activity({ ...one, id: newId(), timestamp: new Date(Date.now() + 1000).toISOString() });
    await lotse.activity({ ...one, id: newId(), from: { id: "29:other", aadObjectId: "other" } });
    await until(() => answers() >= 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answers()).toBe(2);
    expect(lotse.seen.filter((name) => name === "duplicate").length).toBe(3);
  });

  test("short replies may be the same twice", async () => {
    const before = accepted();
    await lotse.personal("privat");
    await lotse.personal("privat");
    expect(accepted()).toBe(before + 2);
  });
});

test("a store that hangs: Teams hears in time that this did not work, and the process goes on", async () => {
  const hung = await runTeams();
  try {
    const never = vi.spyOn(hung.keeping.store.preferences, "get").mockReturnValue(new Promise(() => {}));
    const press = { ...personal(hung.teams.url, "x"), type: "invoke", name: "adaptiveCard/action", value: {} };
    expect(await hung.activity(press)).toEqual({ status: 503, body: "" });
    expect(hung.seen).toContain("teams_late");
    never.mockRestore();
    expect((await hung.activity(press)).status).toBe(200);
  } finally {
    await hung.stop();
  }
});

test("where Microsoft's keys cannot be had, Teams is asked to come again", async () => {
  const early = await runTeams();
  try {
    early.teams.state.keysDown = true;
    expect((await early.personal("Darf ich Signal nutzen?")).status).toBe(503);
    early.teams.state.keysDown = false;
    expect((await early.personal("Darf ich Signal nutzen?")).status).toBe(200);
    expect(early.seen).toContain("teams_keys_unknown");
  } finally {
    await early.stop();
  }
});
