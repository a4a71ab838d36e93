import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Owner } from "../../../src/ports/people.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Vault } from "../../../src/ports/vault.ts";
import { openEmbedded } from "../../../src/stores/open-embedded.ts";
import { LIMITS, stillClock } from "../../contracts/opened.ts";
import { THREAD } from "../../contracts/threads.ts";
import { ticketOf } from "../../contracts/tickets.ts";

const clock = stillClock();
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "lotse-canary-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Database, log, shared memory, lock and key file as they lie on the disk. */
const raw = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
const WINDOW = 16;
/** Which of the texts can be read somewhere, be it only a piece of 31 characters. */
function readable(texts: readonly string[], bytes: string): string[] {
  const pieces = new Map<string, string>();
  for (const text of texts) {
    for (let at = 0; at + WINDOW <= text.length; at += WINDOW - 1) pieces.set(text.slice(at, at + WINDOW), text);
  }
  const found = new Set<string>();
  for (let at = 0; at + WINDOW <= bytes.length; at += 1) {
    const text = pieces.get(bytes.slice(at, at + WINDOW));
    if (text !== undefined) found.add(text.slice(0, 40));
  }
  return [...found];
}

type Step = { who: number; what: number; size: number };
type Written = { texts: string[]; sealed: string[]; opens: { record: string; sealed: string; text: string }[] };

/** One record of any kind with text of its own; what was put over or dropped counts as well. */
async function write(
  store: Store,
  vault: Vault,
  owner: Owner,
  { what, size }: Step,
  at: number,
  written: Written,
): Promise<void> {
  const id = randomUUID(); // at random places of each index, as in life: pages are split and joined
  const seal = async (text: string): Promise<string> => {
    const sealed = await vault.seal(owner, id, text);
    written.texts.push(text);
    written.sealed.push(sealed);
    return sealed;
  };
  const text = `canary ${randomUUID()} ${"ä1b2".repeat(size)}`;
  if (what === 0) {
    const draft = { id, owner, kind: "question" as const, created: at };
    await store.drafts.put({ ...draft, sealed: await seal(text) });
    const sealed = await seal(`${text} again, and longer`);
    await store.drafts.put({ ...draft, sealed });
    if (size % 3 === 0) await store.drafts.drop(id);
    else written.opens.push({ record: id, sealed, text: `${text} again, and longer` });
  }
  if (what === 1) {
    await store.tickets.create(ticketOf(id, owner, { sealed: await seal(text) }));
    await store.tickets.transition(id, 1, { sealed: await seal(`${text} changed`) }, at);
  }
  if (what === 2) {
    const [address, body] = [await seal(`address of ${text}`), await seal(text)];
    await store.outbox.put({ id, owner, conversation: id, address, body, created: at, due: at });
    const claimed = await store.outbox.claim(id, at, 1000);
    await store.outbox.finish(id, claimed!.fence, { sent: await seal(`message of ${text}`) }, at);
  }
  if (what === 3) await store.threads.put(id, THREAD, owner);
  if (what === 4) await store.preferences.put(owner, { language: "de", address: "sie" });
}

const PEOPLE = 20;
test("after forgetting nothing readable of a person lies on the disk, neither text nor wrapped key nor pseudonym; others are complete", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.nat(PEOPLE - 1), what: fc.nat(4), size: fc.nat(60) }), {
        minLength: 250,
        maxLength: 350,
      }),
      async (steps) => {
        for (const name of readdirSync(folder)) rmSync(join(folder, name));
        const { store, vault } = await openEmbedded({
          file: join(folder, "lotse.sqlite"),
          clock,
          limits: LIMITS,
          dataKeys: null,
        });
        const people = Array.from({ length: PEOPLE }, (_, at) => ({
          workspace: "w1",
          person: vault.pseudonym("person", "T1", `U${at}`),
        }));
        const written = people.map((): Written => ({ texts: [], sealed: [], opens: [] }));
        for (const [at, step] of steps.entries())
          await write(store, vault, people[step.who]!, step, at, written[step.who]!);
        const keys = await Promise.all(people.map(async (owner) => (await store.keys.get(owner)) ?? ""));
        const before = await Promise.all(people.map((owner) => store.holdings.list(owner)));
        const erased = people.filter((_, at) => at % 2 === 0);
        for (const owner of erased) await store.holdings.erase(owner, []);
        expect(await store.holdings.scrub()).toBe(true);
        const bytes = raw();
        const gone = erased.flatMap((owner) => {
          const at = people.indexOf(owner);
          return [owner.person, keys[at]!, ...written[at]!.sealed];
        });
        expect(readable([...gone, ...written.flatMap(({ texts }) => texts)], bytes)).toEqual([]);
        expect(
          readable(
            keys.filter((_, at) => at % 2 === 1),
            bytes,
          ),
        ).not.toEqual([]); // the search does find what is there
        for (const [at, owner] of people.entries()) {
          if (at % 2 === 0) continue;
          expect(await store.holdings.list(owner)).toEqual(before[at]);
          for (const { record, sealed, text } of written[at]!.opens)
            expect(await vault.open(owner, record, sealed)).toBe(text);
        }
        await store.close();
        expect(readable(gone, raw())).toEqual([]);
      },
    ),
    { numRuns: 2, endOnFailure: true },
  ));

test("while a reader holds the log, scrubbing says that it is not complete; afterwards it is", async () => {
  const file = join(folder, "lotse.sqlite");
  const { store, vault } = await openEmbedded({ file, clock, limits: LIMITS, dataKeys: null });
  const owner = { workspace: "w1", person: vault.pseudonym("person", "T1", "U1") };
  const sealed = await vault.seal(owner, "d", "a question");
  await store.drafts.put({ id: "d", owner, kind: "question", sealed, created: 1 });
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM drafts").get();
  await store.holdings.erase(owner, []);
  expect(await store.holdings.scrub()).toBe(false);
  expect(readable([sealed], raw())).toHaveLength(1);
  reader.close();
  expect(await store.holdings.scrub()).toBe(true);
  expect(readable([sealed], raw())).toEqual([]);
  await store.close();
});
