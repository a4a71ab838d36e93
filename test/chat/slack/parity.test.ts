import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS, EVENTS, SCOPES, SHORTCUTS } from "../../../src/chat/slack/names.ts";
import { METHODS } from "./fake-methods.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "src", "chat", "slack");
const code = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), "utf8"))
  .join("\n");
/** Scopes that let something in rather than let a method be called. */
const INCOMING = ["app_mentions:read", "commands"];

test("every method that the code calls is one the strict Slack knows, and their scopes are exactly those declared", () => {
  const called = [...code.matchAll(/api\s*\.?((?:\s*\.\w+)+)\s*\(/g)]
    .map(([, path = ""]) => path.replaceAll(/\s/g, "").replace(/^\./, ""))
    .filter((path) => !path.startsWith("conversations.history ?"));
  const all = [...new Set([...called, "conversations.history", "conversations.replies"])];
  expect(all.filter((method) => !(method in METHODS))).toEqual([]);
  const scopes = new Set(all.flatMap((method) => METHODS[method]?.scope ?? []));
  expect([...scopes, ...INCOMING].sort()).toEqual([...SCOPES].sort());
  expect(Object.keys(METHODS).filter((method) => !all.includes(method))).toEqual(["apps.connections.open"]);
});

test("every declared event, command and shortcut has its listener, and no other one is listened to", () => {
  const app = readFileSync(join(FOLDER, "slack-app.ts"), "utf8");
  const events = [...app.matchAll(/app\.event\("(\w+)"/g)].map(([, name]) => name);
  expect(events.sort()).toEqual(EVENTS.map((name) => name.replace("message.im", "message")).sort());
  expect([...app.matchAll(/callback_id: SHORTCUTS\.(\w+)/g)].map(([, name]) => name).sort()).toEqual(
    Object.keys(SHORTCUTS).sort(),
  );
  expect([...app.matchAll(/app\.command\((\w+),/g)].map(([, name]) => name).sort()).toEqual(
    Object.keys(COMMANDS).sort(),
  );
});
