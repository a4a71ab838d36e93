/** Delivers to one chat. `key` is a random id of ours that the chat can be asked for; nothing throws across this border. */
export type Courier = {
  post(address: string, body: string, key: string): Promise<Posted>;
  /** Whether a message with `key` stands there; `cannot_look` where reading is not permitted. */
  find(address: string, key: string, since: number): Promise<Found>;
  /** Whether the chat lets Lotse into this workspace now; rejects where that cannot be told. */
  connected?(workspace: string): Promise<boolean>;
};
/** `refused` is definite (channel gone, no access); `unclear` may have been delivered. */
export type Posted =
  | { kind: "sent"; message: string }
  | { kind: "limited"; afterMs: number }
  | { kind: "refused"; reason: string }
  | { kind: "unclear"; reason: string };
export type Found =
  | { kind: "found"; message: string }
  | { kind: "absent" }
  | { kind: "cannot_look" }
  | { kind: "unclear" };
