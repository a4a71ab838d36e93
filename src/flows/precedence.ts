/** Acknowledgements before answers: staff see an error after three seconds, an answer may come a moment later. */
export type Precedence = {
  /** Runs what somebody's acknowledgement waits for. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Resolves once nobody waits for an acknowledgement, or once what calls is old enough; for one caller in each turn of the event loop, so that a
   * pile of answers never fills one. Called before each step of an answer that takes milliseconds.
   */
  after(ageMs: number): Promise<void>;
};
/** So long an answer lets acknowledgements go first; from then on it takes its turn among them. */
const YIELDS_MS = 750;
/** In so many turns of the event loop one late answer goes before those who wait for an acknowledgement. */
const OVERTAKES = 16;
type Waiting = { go(): void; late: boolean };

export function precedence(): Precedence {
  const line: Waiting[] = [];
  let before = 0;
  let arrived = false;
  let passed = 0;
  let looking = false;

  /** Once in each turn of the event loop while anybody stands in line. */
  function look(): void {
    if (looking || line.length === 0) return;
    looking = true;
    setImmediate(() => {
      looking = false;
      passed += 1;
      const free = before === 0 && !arrived; // another connection may wait: the server takes one in each turn
      arrived = false;
      const at = free ? 0 : passed >= OVERTAKES ? line.findIndex(({ late }) => late) : -1;
      if (at >= 0) {
        passed = 0;
        line.splice(at, 1)[0]?.go();
      }
      if (before === 0 || line.some(({ late }) => late)) look();
    });
  }

  return {
    async first(work) {
      before += 1;
      arrived = true;
      try {
        return await work();
      } finally {
        before -= 1;
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
