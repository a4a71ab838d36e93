/** Acknowledgements before answers: staff see an error after three seconds, an answer may come a moment later. */
export type Precedence = {
  /** Runs what somebody's acknowledgement waits for. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Resolves once nobody waits for an acknowledgement or got one just now, or once what calls is old enough; for one caller in each turn of the event
   * loop, so that a pile of answers never fills one. Called before each step of an answer that takes milliseconds.
   */
  after(ageMs: number): Promise<void>;
};
/** So long an answer lets acknowledgements go first; from then on it takes its turn among them. */
const YIELDS_MS = 750;
/** Who was acknowledged is often followed by the next within a moment: only then an answer, which takes longer than that, is in nobody's way. */
const LULL_MS = 3;
/** In so many turns of the event loop one late answer goes before those who wait for an acknowledgement. */
const OVERTAKES = 16;
type Waiting = { go(): void; late: boolean };

export function precedence(): Precedence {
  const line: Waiting[] = [];
  let before = 0;
  let acknowledged = -Infinity;
  let passed = 0;
  let looking = false;
  let lull: NodeJS.Timeout | undefined;

  /** Once in each turn of the event loop while somebody in line may go, or once a lull may have come. */
  function look(): void {
    if (looking || line.length === 0) return;
    looking = true;
    setImmediate(() => {
      looking = false;
      passed += 1;
      const lullIn = before > 0 ? Infinity : acknowledged + LULL_MS - performance.now();
      const at = lullIn <= 0 ? 0 : passed >= OVERTAKES ? line.findIndex(({ late }) => late) : -1;
      if (at >= 0) {
        passed = 0;
        line.splice(at, 1)[0]?.go();
      }
      if (lullIn <= 0 || line.some(({ late }) => late)) look();
      else if (before === 0) {
        clearTimeout(lull);
        lull = setTimeout(look, lullIn);
      }
    });
  }

  return {
    async first(work) {
      before += 1;
      try {
        return await work();
      } finally {
        before -= 1;
        acknowledged = performance.now();
        look();
      }
    },
    after(ageMs) {
      const mostMs = YIELDS_MS - Math.max(ageMs, 0);
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiting: Waiting = {
        late: mostMs <= 0,
        go() {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(
        () => {
          waiting.late = true;
          look();
        },
        Math.max(mostMs, 0),
      );
      line.push(waiting);
      look();
      return promise;
    },
  };
}
