/** The first version that fits; the last one is made to fit always. */
export function fitting<T>(versions: readonly (() => T)[], size: (made: T) => number, limit: number): T {
  for (const version of versions.slice(0, -1)) {
    const made = version();
    if (size(made) <= limit) return made;
  }
  const last = versions.at(-1);
  if (!last) throw new Error("no version");
  return last();
}
