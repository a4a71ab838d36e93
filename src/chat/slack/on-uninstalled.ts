import { planErasure } from "../../flows/erase-workspace.ts";
import { CHAT } from "./slack-address.ts";
import type { SlackParts } from "./slack-parts.ts";

/** The app was removed, or its bot token taken back: everything of the workspace is erased after the time that is set, unless it is back by then. */
export const uninstalled =
  (parts: SlackParts) =>
  async ({ body }: { body: object }): Promise<void> => {
    const { team_id: team, event } = body as {
      team_id?: string;
      event?: { type?: string; tokens?: { bot?: unknown[] } };
    };
    if (team !== parts.me.team) return;
    if (event?.type === "tokens_revoked" && !event.tokens?.bot?.length) return;
    const workspace = parts.keeping.vault.pseudonym("workspace", CHAT, team);
    await planErasure(workspace, CHAT, parts.settings.eraseAfterMs, parts.keeping);
    parts.note(
      "Slack: die App wurde aus dem Workspace entfernt. Nach SLACK_ERASE_AFTER wird alles gelöscht, was von dort gespeichert ist (the app was removed: after SLACK_ERASE_AFTER everything stored from that workspace is erased)",
    );
  };
