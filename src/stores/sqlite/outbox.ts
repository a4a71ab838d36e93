import type { SQLOutputValue } from "node:sqlite";
import { LOOK_AGAIN_MS } from "../../core/delivery.ts";
import type { Outbox, OutboxEnd, OutboxRow, OutboxState } from "../../ports/outbox.ts";
import type { Connection } from "./connection.ts";

/** Must read the same in the schema's partial index, so that a row's turn is looked up instead of counted. */
const OPEN = "state IN ('ready', 'sending', 'unknown')";
const FIRST_OF_ITS_CONVERSATION = `NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.conversation = outbox.conversation
  AND earlier.seq < outbox.seq AND earlier.${OPEN})`;

/** `next` is when a row should be looked at again: due, or the next look at the platform. */
export function sqliteOutbox({ db, read, write }: Connection): Outbox {
  const insert = db.prepare(
    `INSERT INTO outbox (id, workspace, person, conversation, address, body, created, due, state, next, changed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?) ON CONFLICT DO NOTHING`,
  );
  const get = db.prepare("SELECT * FROM outbox WHERE id = ?");
  const claim = db.prepare(
    `UPDATE outbox SET state = 'sending', fence = fence + 1, attempted = ?, lease = ?, changed = ?, looks = 0, absent = 0, looked = NULL
     WHERE id = ? AND state = 'ready' AND due <= ? AND ${FIRST_OF_ITS_CONVERSATION} RETURNING *`,
  );
  const end = db.prepare(
    `UPDATE outbox SET state = ?, message = ?, reason = ?, due = coalesce(?, due), next = ?, changed = ?, lease = NULL
     WHERE id = ? AND state = ? AND fence = coalesce(?, fence)`,
  );
  const expire = db.prepare(
    `UPDATE outbox SET state = 'unknown', reason = 'lease ran out', next = ?, changed = ?, lease = NULL
     WHERE seq IN (SELECT seq FROM outbox WHERE state = 'sending' AND lease <= ? ORDER BY lease LIMIT ?) RETURNING id`,
  );
  const claimable = db.prepare(
    `SELECT id, next FROM outbox WHERE state = 'ready' AND next <= ? AND ${FIRST_OF_ITS_CONVERSATION} ORDER BY next LIMIT ?`,
  );
  const unknown = db.prepare("SELECT id, next FROM outbox WHERE state = 'unknown' AND next <= ? ORDER BY next LIMIT ?");
  const look = db.prepare(
    `UPDATE outbox SET looks = looks + 1, absent = absent + ?, looked = ?, next = ?, changed = ?
     WHERE id = ? AND state = 'unknown' RETURNING *`,
  );
  const dead = db.prepare("SELECT * FROM outbox WHERE state = 'dead' ORDER BY next DESC LIMIT ?");
  const counts = db.prepare("SELECT state, count(*) AS count FROM outbox GROUP BY state");

  const finish = (id: string, from: OutboxState, fence: number | null, to: OutboxEnd, now: number): boolean => {
    const due = "ready" in to ? to.ready : null;
    const message = "sent" in to ? to.sent : null;
    const reason = "sent" in to ? null : "ready" in to ? to.reason : "unknown" in to ? to.unknown : to.dead;
    const state = "sent" in to ? "sent" : "ready" in to ? "ready" : "unknown" in to ? "unknown" : "dead";
    return end.run(state, message, reason, due, due ?? now, now, id, from, fence).changes === 1;
  };
  return {
    put: ({ id, owner, conversation, address, body, created, due }) =>
      write(
        () =>
          insert.run(id, owner.workspace, owner.person, conversation, address, body, created, due, due, created)
            .changes === 1,
      ),
    get: (id) => read(() => rowOf(get.get(id))),
    claim: (id, now, leaseMs) => write(() => rowOf(claim.get(now, now + leaseMs, now, id, now))),
    finish: (id, fence, to, now) => write(() => finish(id, "sending", fence, to, now)),
    expire: (now, limit) => write(() => idsOf(expire.all(now, now, now, limit))),
    pending: (now, limit) =>
      read(() => {
        const rows = [...unknown.all(now, limit), ...claimable.all(now, limit)] as { id: string; next: number }[];
        return idsOf(rows.sort((one, other) => one.next - other.next).slice(0, limit));
      }),
    lookedFor: (id, saw, now) =>
      write(() => rowOf(look.get(saw === "absent" ? 1 : 0, now, now + LOOK_AGAIN_MS, now, id))),
    reconcile: (id, to, now) =>
      write(() => finish(id, "unknown", null, "ready" in to ? { ...to, reason: "not found there" } : to, now)),
    dead: (limit) => read(() => dead.all(limit).flatMap((row) => rowOf(row) ?? [])),
    counts: () =>
      read(() => {
        const none: Record<OutboxState, number> = { ready: 0, sending: 0, sent: 0, unknown: 0, dead: 0 };
        const rows = counts.all() as { state: OutboxState; count: number }[];
        return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
      }),
  };
}

const idsOf = (rows: readonly unknown[]): string[] => rows.map((row) => (row as { id: string }).id);

export function rowOf(row: Record<string, SQLOutputValue> | undefined): OutboxRow | null {
  if (!row) return null;
  const { id, conversation, address, body, created, due, state, fence, ...others } = row as unknown as OutboxRow;
  const { attempted, looks, absent, looked, message, reason } = others;
  const { workspace, person } = row as { workspace: string; person: string };
  const owner = { workspace, person };
  const fields = { id, owner, conversation, address, body, created, due, state, fence };
  return { ...fields, attempted, looks, absent, looked, message, reason };
}
