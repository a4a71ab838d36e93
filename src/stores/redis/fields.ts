import type { Owner } from "../../ports/people.ts";
import type { Argument } from "./connection.ts";
import { ownerOf, ownerText } from "./owner-text.ts";

type Value = string | number | boolean | Owner | null | undefined;
type Kind = "text" | "number" | "flag" | "owner";
/** How each field of a record reads; a field that is not there is null. */
export type Shape<T> = Readonly<Record<keyof T, Kind>>;

/** A record as the flat list that HSET takes. */
export const toFields = (record: Readonly<Record<string, Value>>): Argument[] =>
  Object.entries(record).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [name, toText(value)],
  );

const toText = (value: Exclude<Value, null | undefined>): Argument =>
  typeof value === "boolean" ? Number(value) : typeof value === "object" ? ownerText(value) : value;

/** A record from the flat list that HGETALL gives; null where nothing stands. */
export function fromFields<T>(flat: readonly string[] | null, shape: Shape<T>): T | null {
  if (!flat || flat.length === 0) return null;
  const given = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) given.set(flat[at] ?? "", flat[at + 1] ?? "");
  const read = Object.entries<Kind>(shape).map(([name, kind]) => [name, fromText(given.get(name), kind)]);
  return Object.fromEntries(read) as T;
}

function fromText(value: string | undefined, kind: Kind): Value {
  if (value === undefined) return null;
  if (kind === "number") return Number(value);
  if (kind === "flag") return value === "1";
  return kind === "owner" ? ownerOf(value) : value;
}
