import type { Retention } from "../core/privacy/retention.ts";
import type { Clock } from "../ports/clock.ts";
import type { Events } from "../ports/events.ts";
import type { Store } from "../ports/store.ts";
import type { Vault } from "../ports/vault.ts";
import type { Precedence } from "./precedence.ts";

/** Everything a flow needs that writes something down. `wait` is injected, so that tests need not. */
export type Keeping = {
  store: Store;
  vault: Vault;
  clock: Clock;
  events: Events;
  retention: Retention;
  precedence: Precedence;
  wait(ms: number): Promise<void>;
};
