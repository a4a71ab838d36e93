import type { Vault } from "../ports/vault.ts";
import type { Asker } from "./respond.ts";

/**
 * Whoever holds the random id of a conversation on this machine (a browser tab) is its person: the id itself is never written, and nobody else can ask
 * for what belongs to it.
 */
export function localAsker(conversation: string, vault: Vault): { asker: Asker; thread: string } {
  return {
    asker: {
      owner: { workspace: "local", person: vault.pseudonym("person", "local", conversation) },
      delivered: false,
    },
    thread: vault.pseudonym("thread", "local", conversation),
  };
}
