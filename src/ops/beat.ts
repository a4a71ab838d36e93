/** Runs `task` again and again, `ms` after it ended, until stopped; one that fails is reported and tried again. */
export function beat(
  task: () => Promise<void>,
  ms: number,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => void (running = turn()), ms);
  };
  const turn = async (): Promise<void> => {
    try {
      await task();
    } catch (error) {
      onError(error);
    }
    if (!stopped) next();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
