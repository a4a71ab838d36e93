import type { Logger } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { obeyPauses } from "./obey-pauses.ts";
import type { SlackSettings } from "./slack-settings.ts";

export const CALL_MS = 5000;

/** The SDK's own log quotes bodies, so none of it is written; faults are told by name where they are handled. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => "error" as ReturnType<Logger["getLevel"]>,
  setName() {},
};

/** One attempt with a time limit for each call: only the outbox repeats, because only it asks before it posts again. */
export const clientOptions = ({ apiUrl }: Pick<SlackSettings, "apiUrl">): WebClientOptions => ({
  fetch: obeyPauses(
    () => performance.now(),
    (url, init) => fetch(url, init),
  ),
  slackApiUrl: apiUrl,
  timeout: CALL_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  logger: silent,
});

export const slackApi = (settings: Pick<SlackSettings, "apiUrl" | "botToken">): WebClient =>
  new WebClient(settings.botToken, clientOptions(settings));
