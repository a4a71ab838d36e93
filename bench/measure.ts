/** Value below which `part` of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** Milliseconds of one call. */
export function timed(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

const MEASURED_MS = 200;
const processor = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
/** Milliseconds of processor time of one call, over so many that the ticks of that clock do not matter; waiting for other processes does not count. */
export async function processorTime(call: () => unknown): Promise<number> {
  for (const warm = processor(); processor() - warm < MEASURED_MS / 4;) await call();
  const start = processor();
  let calls = 0;
  for (; processor() - start < MEASURED_MS; calls++) await call();
  return (processor() - start) / calls;
}

/** Numbers from 0 to 1 that are the same in every run with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Milliseconds per text, the best of some rounds: what the text costs, not what else the machine did. */
export async function fastest(
  texts: readonly string[],
  rounds: number,
  call: (text: string) => unknown,
): Promise<number[]> {
  const best = texts.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, text] of texts.entries()) {
      const start = performance.now();
      await call(text);
      best[at] = Math.min(best[at] ?? Infinity, performance.now() - start);
    }
  }
  return best;
}
