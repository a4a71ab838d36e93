import { expect, test } from "vitest";
import { mayBecome, TICKET_STATES } from "../../src/core/escalation.ts";

test("closed is final, everything can be closed, and every state can be reached from open", () => {
  const reached = new Set<string>(["open"]);
  for (let round = 0; round < TICKET_STATES.length; round += 1) {
    for (const from of TICKET_STATES) {
      if (reached.has(from)) for (const to of TICKET_STATES) if (mayBecome(from, to)) reached.add(to);
    }
  }
  expect(reached).toEqual(new Set(TICKET_STATES));
  for (const state of TICKET_STATES) {
    expect(mayBecome("closed", state)).toBe(false);
    expect(mayBecome(state, "closed")).toBe(state !== "closed");
    expect(mayBecome(state, state)).toBe(false);
  }
});
