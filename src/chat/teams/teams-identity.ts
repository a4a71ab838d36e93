import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthenticationFactory,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
  PasswordServiceClientCredentialFactory,
} from "botframework-connector";
import { within } from "../../flows/within.ts";
import type { Inbound } from "./inbound.ts";
import { quiet } from "./quiet.ts";
import type { TeamsLogin } from "./teams-settings.ts";

/** Who is who on both ways; the only place that knows Microsoft's SDK. */
export type TeamsIdentity = {
  /** Whether Teams signed this for Lotse; `unknown` where Microsoft's keys cannot be had. */
  verify(activity: Inbound, authorization: string): Promise<"right" | "wrong" | "unknown">;
  /** What Lotse shows Teams with every call; null where nobody asks for it. */
  token(): Promise<string | null>;
};
/** In place of Microsoft, for tests: where signing keys are published, and what Lotse is given as its token. */
export type Peer = { keysUrl: string; token(): Promise<string> };

const VERIFY_MS = 3000;
const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

export function teamsIdentity(login: TeamsLogin, peer: Peer | null): TeamsIdentity {
  if (login.kind === "none") return { verify: async () => "right", token: async () => null };
  const { appId, tenantId } = login;
  const authentication = BotFrameworkAuthenticationFactory.create(
    "",
    true,
    `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${tenantId}`,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    ISSUER,
    AuthenticationConstants.OAuthUrl,
    peer?.keysUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    "",
    new PasswordServiceClientCredentialFactory(appId, "", tenantId),
    new AuthenticationConfiguration([], async (claims) => {
      if (claims.find(({ type }) => type === "iss")?.value !== ISSUER)
        throw new AuthenticationError("other bots and emulators are not Teams", 401);
    }),
  );
  const credentials =
    login.kind === "SingleTenant"
      ? new MicrosoftAppCredentials(appId, login.password, tenantId, AuthenticationConstants.ToChannelFromBotOAuthScope)
      : new ManagedIdentityAppCredentials(
          appId,
          AuthenticationConstants.ToChannelFromBotOAuthScope,
          new JwtTokenProviderFactory(),
        );
  async function verified(activity: Inbound, authorization: string): Promise<"right" | "wrong" | "unknown"> {
    try {
      await quiet(() => authentication.authenticateRequest(activity as never, authorization));
      return "right";
    } catch (error) {
      const unreached = error instanceof AuthenticationError ? Number(error.statusCode) >= 500 : isFetchError(error);
      return unreached ? "unknown" : "wrong";
    }
  }
  return {
    verify: (activity, authorization) => within(VERIFY_MS, verified(activity, authorization), "unknown"),
    token: peer ? () => peer.token() : () => credentials.getToken(),
  };
}

const isFetchError = (error: unknown): boolean => error instanceof Error && error.name === "FetchError";
