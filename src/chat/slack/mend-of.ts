const TOKEN = "SLACK_BOT_TOKEN";
const INSTALL = "api.slack.com/apps -> OAuth & Permissions -> (Re)install to Workspace";
const REFUSED = `${TOKEN}: Slack nimmt dieses Token nicht an. App neu installieren und das neue Token eintragen (Slack refuses this token: reinstall the app and set the new token, ${INSTALL})`;

/** What an operator has to mend, by Slack's code; answers wait meanwhile. */
const MENDS: Readonly<Record<string, string>> = {
  invalid_auth: REFUSED,
  not_authed: REFUSED,
  account_inactive: REFUSED,
  token_revoked: REFUSED,
  token_expired: REFUSED,
  not_allowed_token_type: `${TOKEN}: hier gehört das Bot-Token hin, das mit xoxb- beginnt (set the bot token that begins with xoxb-)`,
  missing_scope: `${TOKEN}: der App fehlt ein Recht aus manifest.json. Manifest neu einspielen, App neu installieren (the app lacks a scope of manifest.json: apply the manifest again and reinstall, ${INSTALL})`,
  org_login_required: `${TOKEN}: die Slack-Organisation verlangt eine Anmeldung (the Slack organisation requires a login)`,
};

/** Faults of the token or its rights: nothing arrived, and nothing will until somebody mends it. */
export const mendOf = (code: string): string | null => (Object.hasOwn(MENDS, code) ? (MENDS[code] ?? null) : null);
