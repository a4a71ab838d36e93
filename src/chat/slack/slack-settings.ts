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

type Given = Omit<SlackSettings, "botToken" | "way"> & {
  botToken: string | null;
  signingSecret: string | null;
  appToken: string | null;
};

/** Null where nothing of Slack is set; a bot token needs one of two ways to be reached, otherwise it says which setting to add. */
export function slackSettings({
  botToken,
  signingSecret,
  appToken,
  ...others
}: Given): SlackSettings | { wrong: string } | null {
  if (botToken === null) {
    if (signingSecret === null && appToken === null) return null;
    return {
      wrong:
        "SLACK_BOT_TOKEN: Slack braucht auch das Bot-Token, api.slack.com/apps unter OAuth & Permissions (Slack needs the bot token too)",
    };
  }
  const way: SlackSettings["way"] | null =
    appToken !== null ? { kind: "socket", appToken } : signingSecret !== null ? { kind: "http", signingSecret } : null;
  if (!way)
    return {
      wrong:
        "SLACK_BOT_TOKEN: allein genügt es nicht, dazu SLACK_APP_TOKEN (Socket Mode, ohne öffentliche Adresse) oder SLACK_SIGNING_SECRET (HTTP) setzen (set one of the two as well)",
    };
  if (others.commands.ask === others.commands.dpo)
    return {
      wrong: "SLACK_COMMAND_ASK, SLACK_COMMAND_DPO: zwei verschiedene Befehle nehmen (must be two different commands)",
    };
  return { ...others, botToken, way };
}
