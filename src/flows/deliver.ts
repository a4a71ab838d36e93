import { LOOK_AGAIN_MS } from "../core/delivery.ts";
import type { Courier, Posted } from "../ports/courier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import { forget } from "./forget.ts";
import type { Keeping } from "./keeping.ts";
import { privateWay } from "./private-way.ts";
import type { Message } from "./put-message.ts";
import type { Address } from "./question.ts";
import { RECORDS } from "./sealed-records.ts";

/** `leaseMs` is longer than any post may take: the courier gives up before, with `unclear`. */
export type DeliveryParts = Keeping & {
  /** By the chat's name; what is for a chat that is not connected waits. */
  couriers: Readonly<Record<string, Courier>>;
  leaseMs: number;
  /** Rows this process is posting or looking for: a jumping clock must not make it overtake itself. */
  underWay: Set<string>;
};

const MOST_ATTEMPTS = 8;
const MOST_LOOKS = 40;
const BEFORE_MS = 60_000;
const NOT_CONNECTED_MS = 5 * 60_000;

/** Posts one row, or finds out what became of it; nothing is posted again before the chat was asked. */
export async function deliver(id: string, parts: DeliveryParts): Promise<void> {
  if (parts.underWay.has(id)) return;
  parts.underWay.add(id);
  try {
    const { outbox } = parts.store;
    const claimed = await outbox.claim(id, parts.clock.now().getTime(), parts.leaseMs);
    if (claimed) return await post(claimed, parts);
    const row = await outbox.get(id);
    if (row?.state === "unknown") await reconcile(row, parts);
  } finally {
    parts.underWay.delete(id);
  }
}

async function post(row: OutboxRow, parts: DeliveryParts): Promise<void> {
  const { store, clock } = parts;
  const end = (to: Parameters<typeof store.outbox.finish>[2]): Promise<boolean> =>
    store.outbox.finish(row.id, row.fence, to, clock.now().getTime());
  await parts.precedence.after(0);
  const opened = await openRow(row, parts);
  if (!opened) return void (await end({ dead: "forgotten" }));
  const posted = await tried(async () =>
    courierOf(opened.address, parts).post(opened.address.here, opened.message.body, row.id),
  );
  switch (posted.kind) {
    case "sent":
      if (await end({ sent: await sealedId(row, posted.message, parts) })) await delivered(row, opened.message, parts);
      return;
    case "limited":
      parts.events.count({ name: "delivery_later", numbers: { ms: posted.afterMs } });
      await end({ ready: clock.now().getTime() + Math.max(posted.afterMs, 0), reason: "limited" });
      return;
    case "refused":
      parts.events.count({ name: "delivery_dead" });
      await end({ dead: closedReason(posted.reason) });
      return;
    case "unclear":
      parts.events.count({ name: "delivery_unclear" });
      await end({ unknown: closedReason(posted.reason) });
  }
}

/** What a chat that is not connected says: later, and nothing can be told. */
const ABSENT: Courier = {
  post: async () => ({ kind: "limited", afterMs: NOT_CONNECTED_MS }),
  find: async () => ({ kind: "unclear" }),
};
const courierOf = ({ chat }: Address, { couriers }: DeliveryParts): Courier => couriers[chat] ?? ABSENT;

/** A courier does not throw; where one does all the same, nobody knows what arrived. */
async function tried(attempt: () => Promise<Posted>): Promise<Posted> {
  try {
    return await attempt();
  } catch {
    return { kind: "unclear", reason: "courier_threw" };
  }
}

/** Found: sent. Absent twice, LOOK_AGAIN_MS apart: ready again. Not to be told: the private way, and the operator. */
async function reconcile(row: OutboxRow, parts: DeliveryParts): Promise<void> {
  const { store, clock, events } = parts;
  const now = (): number => clock.now().getTime();
  if (row.looked !== null && now() - row.looked < LOOK_AGAIN_MS && now() >= row.looked) return;
  const opened = await openRow(row, parts);
  if (!opened) return void (await store.outbox.reconcile(row.id, { dead: "forgotten" }, now()));
  const since = (row.attempted ?? row.created) - BEFORE_MS;
  const found = await courierOf(opened.address, parts)
    .find(opened.address.here, row.id, since)
    .catch(() => ({ kind: "unclear" as const }));
  if (found.kind === "found") {
    const message = await sealedId(row, found.message, parts);
    if (!(await store.outbox.reconcile(row.id, { sent: message }, now()))) return;
    events.count({ name: "delivery_found" });
    return delivered(row, opened.message, parts);
  }
  if (found.kind === "cannot_look") {
    await privateWay(row, opened, parts); // first, so that a crash between the two loses no answer
    await store.outbox.reconcile(row.id, { dead: "cannot_look" }, now());
    return;
  }
  const seen = await store.outbox.lookedFor(row.id, found.kind, now());
  if (!seen || seen.looks !== row.looks + 1) return; // somebody else looked at the same time: the two looks count as one
  events.count({ name: "delivery_absent" });
  const gaveUp = seen.fence >= MOST_ATTEMPTS ? "never_arrived" : seen.looks >= MOST_LOOKS ? "cannot_tell" : null;
  if (seen.absent >= 2 && !gaveUp) await store.outbox.reconcile(row.id, { ready: now() }, now());
  else if (gaveUp && (seen.absent >= 2 || seen.looks >= MOST_LOOKS)) {
    events.count({ name: "delivery_dead" });
    await store.outbox.reconcile(row.id, { dead: gaveUp }, now());
  }
}

export type OpenedRow = { address: Address; message: Message };

/** Null where the owner was forgotten: the row is dropped, not sent. */
async function openRow(row: OutboxRow, { vault }: Keeping): Promise<OpenedRow | null> {
  const address = await vault.open(row.owner, RECORDS.address(row.id), row.address);
  const message = await vault.open(row.owner, RECORDS.body(row.id), row.body);
  if (address === null || message === null) return null;
  return { address: JSON.parse(address) as Address, message: JSON.parse(message) as Message };
}

const sealedId = (row: OutboxRow, message: string, { vault }: Keeping): Promise<string> =>
  vault.seal(row.owner, RECORDS.message(row.id), message);

/** The word that somebody was forgotten is the last thing known about them; unless they came back meanwhile, then it ends with its time. */
async function delivered(row: OutboxRow, message: Message, parts: DeliveryParts): Promise<void> {
  parts.events.count({ name: "delivered", numbers: { attempts: row.fence } });
  if (!message.thenForget) return;
  const { drafts, threads, outbox } = await parts.store.holdings.count(row.owner);
  if (drafts + threads === 0 && outbox === 1) await forget(row.owner, parts);
}

/** Reasons are short names such as `is_archived`; anything else could quote what somebody wrote. */
const closedReason = (reason: string): string => (/^[a-z0-9_]{1,40}$/.test(reason) ? reason : "other");
