import { LOOK_AGAIN_MS } from "../../core/delivery.ts";
import type { Outbox, OutboxEnd, OutboxRow, OutboxState } from "../../ports/outbox.ts";
import type { Connection } from "./connection.ts";
import { fromFields, toFields, type Shape } from "./fields.ts";
import { ownerText } from "./owner-text.ts";
import { CLAIM, COUNTS, DEAD, EXPIRE, FINISH, GET, LOOKED, PENDING, PUT, RECONCILE } from "./outbox-scripts.ts";

export const OUTBOX_ROW: Shape<OutboxRow> = {
  id: "text",
  owner: "owner",
  conversation: "text",
  address: "text",
  body: "text",
  created: "number",
  due: "number",
  state: "text",
  fence: "number",
  attempted: "number",
  looks: "number",
  absent: "number",
  looked: "number",
  message: "text",
  reason: "text",
};

/** The outbox: one script for each step, so that a step is taken once and by one. */
export function redisOutbox(connection: Connection): Outbox {
  const row = (flat: string[] | null): OutboxRow | null => fromFields(flat, OUTBOX_ROW);
  return {
    async put(fresh) {
      const { id, owner, conversation, created, due } = fresh;
      const rest = toFields({ ...fresh, fence: 0, looks: 0, absent: 0 });
      return (await connection.run(PUT, id, ownerText(owner), conversation, created, due, ...rest)) === 1;
    },
    get: async (id) => row(await connection.run(GET, id)),
    claim: async (id, now, leaseMs) => row(await connection.run(CLAIM, id, now, leaseMs)),
    async finish(id, fence, end, now) {
      return (await connection.run(FINISH, id, now, fence, ...endOf(end))) === 1;
    },
    expire: (now, limit) => connection.run(EXPIRE, now, limit),
    pending: (now, limit) => connection.run(PENDING, now, limit, LOOK_AGAIN_MS),
    lookedFor: async (id, saw, now) => row(await connection.run(LOOKED, id, now, saw, LOOK_AGAIN_MS)),
    async reconcile(id, end, now) {
      const ending = "ready" in end ? { ...end, reason: "looked for, not found" } : end;
      return (await connection.run(RECONCILE, id, now, ...endOf(ending))) === 1;
    },
    async dead(limit) {
      const rows = await connection.run<string[][]>(DEAD, limit);
      return rows.map(row).filter((one) => one !== null);
    },
    async counts() {
      const [ready = 0, sending = 0, sent = 0, unknown = 0, dead = 0] = await connection.run<number[]>(COUNTS);
      return { ready, sending, sent, unknown, dead };
    },
  };
}

/** State and the fields that change with it. */
function endOf(end: OutboxEnd): [OutboxState, ...(string | number)[]] {
  if ("sent" in end) return ["sent", "message", end.sent];
  if ("ready" in end) return ["ready", "due", end.ready, "reason", end.reason];
  return "unknown" in end ? ["unknown", "reason", end.unknown] : ["dead", "reason", end.dead];
}
