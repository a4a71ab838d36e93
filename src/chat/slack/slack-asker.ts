import type { Voice } from "../../core/answering/wording.ts";
import type { Language } from "../../core/reading/language.ts";
import { ownerOf } from "../../flows/accept.ts";
import type { Owner } from "../../ports/people.ts";
import { CHAT } from "./slack-address.ts";
import type { SlackParts } from "./slack-parts.ts";

type Flags = { is_restricted?: unknown; is_ultra_restricted?: unknown; is_stranger?: unknown };
type Sender = {
  team_id?: unknown;
  team?: unknown;
  user?: unknown;
  event?: unknown;
  user_team?: unknown;
  source_team?: unknown;
  user_profile?: unknown;
  user_id?: unknown;
};

/** Why this sender is not served: another company's workspace, or a guest where Slack says so; null where nothing speaks against it. */
export function refusalOf(body: Sender, { me, keeping }: SlackParts): "foreignWorkspace" | "guest" | null {
  const event = record(body.event);
  const user = record(body.user);
  const teams = [
    body.team_id,
    record(body.team)["id"],
    user["team_id"],
    event["team"],
    event["user_team"],
    event["source_team"],
  ];
  const foreign = teams.some((team) => typeof team === "string" && team !== "" && team !== me.team);
  const profiles: Flags[] = [record(event["user_profile"]), user, record(event["user"])];
  const flagged = (flag: keyof Flags): boolean => profiles.some((one) => one[flag] === true);
  const refusal =
    foreign || flagged("is_stranger")
      ? "foreignWorkspace"
      : flagged("is_restricted") || flagged("is_ultra_restricted")
        ? "guest"
        : null;
  if (refusal) keeping.events.count({ name: "slack_refused" });
  return refusal;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

export const askerOf = (person: string, { me, keeping }: SlackParts): Owner =>
  ownerOf({ chat: CHAT, workspace: me.team, person }, keeping);

/** In which words somebody is spoken to: as they set it, else as they write, else German; a store that is away changes nothing. */
export async function voiceOf(person: string, written: Language | null, parts: SlackParts): Promise<Voice> {
  const set = await parts.keeping.store.preferences.get(askerOf(person, parts)).catch(() => null);
  return { language: set?.language ?? written ?? "de", address: set?.address ?? parts.address };
}
