import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  SectionBlock,
} from "@slack/types";
import { plainText } from "./safe-text.ts";

/** Slack's limits that are kept here (docs: Block Kit reference); `message` stays under what a message was seen to fail at. */
export const LIMITS = {
  header: 150,
  section: 3000,
  button: 75,
  option: 75,
  options: 100,
  title: 24,
  message: 12_000,
  view: 12_000,
  input: 3000,
} as const;

export const plain = (text: string, max: number): PlainTextElement => ({
  type: "plain_text",
  text: plainText(text, max),
  emoji: true,
});
export const header = (text: string): HeaderBlock => ({ type: "header", text: plain(text, LIMITS.header) });
/** `mrkdwn` is already safe; `verbatim` keeps Slack from making links and mentions of what is none. */
export const section = (mrkdwn: string): SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text: mrkdwn, verbatim: true },
});
export const context = (...mrkdwn: string[]): ContextBlock => ({
  type: "context",
  elements: mrkdwn.map((text) => ({ type: "mrkdwn", text, verbatim: true })),
});
export const divider: KnownBlock = { type: "divider" };

export const button = (actionId: string, label: string, value: string, style?: "primary" | "danger"): Button => ({
  type: "button",
  action_id: actionId,
  text: plain(label, LIMITS.button),
  value,
  ...(style ? { style } : {}),
});
export const actions = (blockId: string, elements: ActionsBlock["elements"]): ActionsBlock => ({
  type: "actions",
  block_id: blockId,
  elements,
});

/** As Slack counts, as far as known: the whole as it is sent. */
export const sizeOf = (blocks: readonly unknown[]): number => JSON.stringify(blocks).length;
