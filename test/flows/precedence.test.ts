import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { precedence } from "../../src/flows/precedence.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());
const turn = (): Promise<void> => new Promise(setImmediate);
const turns = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await turn();
};
/** Long enough that nobody counts as just acknowledged. */
async function lull(): Promise<void> {
  await turns(2);
  vi.advanceTimersByTime(3);
  await turns(5);
}

test("where nobody waits for an acknowledgement, answers begin one after the other, one in each turn of the event loop", async () => {
  const { after } = precedence();
  const begun: number[] = [];
  for (const at of [1, 2, 3]) void after(0).then(() => begun.push(at));
  const seen: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    await turn();
    seen.push(begun.length);
  }
  expect(begun).toEqual([1, 2, 3]);
  expect(seen.every((count, at) => count - (seen[at - 1] ?? 0) <= 1)).toBe(true);
});

test("an answer waits while an acknowledgement is on its way, and begins once it is given, also where that failed", async () => {
  const { first, after } = precedence();
  for (const fails of [false, true]) {
    const writing = Promise.withResolvers<void>();
    const said = first(async () => {
      await writing.promise;
      if (fails) throw new Error("full");
      return "acknowledged";
    }).catch(() => "failed");
    const begun = vi.fn<() => void>();
    void after(0).then(begun);
    await turns(50);
    expect(begun).not.toHaveBeenCalled();
    writing.resolve();
    expect(await said).toBe(fails ? "failed" : "acknowledged");
    await lull();
    expect(begun).toHaveBeenCalledOnce();
  }
});

test("old enough, an answer goes before acknowledgements that never end, but not in every turn", async () => {
  const { first, after } = precedence();
  void first(() => new Promise<never>(() => {}));
  const begun: string[] = [];
  for (const name of ["young", "young too"]) void after(0).then(() => begun.push(name));
  void after(750).then(() => begun.push("old"));
  await turns(40);
  expect(begun).toEqual(["old"]);
  vi.advanceTimersByTime(749);
  await turns(40);
  expect(begun).toEqual(["old"]);
  vi.advanceTimersByTime(1);
  await turns(17);
  expect(begun).toEqual(["old", "young"]);
  await turns(40);
  expect(begun).toEqual(["old", "young", "young too"]);
});

test("while events arrive in every turn, none of which waits for long, young answers let them pass", async () => {
  const { first, after } = precedence();
  const begun = vi.fn<() => void>();
  void after(0).then(begun);
  for (let at = 0; at < 40; at += 1) {
    await first(async () => {});
    await turn();
  }
  expect(begun).not.toHaveBeenCalled();
  await lull();
  expect(begun).toHaveBeenCalledOnce();
});

test("between two waves of events a moment apart no young answer begins, a late one does", async () => {
  const { first, after } = precedence();
  const [young, late] = [vi.fn<() => void>(), vi.fn<() => void>()];
  void after(0).then(young);
  for (let wave = 0; wave < 20; wave += 1) {
    await Promise.all([first(async () => {}), first(async () => {})]);
    await turns(5);
    vi.advanceTimersByTime(2);
    await turns(5);
  }
  expect(young).not.toHaveBeenCalled();
  void after(750).then(late);
  await first(async () => {});
  await turns(40);
  expect(late).toHaveBeenCalledOnce();
  expect(young).not.toHaveBeenCalled();
  await lull();
  expect(young).toHaveBeenCalledOnce();
});
