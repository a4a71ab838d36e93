import type { Owner } from "../../../src/ports/people.ts";
import type { Store } from "../../../src/ports/store.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { draftOf } from "../../contracts/intake.ts";
import { lineOf } from "../../contracts/journal.ts";
import { rowOf } from "../../contracts/outbox.ts";
import { THREAD } from "../../contracts/threads.ts";
import { ticketOf } from "../../contracts/tickets.ts";

const feedback = { day: "2026-03-02", outcome: "verdict", rules: ["W1"], helpful: true, knowledge: "k1" };
const job = { id: "j", kind: "answer" as const, subject: "d", due: 0 };

/** Each call of every role but `limits.take`, which fails open. */
export const everyCall = (store: Store, owner: Owner, now: number): Record<string, () => Promise<unknown>> => ({
  ready: () => store.ready(),
  "threads.put": () => store.threads.put("t", THREAD, owner),
  "threads.get": () => store.threads.get("t"),
  "threads.forget": () => store.threads.forget("t"),
  "intake.accept": () =>
    store.intake.accept({ workspace: owner.workspace, receipts: ["r"], draft: draftOf("d", owner), job }),
  "receipts.take": () => store.receipts.take("w", ["r2"]),
  "drafts.put": () => store.drafts.put(draftOf("d2", owner)),
  "drafts.get": () => store.drafts.get("d"),
  "drafts.drop": () => store.drafts.drop("d2"),
  "tickets.create": () => store.tickets.create(ticketOf("q", owner)),
  "tickets.get": () => store.tickets.get("q"),
  "tickets.claim": () => store.tickets.claim("q", "dpo", now),
  "tickets.transition": () => store.tickets.transition("q", 2, { state: "open", claimant: null }, now),
  "tickets.listOf": () => store.tickets.listOf(owner),
  "tickets.list": () => store.tickets.list({ workspace: owner.workspace, states: ["open"], limit: 5 }),
  "tickets.untaken": () => store.tickets.untaken(),
  "outbox.put": () => store.outbox.put(rowOf("o", "c", { owner })),
  "outbox.get": () => store.outbox.get("o"),
  "outbox.claim": () => store.outbox.claim("o", now, 1000),
  "outbox.finish": () => store.outbox.finish("o", 1, { unknown: "timeout" }, now),
  "outbox.lookedFor": () => store.outbox.lookedFor("o", "absent", now),
  "outbox.reconcile": () => store.outbox.reconcile("o", { ready: now }, now),
  "outbox.expire": () => store.outbox.expire(now, 10),
  "outbox.pending": () => store.outbox.pending(now, 10),
  "outbox.dead": () => store.outbox.dead(10),
  "outbox.counts": () => store.outbox.counts(),
  "feedback.add": () => store.feedback.add(feedback),
  "feedback.summary": () => store.feedback.summary(),
  "preferences.put": () => store.preferences.put(owner, { language: "de", address: "du" }),
  "preferences.get": () => store.preferences.get(owner),
  "keys.putIfAbsent": () => store.keys.putIfAbsent(owner, "m1.ka.x"),
  "keys.get": () => store.keys.get(owner),
  "keys.replace": () => store.keys.replace(owner, "m1.ka.x", "m2.ka.y"),
  "keys.underOther": () => store.keys.underOther("m2", 5),
  "versions.keep": () => store.versions.keep("k1", "{}", "2026-03-02"),
  "versions.get": () => store.versions.get("k1"),
  "versions.list": () => store.versions.list(),
  "journal.append": () => store.journal.append(lineOf("l")),
  "journal.get": () => store.journal.get("l"),
  "journal.read": () => store.journal.read(0, 10),
  "jobs.add": () => store.jobs.add({ ...job, id: "j2" }),
  "jobs.dead": () => store.jobs.dead(5),
  "jobs.counts": () => store.jobs.counts(),
  "holdings.count": () => store.holdings.count(owner),
  "holdings.list": () => store.holdings.list(owner),
  "holdings.sweep": () => store.holdings.sweep(now, RETENTION),
  "holdings.scrub": () => store.holdings.scrub(),
  "holdings.erase": () => store.holdings.erase(owner, []),
  "keys.drop": () => store.keys.drop(owner),
});
