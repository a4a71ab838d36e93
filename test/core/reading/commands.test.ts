import { describe, expect, test } from "vitest";
import { commandIn } from "../../../src/core/reading/commands.ts";

describe("a command is the whole message", () => {
  test.each([
    ["Meine Daten", "data"],
    ["  VERGISS   mich!! ", "forget"],
    ["my tickets.", "tickets"],
    ["Hilfe?", "help"],
    ["h\u200bilfe", "help"],
    ["Warum?", "why"],
    ["Und warum das denn?", "why"],
    ["Why not?", "why"],
  ])("%j", (text, command) => expect(commandIn(text)?.command).toBe(command));
  test.each([
    "vergiss mich nicht",
    "Hilfe, mein Handy ist weg",
    "constructor",
    "",
    "Warum nicht Signal?",
    "Warum darf ich das",
  ])("%j is none", (text) => expect(commandIn(text)).toBeNull());
  test("nothing long is read for one", () => {
    expect(commandIn(`hilfe${" ".repeat(100)}`)?.command).toBe("help");
    expect(commandIn(`hilfe${" ".repeat(1000)}`)).toBeNull();
  });
});
