/** What may stand somewhere, German first: `"a", "b" oder "c" ("a", "b" or "c")`. */
export function either(...values: readonly unknown[]): string {
  const quoted = values.map((value) => `"${String(value)}"`);
  const last = quoted.at(-1) ?? "";
  const before = quoted.slice(0, -1).join(", ");
  return before === "" ? last : `${before} oder ${last} (${before} or ${last})`;
}
