import { dayIn } from "../core/answering/day-in.ts";
import type { Retention } from "../core/privacy/retention.ts";
import type { Store } from "../ports/store.ts";
import { finding, type Finding } from "./findings.ts";
import { replay } from "./replay.ts";
import { verifyChain, type Link } from "./verify-chain.ts";

/** The chain holds, every version that it names is kept, and the newest decision comes out the same again. */
export async function journalFindings(
  { journal, versions }: Pick<Store, "journal" | "versions">,
  link: Link,
  retention: Retention,
  now: number,
): Promise<Finding[]> {
  const chain = await verifyChain(journal, link);
  if (chain.broken) {
    const { position, id } = chain.broken;
    return [
      finding(
        "bad",
        `Journal: Zeile ${position} (${id}) wurde geändert, oder eine davor fehlt (journal: line ${position} was changed, or one before it was left out)`,
      ),
    ];
  }
  const since = new Date(now - retention.journal).toISOString().slice(0, 10);
  if (chain.cut && chain.cut.day >= since) {
    const gone = chain.cut.position - chain.lastPosition;
    return [
      finding(
        "bad",
        `Journal: ${gone} Zeilen nach Zeile ${chain.lastPosition} fehlen, bis ${dayIn(chain.cut.day, "de")} (journal: ${gone} lines after line ${chain.lastPosition} are missing)`,
      ),
    ];
  }
  const kept = new Set((await versions.list()).map(({ hash }) => hash));
  const missing = [...chain.versions].filter((hash) => !kept.has(hash)).join(", ");
  if (missing !== "")
    return [
      finding(
        "bad",
        `Journal: Wissensstand ${missing} ist darin genannt und nicht aufbewahrt (journal: this version of the knowledge is named there and not kept)`,
      ),
    ];
  const holds = finding(
    "ok",
    `Journal: ${chain.lines} Zeilen, die Kette hält, ${kept.size} Wissensstände aufbewahrt (journal: lines, the chain holds, versions of the knowledge kept)`,
  );
  const [last] = chain.lines > 0 ? await journal.read(chain.lastPosition - 1, 1) : [];
  const text = last && (await versions.get(last.versions.knowledge));
  if (!last || !text || replay(last, text).same) return [holds];
  const differs = `Journal: ${last.id} kommt beim zweiten Entscheiden anders heraus, npm run replay -- ${last.id} (journal: it comes out differently when decided again)`;
  return [holds, finding("bad", differs)];
}
