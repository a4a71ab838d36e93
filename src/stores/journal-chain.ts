import { createHash } from "node:crypto";
import type { ChainedLine, JournalLine } from "../ports/journal.ts";

const FIRST = "0".repeat(64);

/** A line with its place in the chain: the hash covers its content, its position and the hash before it, so that no line can be changed or left out. */
export function chained(line: JournalLine, before: Pick<ChainedLine, "position" | "hash"> | null): ChainedLine {
  const position = (before?.position ?? 0) + 1;
  const previous = before?.hash ?? FIRST;
  const { id, day, language, outcome, situations, rules, versions } = line;
  const content = canonical({ id, day, language, outcome, situations, rules, versions, position, previous });
  return { ...line, position, previous, hash: createHash("sha256").update(content).digest("hex") };
}

/** JSON with sorted keys: the same content gives the same text, whatever store it went through. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
