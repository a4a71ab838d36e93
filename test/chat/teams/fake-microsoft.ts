import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { APP, TENANT, type FakeConnector } from "./fake-connector.ts";

const PASSWORD = "CANARY-password";
/** Where Teams wants answers, by the name it has in life. */
export const SERVICE = "https://smba.trafficmanager.net/";
const ENTRA = "https://login.microsoftonline.com";

/** Entra ID and the address of Teams' signing keys on this machine, for a process that is started as in life. */
export async function fakeMicrosoft(teams: FakeConnector) {
  const logins: string[] = [];
  const wrong: string[] = [];
  const server = createServer((request, response) => void serve(request, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = answered(`${request.method} ${(request.url ?? "").split("?", 1)[0]}`, chunks);
    if (status === 404) wrong.push(`${request.method} ${request.url}`);
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  }

  function answered(what: string, chunks: readonly Buffer[]): { status: number; body: object } {
    switch (what) {
      case "GET /v1/.well-known/openidconfiguration":
        return { status: 200, body: { issuer: "https://api.botframework.com", jwks_uri: `${teams.url}/keys` } };
      case `GET /${TENANT}/v2.0/.well-known/openid-configuration`:
        return {
          status: 200,
          body: {
            token_endpoint: `${ENTRA}/${TENANT}/oauth2/v2.0/token`,
            authorization_endpoint: `${ENTRA}/${TENANT}/oauth2/v2.0/authorize`,
            issuer: `${ENTRA}/${TENANT}/v2.0`,
            jwks_uri: `${ENTRA}/${TENANT}/discovery/v2.0/keys`,
          },
        };
      case `POST /${TENANT}/oauth2/v2.0/token`:
        return token(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
      default:
        return { status: 404, body: { error: "invalid_request" } };
    }
  }

  function token(form: URLSearchParams): { status: number; body: object } {
    logins.push(form.get("scope") ?? "");
    const right =
      form.get("client_id") === APP &&
      form.get("client_secret") === PASSWORD &&
      form.get("grant_type") === "client_credentials" &&
      (form.get("scope") ?? "").split(" ").includes("https://api.botframework.com/.default");
    if (!right) return { status: 401, body: { error: "invalid_client", error_description: "AADSTS7000215: CANARY" } };
    return { status: 200, body: { token_type: "Bearer", expires_in: 3600, access_token: teams.state.issued } };
  }

  return {
    /** Scopes that were asked for, one for each login. */
    logins,
    wrong,
    /** What a process needs to find Microsoft here; `service`: another place for what it sends to Teams. */
    env: (service = teams.url): Record<string, string> => ({
      TEAMS_APP_ID: APP,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANT_ID: TENANT,
      MICROSOFT_HERE: JSON.stringify({
        "login.botframework.com": url,
        "login.microsoftonline.com": url,
        "smba.trafficmanager.net": service,
      }),
    }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
/** Node's arguments that make it so. */
export const HERE: readonly string[] = ["--import", join(import.meta.dirname, "microsoft-here.ts")];
