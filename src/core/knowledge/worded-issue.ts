import { z } from "zod";
import { either } from "../either.ts";

/** What a kind of value is called where another one stands. */
const NEEDS: Readonly<Record<string, string>> = {
  string: "braucht einen Text, Zahlen in Anführungszeichen (needs a text, numbers in quotes)",
  array: 'braucht eine Liste, jede Zeile darin beginnt mit "- " (needs a list, each line in it begins with "- ")',
  object: "braucht eingerückte Felder wie name: Wert (needs indented fields like name: value)",
};

/** The words of a mistake that no schema has words of its own for, German first. */
export function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union")
    if (issue.input === undefined) return "fehlt (is missing)";
  switch (issue.code) {
    case "invalid_type":
      return NEEDS[issue.expected === "record" ? "object" : issue.expected];
    case "invalid_value":
      return either(...issue.values);
    case "too_small": {
      if (issue.origin === "array")
        return issue.minimum === 1
          ? "braucht mindestens einen Eintrag (needs at least one entry)"
          : `braucht mindestens ${issue.minimum} Einträge (needs at least ${issue.minimum} entries)`;
      return issue.minimum === 1
        ? "ist leer (is empty)"
        : `braucht mindestens ${issue.minimum} Zeichen (needs at least ${issue.minimum} characters)`;
    }
    default:
      return undefined;
  }
}

/** One for each place: of several ways to write a thing the mistakes in the one that was meant, of unknown fields each. */
export function leavesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((errors) =>
    errors.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );
  return (meant ?? issue.errors[0] ?? [])
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(leavesOf);
}

/** Where a mistake stands. */
export const pathOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : issue.path;

/** One mistake: the field in quotes, then what is wrong; a field that is unknown with those that are known there. */
export function worded(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const field = issue.path.filter((part) => typeof part === "string").join(".");
  if (issue.code !== "unrecognized_keys") return field === "" ? issue.message : `"${field}": ${issue.message}`;
  const unknown = issue.keys.map((key) => `"${key}"`).join(", ");
  const known = fieldsAt(schema, issue.path);
  const among = known.length > 0 ? `; bekannt sind (known are): ${known.join(", ")}` : "";
  return `Feld ${unknown} gibt es hier nicht, Schreibweise prüfen oder entfernen (unknown field ${unknown}: check the spelling or remove it)${among}`;
}

/** The fields that a schema knows at a path. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = bare(schema);
  if (at instanceof z.ZodUnion)
    return at.options.map((option) => fieldsAt(option, path)).find((one) => one.length > 0) ?? [];
  const [part, ...rest] = path;
  if (part === undefined) {
    if (at instanceof z.ZodObject) return Object.keys(at.shape);
    return at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum ? at.keyType.options.map(String) : [];
  }
  if (at instanceof z.ZodObject) return fieldsAt(at.shape[String(part)], rest);
  if (at instanceof z.ZodRecord) return fieldsAt(at.valueType, rest);
  return at instanceof z.ZodArray && typeof part === "number" ? fieldsAt(at.element, rest) : [];
}

function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return bare(schema.unwrap());
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}
