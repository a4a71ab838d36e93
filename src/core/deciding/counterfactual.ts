import type { Verdict } from "../knowledge/schemas.ts";
import { permits, type RuleSpace } from "./rules.ts";
import type { Stated } from "./situation.ts";

/** The smallest change of messenger or device that would make it permitted; nobody is taught to misdescribe other facts. */
export type Counterfactual = { change: { messenger?: string; device?: string }; verdict: Verdict };

export function counterfactual(
  stated: Stated,
  verdict: Verdict,
  space: RuleSpace,
  decided: (other: Stated) => Verdict | null,
): Counterfactual | null {
  if (permits(verdict)) return null;
  const messengers = space.classes
    .map((ids) => ids[0])
    .filter((id) => id !== undefined && id !== "none" && id !== "sms");
  const devices = ["work", "private"];
  const changes = [
    ...devices.map((device) => ({ device })),
    ...messengers.map((messenger) => ({ messenger })),
    ...devices.flatMap((device) => messengers.map((messenger) => ({ device, messenger }))),
  ] as { messenger?: string; device?: string }[];
  for (const change of changes) {
    const other = { ...stated, ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, [value]])) };
    const found = decided(other);
    if (found && permits(found)) return { change, verdict: found };
  }
  return null;
}
