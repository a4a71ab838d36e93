/** Acknowledgements before answers: staff see an error after three seconds, an answer may come a moment later. */
export type Precedence = {
  /** Runs what somebody's acknowledgement waits for. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once nobody waits for an acknowledgement, or after `mostMs`; for one caller in each turn of the event loop, so that a pile of answers never fills one. */
  after(mostMs: number): Promise<void>;
};
type Waiting = { go(): void; late: boolean };

export function precedence(): Precedence {
  const line: Waiting[] = [];
  let before = 0;
  let called = false;

  function callNext(): void {
    if (called) return;
    const at = line.findIndex(({ late }) => late || before === 0);
    const [next] = at < 0 ? [] : line.splice(at, 1);
    if (!next) return;
    called = true;
    setImmediate(() => {
      called = false;
      next.go();
      callNext();
    });
  }

  return {
    async first(work) {
      before += 1;
      try {
        return await work();
      } finally {
        before -= 1;
        callNext();
      }
    },
    after(mostMs) {
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
          callNext();
        },
        Math.max(mostMs, 0),
      );
      line.push(waiting);
      callNext();
      return promise;
    },
  };
}
