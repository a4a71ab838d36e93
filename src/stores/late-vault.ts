import { StoreError } from "../core/store-error.ts";
import type { Vault } from "../ports/vault.ts";

/**
 * A vault whose store could not be reached at the start: every call is a StoreError until it opens, which is tried again every `everyMs`; recovery
 * needs no restart. A key that does not fit ends the trying, and every call says so.
 */
export function lateVault(
  open: () => Promise<Vault>,
  everyMs: number,
  isFinal: (error: unknown) => boolean,
): { vault: Vault; opened(): void; stop(): void } {
  let vault: Vault | null = null;
  let fault: StoreError = new StoreError("REDIS_URL: Redis ist noch nicht zu erreichen (Redis cannot be reached yet)");
  let timer: NodeJS.Timeout | undefined;
  const attempt = async (): Promise<void> => {
    try {
      vault = await open();
    } catch (error) {
      if (error instanceof StoreError) fault = error;
      if (!isFinal(error)) timer = setTimeout(() => void attempt(), everyMs);
    }
  };
  timer = setTimeout(() => void attempt(), everyMs);
  const there = (): Vault => {
    if (!vault) throw fault;
    return vault;
  };
  return {
    vault: {
      pseudonym: (...args) => there().pseudonym(...args),
      seal: async (...args) => there().seal(...args),
      open: async (...args) => there().open(...args),
      forget: async (...args) => there().forget(...args),
      rotate: async (...args) => there().rotate(...args),
    },
    opened: () => void there(),
    stop: () => clearTimeout(timer),
  };
}
