import { describe, expect, test } from "vitest";
import { log } from "../../src/ops/log.ts";
import type { CountedEvent } from "../../src/ports/events.ts";

describe("log", () => {
  const lines: string[] = [];
  const events = log(
    (line) => void lines.push(line),
    () => new Date("2026-11-23T12:00:00Z"),
  );

  test("names of our own and numbers get in; text does not, whatever a caller hands over", () => {
    events.count({ name: "delivery_unclear", numbers: { attempts: 2, ms: 31.5 } });
    events.count({ name: "Frau CANARY fragt" } as unknown as CountedEvent);
    events.count({ name: "toString" } as unknown as CountedEvent);
    events.count({
      name: "answer_failed",
      numbers: { attempt: 1, text: "CANARY", "U-CANARY": 1, nested: { a: "CANARY" }, endless: Infinity },
    } as unknown as CountedEvent);
    expect(lines).toEqual([
      '{"time":"2026-11-23T12:00:00.000Z","event":"delivery_unclear","attempts":2,"ms":31.5}',
      '{"time":"2026-11-23T12:00:00.000Z","event":"answer_failed","attempt":1}',
    ]);
  });

  test("a workspace that is erased stands in the log", () => {
    events.count({ name: "workspace_erased", numbers: { people: 3 } });
    expect(lines.at(-1)).toBe('{"time":"2026-11-23T12:00:00.000Z","event":"workspace_erased","people":3}');
  });

  test("what happens with every question is counted, not logged", () => {
    const before = lines.length;
    for (const name of ["accepted", "answered", "delivered", "swept"] as const) events.count({ name });
    expect(lines).toHaveLength(before);
  });
});
