import { describe, expect, test } from "vitest";
import type { JournalLine } from "../../src/ports/journal.ts";
import { chained } from "../../src/stores/journal-chain.ts";
import { on, type Open } from "./opened.ts";

export const lineOf = (id: string, more: Partial<JournalLine> = {}): JournalLine => ({
  id,
  day: "2026-03-02",
  language: "de",
  outcome: "verdict",
  situations: [{ messenger: ["whatsapp"], device: ["work", "private"] }, {}],
  rules: ["W1", "P2"],
  versions: { knowledge: "k1", rules: "r1", prompts: "p1" },
  ...more,
});

/** The journal: one unbroken chain, whoever writes; versions: kept by hash. */
export function journalContract(name: string, open: Open): void {
  describe(`journal and versions on ${name}`, () => {
    test("lines form one chain, also when written at once by two: each hash covers content, place and the line before", () =>
      on(open, async ({ store, other, reopen }) => {
        const written = await Promise.all(
          Array.from({ length: 24 }, (_, at) =>
            (at % 2 ? store : other).journal.append(lineOf(`l${at}`, { outcome: `größe-${at}` })),
          ),
        );
        const after = await reopen();
        await after.journal.append(lineOf("last"));
        const lines = await after.journal.read(0, 100);
        expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
        for (const [at, line] of lines.entries()) {
          const { position: _, previous: __, hash: ___, ...content } = line;
          expect(line).toEqual(chained(content, lines[at - 1] ?? null));
        }
        for (const line of written) expect(await after.journal.get(line.id)).toEqual(line);
        expect(await after.journal.get("none")).toBeNull();
        const [newest] = lines.slice(-1);
        expect(await after.journal.head()).toEqual({ position: 25, hash: newest?.hash, day: "2026-03-02" });
        expect((await after.journal.read(20, 2)).map(({ position }) => position)).toEqual([21, 22]);
      }));

    test("the same line again adds nothing", () =>
      on(open, async ({ store, other }) => {
        expect(await store.journal.head()).toBeNull();
        const first = await store.journal.append(lineOf("l1"));
        await store.journal.append(lineOf("l2"));
        expect(await other.journal.append(lineOf("l1"))).toEqual(first);
        expect(await store.journal.read(0, 10)).toHaveLength(2);
      }));

    test("a version is kept under its hash, once", () =>
      on(open, async ({ store, other, reopen }) => {
        const text = JSON.stringify({ rules: "Grüße 😀".repeat(5000) });
        await store.versions.keep("h1", text, "2026-03-02");
        await other.versions.keep("h1", text, "2026-04-02");
        await other.versions.keep("h2", "{}", "2026-05-02");
        const after = await reopen();
        expect(await after.versions.get("h1")).toBe(text);
        expect(await after.versions.get("none")).toBeNull();
        expect((await after.versions.list()).sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual([
          { hash: "h1", day: "2026-03-02" },
          { hash: "h2", day: "2026-05-02" },
        ]);
      }));
  });
}
