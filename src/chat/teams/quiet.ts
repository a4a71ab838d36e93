import { AsyncLocalStorage } from "node:async_hooks";

const within = new AsyncLocalStorage<true>();
let wrapped = false;

/** Runs `work` without what the SDK writes to the console for each forged request: anybody could fill the log with it. */
export function quiet<T>(work: () => Promise<T>): Promise<T> {
  if (!wrapped) {
    wrapped = true;
    // oxlint-disable-next-line no-console -- the SDK knows no other place to write to
    const { error } = console;
    // oxlint-disable-next-line no-console -- everything that is not the SDK's goes on as before
    console.error = (...said: unknown[]) => (within.getStore() ? undefined : error.apply(console, said));
  }
  return within.run(true, work);
}
