import type { Incoming } from "../../src/flows/accept.ts";
import type { Cast } from "./cast.ts";
import { dice } from "./dice.ts";

export type FaultRun = {
  events: number;
  seed: number;
  cast: Cast;
  /** What else goes wrong with the store, each once at a random moment of the run. */
  crashEvery: number;
  mishaps: readonly (() => Promise<void>)[];
};
export type Outcome = {
  sent: number;
  tries: number;
  duplicates: number;
  refused: number;
  slowestMs: number;
  state: State;
};
export type State = {
  outbox: Record<string, number>;
  jobs: Record<string, number>;
  dead: unknown[];
  deadJobs: unknown[];
  counts: Record<string, number>;
};

/** Complete questions, so that the verdict of each is known whatever came before it. */
export const QUESTIONS = [
  "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
  "Darf ich Threema dienstlich mit Kollegen auf dem Diensthandy nutzen?",
  "Darf ich mit Kunden über WhatsApp auf meinem Privathandy schreiben?",
  "May I use Signal at work with colleagues on my work phone?",
] as const;
export const questionOf = (event: number): string => QUESTIONS[event % QUESTIONS.length] ?? "";
export const placeOf = (event: number): string => `place-${event}`;
export const ticketOf = (event: number): string => `ticket-${event}`;

const incoming = (event: number): Incoming => ({
  chat: "test",
  workspace: "T1",
  person: `U${event % 17}`,
  conversation: `C${event % 40}`,
  events: [`event-${event}`, `place-and-time-${event}`],
  said: { text: questionOf(event) },
  language: null,
  address: { chat: "test", here: placeOf(event), apart: null },
});

/** Sends events as a platform does (15 % twice, out of order, again until they are acknowledged) while everything around goes wrong. */
export async function runFaults({ events, seed, cast, crashEvery, mishaps }: FaultRun): Promise<Outcome> {
  const { below, chance } = dice(seed);
  const numbers = order(events, below);
  const outcome = { sent: 0, tries: 0, duplicates: 0, refused: 0, slowestMs: 0 };

  async function call(path: string, body: unknown): Promise<{ kind: string } | null> {
    const member = cast.any(below);
    if (!member) return null;
    outcome.tries++;
    const began = performance.now();
    try {
      const response = await fetch(`${member.url}${path}`, { method: "POST", body: JSON.stringify(body) });
      const answer = (await response.json()) as { kind: string };
      outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - began);
      return response.ok ? answer : null;
    } catch {
      return null; // the process died before it acknowledged
    }
  }
  /** As platforms do: again and again until somebody acknowledges. */
  async function untilAcknowledged(path: string, body: unknown): Promise<string> {
    for (;;) {
      const answer = await call(path, body);
      if (answer) return answer.kind;
      outcome.refused++;
      await pause(60);
    }
  }
  async function send(event: number): Promise<void> {
    if ((await untilAcknowledged("/events", incoming(event))) === "duplicate") outcome.duplicates++;
    if (chance(0.15) && (await untilAcknowledged("/events", incoming(event))) === "duplicate") outcome.duplicates++;
    if (event % 10 === 0) await untilAcknowledged("/tickets", ticket(event));
    outcome.sent++;
  }

  const disturbing = disturb();
  const lanes = Array.from({ length: 6 }, async () => {
    for (let event = numbers.shift(); event !== undefined; event = numbers.shift()) {
      await send(event);
      await pause(below(60));
    }
  });
  await Promise.all(lanes);
  await disturbing;
  return { ...outcome, state: await calm() };

  /** A crash at a random moment of every `crashEvery` events, jumps of the clock between; each mishap of the store once. */
  async function disturb(): Promise<void> {
    const crashes = Math.floor(events / crashEvery);
    const left = [...mishaps];
    for (let i = 1; i <= crashes; i++) {
      while (outcome.sent < (i - 0.5) * crashEvery && numbers.length > 0) await pause(5);
      await pause(below(80));
      if (i % 3 === 0) cast.signal("SIGUSR2", below);
      await cast.crash(below);
      const share = (mishaps.length - left.length + 1) / (mishaps.length + 1);
      if (left.length > 0 && i >= crashes * share) await left.shift()?.();
    }
    for (const mishap of left) await mishap();
  }

  /** Waits until every event has ended, or until nothing has moved for so long that something must be lost. */
  async function calm(): Promise<State> {
    let last = "";
    let since = performance.now();
    for (;;) {
      const state = (await call("/state", null)) as (State & { kind: string }) | null;
      const { ready = 0, sending = 0, unknown = 0, sent = 0, dead = 0 } = state?.outbox ?? {};
      if (state && ready + sending + unknown === 0 && sent + dead >= events) return state;
      const now = JSON.stringify(state?.outbox);
      if (now !== last) since = performance.now();
      last = now;
      if (state && performance.now() - since > STUCK_MS) return state;
      await pause(100);
    }
  }
}

const STUCK_MS = 30_000;
const ticket = (event: number) => ({
  id: ticketOf(event),
  owner: { workspace: "w", person: `p${event % 5}` },
  incident: event % 20 === 0,
  content: { question: `question ${event}`, language: "de", address: null },
});

/** Out of order within a small window, as events arrive. */
function order(events: number, below: (limit: number) => number): number[] {
  const numbers = Array.from({ length: events }, (_, i) => i);
  for (let i = 0; i < events; i++) {
    const other = Math.min(events - 1, i + below(6));
    [numbers[i], numbers[other]] = [numbers[other] ?? 0, numbers[i] ?? 0];
  }
  return numbers;
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
