/** A message that was not found is looked for again after this long: a chat may show a message later than it took it. */
export const LOOK_AGAIN_MS = 30_000;
