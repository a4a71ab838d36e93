/** Who Lotse is in Entra ID; `none` has no login at all and is for trying things out on this machine. */
export type TeamsLogin =
  | { kind: "SingleTenant"; appId: string; password: string; tenantId: string }
  | { kind: "UserAssignedMSI"; appId: string; tenantId: string }
  | { kind: "none" };
export type TeamsSettings = {
  login: TeamsLogin;
  /** Who reads an answer to a mention in a channel or group, where nothing in it is delicate. */
  channelAnswers: "private" | "thread";
};

type Given = {
  /** TEAMS_DEV: no login at all. */
  dev: boolean;
  appId: string | null;
  password: string | null;
  tenantId: string | null;
  kind: "SingleTenant" | "UserAssignedMSI" | null;
  channelAnswers: TeamsSettings["channelAnswers"];
};

/** Null where nothing of Teams is set; a login that is not whole says which setting to add. */
export function teamsSettings(given: Given): TeamsSettings | { wrong: string } | null {
  const { dev, appId, password, tenantId, kind, channelAnswers } = given;
  if (dev)
    return appId === null
      ? { login: { kind: "none" }, channelAnswers }
      : {
          wrong:
            "TEAMS_DEV: schaltet die Anmeldung aus und ist nur zum Ausprobieren auf diesem Rechner; TEAMS_DEV oder TEAMS_APP_ID weglassen (turns the login off, for trying things out here: unset one of the two)",
        };
  if (appId === null) {
    if (password === null && tenantId === null && kind === null) return null;
    return {
      wrong:
        "TEAMS_APP_ID: Teams braucht auch die Kennung der App, entra.microsoft.com unter App registrations, Overview: Application (client) ID (Teams needs the app id too)",
    };
  }
  if (tenantId === null)
    return {
      wrong:
        "TEAMS_TENANT_ID: Teams braucht die Kennung des Mandanten der Firma, entra.microsoft.com unter Overview: Tenant ID (Teams needs the id of your tenant)",
    };
  if (kind === "UserAssignedMSI") return { login: { kind, appId, tenantId }, channelAnswers };
  if (password === null)
    return {
      wrong:
        "TEAMS_APP_PASSWORD: Teams braucht ein Geheimnis, entra.microsoft.com unter App registrations, Certificates & secrets, oder TEAMS_APP_TYPE=UserAssignedMSI (Teams needs a client secret, or a managed identity)",
    };
  return { login: { kind: "SingleTenant", appId, password, tenantId }, channelAnswers };
}
