import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { within } from "../../flows/within.ts";
import type { Inbound } from "./inbound.ts";
import { quiet } from "./quiet.ts";
import { keepEntities, teamsHttp } from "./teams-http.ts";
import type { TeamsLogin } from "./teams-settings.ts";

type Parameters = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
/** In place of Microsoft, for tests: where signing keys are published, and what Lotse shows as its token. */
export type Peer = { keysUrl: string; token(): Promise<string> };
export type TeamsAdapter = {
  adapter: CloudAdapter;
  appId: string;
  /** Whether Teams signed this for Lotse; `unknown` where Microsoft's keys cannot be had. */
  verify(activity: Inbound, authorization: string): Promise<"right" | "wrong" | "unknown">;
};

const ISSUER = "https://api.botframework.com";
export const AUDIENCE = "https://api.botframework.com";
const VERIFY_MS = 3000;

export function teamsAdapter(login: TeamsLogin, loopback: boolean, peer: Peer | null): TeamsAdapter {
  keepEntities();
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...loginOf(login), ...(peer ? cloudOf(peer) : {}) },
    peer && login.kind !== "none" ? credentialsOf(login.appId, peer) : undefined,
    undefined,
    undefined,
    { httpClient: teamsHttp(loopback) },
  );
  const verified = async (activity: Inbound, authorization: string): Promise<"right" | "wrong" | "unknown"> => {
    if (issuerIn(authorization) !== ISSUER) return "wrong";
    try {
      await quiet(() => authentication.authenticateRequest(activity as never, authorization));
      return "right";
    } catch (error) {
      const { name, statusCode } = error as { name?: string; statusCode?: number };
      return name === "FetchError" || (statusCode ?? 401) >= 500 ? "unknown" : "wrong";
    }
  };
  return {
    adapter: new CloudAdapter(authentication),
    appId: login.kind === "none" ? "" : login.appId,
    verify: (activity, authorization) =>
      login.kind === "none"
        ? Promise.resolve("right")
        : within(VERIFY_MS, verified(activity, authorization), "unknown"),
  };
}

/** Who a token says it is from. The SDK would take those of emulators and other bots too, and fetch their keys from elsewhere for whoever shows one. */
function issuerIn(authorization: string): unknown {
  try {
    const payload = Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString("utf8");
    return (JSON.parse(payload) as { iss?: unknown } | null)?.iss;
  } catch {
    return null;
  }
}

function loginOf(login: TeamsLogin): NonNullable<Parameters[0]> {
  if (login.kind === "none") return {};
  const { kind, appId, tenantId } = login;
  return {
    MicrosoftAppType: kind,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ...(login.kind === "SingleTenant" ? { MicrosoftAppPassword: login.password } : {}),
  } as NonNullable<Parameters[0]>;
}

/** The SDK takes either Microsoft's own addresses or all of these together. */
const cloudOf = ({ keysUrl }: Peer): NonNullable<Parameters[0]> => ({
  ToBotFromChannelOpenIdMetadataUrl: keysUrl,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: AUDIENCE,
  ToChannelFromBotOAuthScope: AUDIENCE,
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/common",
  ToBotFromEmulatorOpenIdMetadataUrl: "https://login.microsoftonline.com/common/.well-known/openid-configuration",
  CallerId: "",
});

const credentialsOf = (appId: string, peer: Peer): NonNullable<Parameters[1]> =>
  ({
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        request.headers.set("authorization", `Bearer ${await peer.token()}`);
        return request;
      },
    }),
  }) as never;
