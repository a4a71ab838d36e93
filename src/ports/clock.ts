/** Time and randomness, so that the core stays pure and tests can stand still. */
export type Clock = { now(): Date; id(): string };
