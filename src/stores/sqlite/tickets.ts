import type { SQLOutputValue } from "node:sqlite";
import type { TicketState } from "../../core/escalation.ts";
import type { Ticket, Tickets, Untaken } from "../../ports/tickets.ts";
import type { Connection } from "./connection.ts";
import { keyStands } from "./key-stands.ts";

export function sqliteTickets(connection: Connection): Tickets {
  const { db, read, write } = connection;
  const stands = keyStands(connection);
  const insert = db.prepare("INSERT INTO tickets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const get = db.prepare("SELECT * FROM tickets WHERE id = ?");
  const claim = db.prepare(
    "UPDATE tickets SET state = 'claimed', claimant = ?, changed = ?, version = version + 1 WHERE id = ? AND state = 'open'",
  );
  const update = db.prepare(
    "UPDATE tickets SET state = ?, sealed = ?, claimant = ?, closed = ?, changed = ?, version = version + 1 WHERE id = ? AND version = ?",
  );
  const listOf = db.prepare("SELECT * FROM tickets WHERE workspace = ? AND person = ? ORDER BY created DESC, id DESC");
  const page = db.prepare(
    "SELECT * FROM tickets WHERE workspace = ? AND state = ? AND (created, id) < (?, ?) ORDER BY created DESC, id DESC LIMIT ?",
  );
  const untaken = db.prepare(
    "SELECT incident, count(*) AS count, min(created) AS oldest FROM tickets WHERE state = 'open' GROUP BY incident",
  );
  return {
    create: (ticket) =>
      write(() => {
        if (get.get(ticket.id)) return "exists";
        if (!stands(ticket.owner, ticket.sealed)) return "key_gone";
        const { id, owner, state, version, sealed, claimant, created, changed, closed } = ticket;
        const incident = ticket.incident ? 1 : 0;
        insert.run(
          id,
          owner.workspace,
          owner.person,
          state,
          incident,
          version,
          sealed,
          claimant,
          created,
          changed,
          closed,
        );
        return "created";
      }),
    get: (id) => read(() => ticketOf(get.get(id))),
    claim: (id, claimant, now) => write(() => claim.run(claimant, now, id).changes === 1), // two press the button: one wins
    transition: (id, version, next, now) =>
      write(() => {
        const ticket = ticketOf(get.get(id));
        if (ticket?.version !== version) return false;
        const { state, sealed, claimant, closed } = { ...ticket, ...next };
        return update.run(state, sealed, claimant, closed, now, id, version).changes === 1;
      }),
    untaken: () =>
      read(() => {
        const rows = untaken.all() as { incident: number; count: number; oldest: number }[];
        const of = (incident: number): Untaken => {
          const row = rows.find((one) => one.incident === incident);
          return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
        };
        return { tickets: of(0), incidents: of(1) };
      }),
    listOf: ({ workspace, person }) => read(() => listOf.all(workspace, person).flatMap((row) => ticketOf(row) ?? [])),
    /** One walk of the index for each state, so that a page costs the same however many tickets stand. */
    list: ({ workspace, states, limit, before = { created: Number.MAX_SAFE_INTEGER, id: "" } }) =>
      read(() =>
        states
          .flatMap((state) => page.all(workspace, state, before.created, before.id, limit))
          .flatMap((row) => ticketOf(row) ?? [])
          .sort((one, other) => other.created - one.created || (one.id < other.id ? 1 : -1))
          .slice(0, limit),
      ),
  };
}

export function ticketOf(row: Record<string, SQLOutputValue> | undefined): Ticket | null {
  if (!row) return null;
  const { workspace, person, incident, ...rest } = row as unknown as Omit<Ticket, "owner" | "incident"> & {
    workspace: string;
    person: string;
    incident: number;
    state: TicketState;
  };
  return { ...rest, owner: { workspace, person }, incident: incident === 1 };
}
