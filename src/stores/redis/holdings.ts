import { RETENTION } from "../../core/privacy/retention.ts";
import { keyOf, masterOf } from "../../core/privacy/sealed.ts";
import type { Counts, Holding, Holdings, Kind, Swept } from "../../ports/holdings.ts";
import type { Connection } from "./connection.ts";
import { DRAFT } from "./drafts.ts";
import { fromFields, type Shape } from "./fields.ts";
import { LIST, ERASE } from "./holdings-scripts.ts";
import { OUTBOX_ROW } from "./outbox.ts";
import { ownerText } from "./owner-text.ts";
import { rewriteFiles } from "./rewrite-files.ts";
import { sweepAll } from "./sweep-all.ts";
import { TICKET } from "./tickets.ts";

const NONE: Counts = { keys: 0, threads: 0, limits: 0, drafts: 0, tickets: 0, outbox: 0, preferences: 0 };
const SHAPES: Partial<Record<Kind, Shape<Record<string, unknown>>>> = {
  drafts: DRAFT,
  tickets: TICKET,
  outbox: OUTBOX_ROW,
};

/** Everything on a person, found by the person's own index; erased in one script, so that no record stays behind. */
export function redisHoldings(connection: Connection): Holdings {
  const list = async (owner: Parameters<Holdings["list"]>[0]): Promise<Holding[]> =>
    (await connection.run<[Kind, string, string | string[]][]>(LIST, ownerText(owner)))
      .map(toHolding)
      .sort((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1));
  return {
    list,
    async count(owner) {
      const counts = { ...NONE };
      for (const { kind } of await list(owner)) counts[kind] += 1;
      return counts;
    },
    async erase(owner, keep) {
      const gone = await connection.run<(string | number)[]>(ERASE, ownerText(owner), ...keep);
      const counts: Record<string, number> = { ...NONE };
      for (let at = 0; at + 1 < gone.length; at += 2) counts[String(gone[at])] = Number(gone[at + 1]);
      return counts as Counts;
    },
    sweep: async (now, retention) => ({ ...zero(), ...(await sweepAll(connection, now, retention)) }),
    scrub: () => rewriteFiles(connection),
  };
}

const zero = (): Swept => Object.fromEntries(Object.keys(RETENTION).map((kind) => [kind, 0])) as Swept;

function toHolding([kind, id, found]: [Kind, string, string | string[]]): Holding {
  const shape = SHAPES[kind];
  if (shape) return { kind, id, record: fromFields(found as string[], shape) ?? {} };
  if (kind === "keys") return { kind, id: keyOf(found as string), record: { master: masterOf(found as string) } };
  if (kind === "threads") return { kind, id, record: { thread: JSON.parse(found as string) as unknown } };
  if (kind === "limits") return { kind, id: "", record: { full: Number(found) } };
  return { kind, id: "", record: JSON.parse(found as string) as Record<string, unknown> };
}
