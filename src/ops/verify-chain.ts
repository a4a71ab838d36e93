import type { ChainedLine, Head, Journal, JournalLine } from "../ports/journal.ts";

export type Chain = {
  lines: number;
  /** Where the newest line stands; 0 where there is none. */
  lastPosition: number;
  /** Hashes of the knowledge that lines name. */
  versions: ReadonlySet<string>;
  /** The first line that does not fit the one before it; null where all do. */
  broken: { position: number; id: string } | null;
  /** The newest line there ever was, where lines up to it are gone. */
  cut: Head | null;
};
export type Link = (line: JournalLine, before: Pick<ChainedLine, "position" | "hash"> | null) => ChainedLine;
const PORTION = 1000;

/** Reads the whole journal and makes each link anew: a line that was changed, left out or moved does not fit, and the newest one is where the head says. The oldest one is where retention has cut. */
export async function verifyChain(journal: Journal, link: Link): Promise<Chain> {
  const versions = new Set<string>();
  const head = await journal.head(); // before the lines: those that are added meanwhile stand behind it
  let before: Pick<ChainedLine, "position" | "hash"> | null = null;
  let lines = 0;
  const found = (more: Partial<Chain>): Chain => ({
    lines,
    lastPosition: before?.position ?? 0,
    versions,
    broken: null,
    cut: null,
    ...more,
  });
  for (;;) {
    const portion: ChainedLine[] = await journal.read(before?.position ?? 0, PORTION);
    for (const line of portion) {
      const anchor: Pick<ChainedLine, "position" | "hash"> | null =
        before ?? (line.position > 1 ? { position: line.position - 1, hash: line.previous } : null);
      const made = link(line, anchor);
      const fits = made.hash === line.hash && made.previous === line.previous && made.position === line.position;
      const atHead = line.position !== head?.position || line.hash === head.hash;
      if (!fits || !atHead) return found({ broken: { position: line.position, id: line.id } });
      before = line;
      lines++;
      versions.add(line.versions.knowledge);
    }
    if (portion.length < PORTION) return found({ cut: head && head.position > (before?.position ?? 0) ? head : null });
  }
}
