import { planErasure } from "../../flows/erase-workspace.ts";
import { CHAT } from "./slack-address.ts";
import type { SlackParts } from "./slack-parts.ts";

/** Whether the app was removed from its workspace, or its bot token taken back. */
export function isRemoval(body: object, { me }: Pick<SlackParts, "me">): boolean {
  const { team_id: team, event } = body as {
    team_id?: string;
    event?: { type?: string; tokens?: { bot?: unknown[] } };
  };
  if (team !== me.team) return false;
  return event?.type === "app_uninstalled" || (event?.type === "tokens_revoked" && !!event.tokens?.bot?.length);
}

/** Everything of the workspace is erased after the time that is set, unless the app is back by then; written before Slack may forget that it was removed. */
export const planRemoval = ({ keeping, me, settings }: SlackParts): Promise<void> =>
  planErasure(keeping.vault.pseudonym("workspace", CHAT, me.team), CHAT, settings.eraseAfterMs, keeping);

/** What the operator hears of it. */
export const uninstalled =
  (parts: SlackParts) =>
  async ({ body }: { body: object }): Promise<void> => {
    if (isRemoval(body, parts))
      parts.note(
        "Slack: die App wurde aus dem Workspace entfernt. Nach SLACK_ERASE_AFTER wird alles gelöscht, was von dort gespeichert ist (the app was removed: after SLACK_ERASE_AFTER everything stored from that workspace is erased)",
      );
  };
