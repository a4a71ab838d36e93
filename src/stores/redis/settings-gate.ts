import { StoreError } from "../../core/store-error.ts";
import { checkSettings } from "./check-settings.ts";
import type { Client } from "./client.ts";

/** A refused Redis is looked at again after this long: an operator may have changed the setting. */
const AGAIN_MS = 5000;

type Gate = {
  /** Resolves where the settings of the Redis behind the present connection are safe. */
  passed(): Promise<void>;
  /** The first verdict: resolves or rejects once. */
  first: Promise<void>;
};

/** Nothing is asked of a Redis whose settings would lose data: each new connection is checked before its first command. */
export function settingsGate(client: Client, options: { unsafe: boolean; note: (line: string) => void }): Gate {
  const { promise: first, resolve, reject } = Promise.withResolvers<void>();
  first.catch(() => undefined); // whoever waits for it hears it, and every call too
  let verdict: Promise<void> | null = null;
  const told = new Set<string>();
  /** Once, not at each new connection. */
  const note = (line: string): void => {
    if (!told.has(line)) options.note(line);
    told.add(line);
  };

  let passed = false;
  let refused = false;
  function check(): Promise<void> {
    const mine = checkSettings(client, { unsafe: options.unsafe, note });
    verdict = mine;
    const forget = (): void => void (verdict === mine && (verdict = null));
    const well = (): void => {
      passed = true;
      refused = false;
      resolve();
    };
    mine.then(well, (error: unknown) => {
      if (!(error instanceof StoreError)) return forget(); // it could not be asked: the next call asks again
      if (passed && !refused) options.note(error.message); // whoever starts hears the first verdict; later ones are in the log
      refused = true;
      reject(error);
      setTimeout(forget, AGAIN_MS).unref();
    });
    return mine;
  }
  client.on("ready", () => void check());
  client.on("close", () => (verdict = null));
  return { first, passed: () => verdict ?? check() };
}
