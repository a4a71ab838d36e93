/** What Slack needs to be reached; SLACK_SIGNING_SECRET means HTTP, SLACK_APP_TOKEN Socket Mode. */
export type SlackSettings = {
  botToken: string;
  way: { kind: "http"; signingSecret: string } | { kind: "socket"; appToken: string };
  /** Who reads an answer to a mention in a channel, where nothing in it is delicate. */
  channelAnswers: "private" | "thread";
  commands: { ask: string; dpo: string };
  /** Ends in /api/. */
  apiUrl: string;
  /** How long after the app was removed everything of that workspace is erased. */
  eraseAfterMs: number;
};
