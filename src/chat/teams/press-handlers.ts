import type { PressHandlers } from "./on-press.ts";

/** Every button with what it does. */
export const PRESS_HANDLERS: PressHandlers = {};
