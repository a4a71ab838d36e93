import type { CountedEvent, Events } from "../../ports/events.ts";

/** Counters in this process's memory, by name and code. */
export function memoryEvents(): Events & { total(name: CountedEvent["name"]): ReadonlyMap<string, number> } {
  const counts = new Map<CountedEvent["name"], Map<string, number>>();
  return {
    count({ name, code }) {
      const codes = counts.get(name) ?? new Map<string, number>();
      counts.set(name, codes.set(code, (codes.get(code) ?? 0) + 1));
    },
    total: (name) => counts.get(name) ?? new Map(),
  };
}
