import { expect } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import type { Body } from "../../src/flows/reply.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Vault } from "../../src/ports/vault.ts";
import type { FakePlatform } from "./fake-platform.ts";
import { placeOf, QUESTIONS, questionOf, ticketOf, type Outcome } from "./run-faults.ts";

/** 0 lost, 0 posted twice, every verdict as it is without faults, every ticket whole. */
export async function checkOutcome(
  events: number,
  { messages }: FakePlatform,
  outcome: Outcome,
  { store, vault }: { store: Store; vault: Vault },
): Promise<void> {
  const times = new Map<string, number>();
  for (const { address } of messages) times.set(address, (times.get(address) ?? 0) + 1);
  const places = Array.from({ length: events }, (_, event) => placeOf(event));
  expect(
    places.filter((place) => !times.has(place)),
    "lost",
  ).toEqual([]);
  expect(
    [...times].filter(([, count]) => count > 1),
    "posted twice",
  ).toEqual([]);
  expect(outcome.state.outbox).toMatchObject({ sent: events, ready: 0, sending: 0, unknown: 0, dead: 0 });
  expect(outcome.state.deadJobs, "dead jobs").toEqual([]);

  const advisor = createAdvisor({ companyFile: null, address: null });
  const expected = new Map<string, string>();
  for (const text of QUESTIONS) expected.set(text, (await advisor.ask({ text })).headline);
  for (const { address, body } of messages) {
    const said = JSON.parse(body) as Body;
    const event = Number(address.slice("place-".length));
    expect("answer" in said ? said.answer.headline : "sorry", address).toBe(expected.get(questionOf(event)));
  }
  for (let event = 0; event < events; event += 10) {
    const ticket = await store.tickets.get(ticketOf(event));
    expect(ticket, ticketOf(event)).toMatchObject({ state: "open", version: 1, incident: event % 20 === 0 });
    const content = ticket && (await vault.open(ticket.owner, `ticket:${ticket.id}`, ticket.sealed));
    expect(JSON.parse(content ?? "null")).toMatchObject({ question: `question ${event}` });
  }
}
