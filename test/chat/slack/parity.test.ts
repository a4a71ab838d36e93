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
  expect(new Set([...scopes, ...INCOMING])).toEqual(new Set(SCOPES));
  expect(Object.keys(METHODS).filter((method) => !all.includes(method))).toEqual(["apps.connections.open"]);
});

test("every declared event, command and shortcut has its listener, and no other one is listened to", () => {
  const app = readFileSync(join(FOLDER, "slack-app.ts"), "utf8");
  const named = (pattern: RegExp): Set<string> => new Set([...app.matchAll(pattern)].map(([, name = ""]) => name));
  expect(named(/app\.event\("(\w+)"/g)).toEqual(new Set(EVENTS.map((name) => name.replace("message.im", "message"))));
  expect(named(/callback_id: SHORTCUTS\.(\w+)/g)).toEqual(new Set(Object.keys(SHORTCUTS)));
  expect(named(/app\.command\((\w+),/g)).toEqual(new Set(Object.keys(COMMANDS)));
});
