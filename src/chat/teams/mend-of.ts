const PASSWORD = `TEAMS_APP_PASSWORD: Microsoft nimmt dieses Geheimnis nicht an. Neues Clientgeheimnis anlegen und eintragen (Microsoft refuses this secret: create a new client secret and set it, entra.microsoft.com -> App registrations -> Certificates & secrets)`;
const APP = `TEAMS_APP_ID: Microsoft kennt diese App in TEAMS_TENANT_ID nicht. Beide Ids prüfen (Microsoft does not know this app in TEAMS_TENANT_ID: check both ids, entra.microsoft.com -> App registrations -> Overview)`;
const TENANT = `TEAMS_TENANT_ID: diesen Mandanten gibt es nicht. Verzeichnis-Id prüfen (there is no such tenant: check the directory id)`;

/** What an operator has to mend, by Microsoft's code; answers wait meanwhile. */
const MENDS: Readonly<Record<string, string>> = {
  aadsts7000215: PASSWORD,
  aadsts7000222: `${PASSWORD}; es ist abgelaufen (it has expired)`,
  aadsts700016: APP,
  aadsts90002: TENANT,
  aadsts900023: TENANT,
  login_refused: `TEAMS_APP_ID: Teams nimmt den Ausweis dieser App nicht an. Ist sie im Azure Bot als Microsoft App ID eingetragen, und ist dort der Kanal Teams an? (Teams refuses this app's token: is it the Microsoft App ID of the Azure Bot, and is its Teams channel on?)`,
};

/** Faults of the login: nothing arrived, and nothing will until somebody mends it. */
export const mendOf = (code: string): string | null => (Object.hasOwn(MENDS, code) ? (MENDS[code] ?? null) : null);
