import type { KnownBlock } from "@slack/types";

/** A message as Slack takes it; `text` is what notifications and screen readers say. */
export type Rendered = { text: string; blocks: KnownBlock[] };
