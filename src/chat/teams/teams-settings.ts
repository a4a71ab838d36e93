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
