import type { Events, ModelEvent } from "../../ports/events.ts";

/** Counters of what a model did, in this process's memory, by name and code. */
export function memoryEvents(): Events & { total(name: ModelEvent["name"]): ReadonlyMap<string, number> } {
  const counts = new Map<ModelEvent["name"], Map<string, number>>();
  return {
    count(event) {
      if (!("code" in event)) return;
      const { name, code } = event;
      const codes = counts.get(name) ?? new Map<string, number>();
      counts.set(name, codes.set(code, (codes.get(code) ?? 0) + 1));
    },
    total: (name) => counts.get(name) ?? new Map(),
  };
}
