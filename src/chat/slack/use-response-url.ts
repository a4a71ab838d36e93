import type { Posted } from "../../ports/courier.ts";
import type { Rendered } from "./rendered.ts";
import { pauseOf } from "./obey-pauses.ts";
import { CALL_MS } from "./slack-api.ts";

const HOSTS = /^hooks\.slack(?:-gov)?\.com$/;

/** Whether this is Slack's own address; the test peer's too, where SLACK_API_URL names it. */
export function isSlackUrl(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  return (protocol === "https:" && HOSTS.test(hostname)) || origin === new URL(apiUrl).origin;
}

/** Says something to the sender of a command or the presser of a button alone: five times within half an hour, then `refused`. */
export async function useResponseUrl(url: string, { text, blocks }: Rendered, apiUrl: string): Promise<Posted> {
  if (!isSlackUrl(url, apiUrl)) return { kind: "refused", reason: "foreign_url" };
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify({
        response_type: "ephemeral",
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
        text,
        blocks,
      }),
      redirect: "error",
      signal: AbortSignal.timeout(CALL_MS),
    });
    await response.body?.cancel();
  } catch {
    return { kind: "unclear", reason: "no_answer" };
  }
  if (response.ok) return { kind: "sent", message: "response" };
  if (response.status === 429) return { kind: "limited", afterMs: pauseOf(response) };
  return response.status >= 500
    ? { kind: "unclear", reason: `http_${response.status}` }
    : { kind: "refused", reason: `http_${response.status}` };
}
