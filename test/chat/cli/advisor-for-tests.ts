import { createAdvisor, type Advisor } from "../../../src/advisor.ts";

/** An advisor whose clock stands still and whose ids count. */
export function testAdvisor(): Advisor {
  let count = 0;
  const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => `id-${++count}` };
  return createAdvisor({ companyFile: null, address: null }, { clock });
}
