import { CORE_SCHEMA, load } from "js-yaml";
import { isCollection, isMap, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";
import { leavesOf, pathOf, worded, wordsOf } from "./worded-issue.ts";
import { wordedSyntax } from "./worded-syntax.ts";

/** One mistake in a knowledge file, with where it is (line 0: the whole file) and what to do about it, German first. */
export type Problem = { file: string; line: number; entry: string; message: string };

/** Every mistake at once, so that one round of mending is enough. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map(({ file, line, entry, message }) => `${[file, ...placeIn(line, entry)].join(", ")}: ${message}`)
        .join("\n"),
    );
    this.name = "KnowledgeError";
    this.problems = problems;
  }
}

const placeIn = (line: number, entry: string): string[] => [
  ...(line > 0 ? [`Zeile/line ${line}`] : []),
  ...(entry === "" ? [] : [`Eintrag/entry "${entry}"`]),
];

export type Parsed<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number };

/** Reads one YAML text against a schema; a mistake names file, line and entry. Only then, or when a line is asked for, are the places of everything worked out: that takes five times as long. */
export function parseFile<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  shapeless: (plain: unknown) => string | null = empty,
): Parsed<T> {
  const result = schema.safeParse(quickly(text));
  if (!result.success) return parseWithLines(file, text, schema, shapeless);
  let lines: Parsed<T>["lineOf"] | null = null;
  return {
    value: result.data,
    lineOf(path) {
      lines ??= parseWithLines(file, text, schema, shapeless).lineOf;
      return lines(path);
    },
  };
}

/** Undefined, which fits no schema, where the text is not valid. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function parseWithLines<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  shapeless: (plain: unknown) => string | null,
): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax) {
    const at = lines.linePos(syntax.pos[0]).line;
    throw new KnowledgeError([{ file, line: at, entry: "", message: wordedSyntax(syntax) }]);
  }
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  const plain: unknown = document.toJS();
  const result = schema.safeParse(plain, { error: wordsOf });
  if (result.success) return { value: result.data, lineOf };
  throw new KnowledgeError(
    result.error.issues.flatMap(leavesOf).map((issue) => ({
      file,
      line: lineOf(pathOf(issue)),
      entry: entryAt(plain, issue.path),
      message: shapeless(plain) ?? worded(issue, schema),
    })),
  );
}

/** What a file without anything in it is told, whatever its schema would say; null where there is something. */
const empty = (plain: unknown): string | null =>
  plain === null || plain === undefined
    ? "die Datei ist leer: ihre letzte Fassung wieder einsetzen (this file is empty: put its last version back)"
    : null;

/** Offset of the deepest node on the path that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = rangeOf(node) ?? 0;
  for (const part of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(part)) : undefined;
    const key = pair ? rangeOf(pair.key) : undefined;
    node = pair ? pair.value : node.get(part as number, true);
    offset = key ?? rangeOf(node) ?? offset;
  }
  return offset;
}
const rangeOf = (node: unknown): number | undefined => (node as Node | undefined | null)?.range?.[0];

/** The id of the innermost listed thing on the path, so that a DPO finds it by name. */
function entryAt(plain: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = plain;
  let name = "";
  for (const part of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[part];
    const id = (at as { id?: unknown; name?: unknown } | undefined)?.id ?? (at as { name?: unknown } | undefined)?.name;
    if (typeof id === "string") name = id;
  }
  return name;
}
