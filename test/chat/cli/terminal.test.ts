import { describe, expect, test } from "vitest";
import { columns, printable, wrap } from "../../../src/chat/cli/terminal.ts";

describe("terminal text", () => {
  test("lines break between words and later lines hang", () => {
    expect(wrap("eins zwei drei vier", 10, 1, 3)).toEqual([" eins zwei", "   drei", "   vier"]);
  });
  test("a word longer than a line stays whole, an empty paragraph stays empty", () => {
    expect(wrap("a Datenschutzfolgenabschätzung b\n\nc", 10)).toEqual([
      "a",
      "Datenschutzfolgenabschätzung",
      "b",
      "",
      "c",
    ]);
  });
  test("symbols count two columns, joiners none", () => {
    expect(columns("🚫 ab")).toBe(5);
    expect(columns("✉️")).toBe(2);
    expect(columns("u\u0308")).toBe(1);
  });
  test("escape sequences and reversed direction do not reach the terminal", () => {
    expect(printable("a\u001b[31mb\u202ec\r\u0007\td\ne")).toBe("a[31mbc d\ne");
  });
});
