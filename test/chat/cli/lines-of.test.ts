import { expect, test } from "vitest";
import { linesOf, type Line } from "../../../src/chat/cli/lines-of.ts";

async function read(...chunks: (string | Uint8Array)[]): Promise<Line[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
  }
  const lines: Line[] = [];
  for await (const line of linesOf(bytes())) lines.push(line);
  return lines;
}

test("a line may come in pieces, even inside a letter", async () => {
  const [first, second] = [new TextEncoder().encode("ä"), new TextEncoder().encode("b\nc")];
  expect(await read("x", first.subarray(0, 1), first.subarray(1), second)).toEqual([
    { number: 1, text: "xäb" },
    { number: 2, text: "c" },
  ]);
});

test("only a line feed ends a line; a carriage return before it goes", async () => {
  expect(await read("a\u2028b\u0085\rc\r\n\nd\n")).toEqual([
    { number: 1, text: "a\u2028b\u0085\rc" },
    { number: 2, text: "" },
    { number: 3, text: "d" },
  ]);
});

test("a line that is not UTF-8 is named, the next one is read", async () => {
  expect(await read(Uint8Array.of(0x66, 0xfc, 0x72, 10), "gut\n")).toEqual([
    { number: 1, text: null },
    { number: 2, text: "gut" },
  ]);
});

test("a line longer than any row is named and does not fill the memory", async () => {
  const mebibyte = new Uint8Array(1024 * 1024).fill(97);
  expect(await read(...Array.from({ length: 17 }, () => mebibyte), "\nb")).toEqual([
    { number: 1, text: null },
    { number: 2, text: "b" },
  ]);
});
