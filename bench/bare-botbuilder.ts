import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import { APP, TENANT, type FakeConnector } from "../test/chat/teams/fake-connector.ts";

export type BareBot = {
  url: string;
  /** Where its echoes go: to nobody who looks at them. */
  service: string;
  stop(): Promise<void>;
};

/** The echo bot of botbuilder's own samples, whose acknowledgement waits for one durable insert; `echoes` false leaves the echo out. */
export async function bareBotbuilder(teams: FakeConnector, echoes: boolean): Promise<BareBot> {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-botbuilder-"));
  const db = new DatabaseSync(join(folder, "bare.sqlite"));
  db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT)");
  const insert = db.prepare("INSERT OR IGNORE INTO events VALUES (?, ?)");
  const adapter = adapterFor(teams);
  const turn = async (context: TurnContext): Promise<void> => {
    insert.run(context.activity.id ?? "", JSON.stringify(context.activity));
    if (echoes) await context.sendActivity(context.activity.text);
  };
  const server = createServer((request, response) => void serve(adapter, request, response, turn));
  const sink = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(201, { "Content-Type": "application/json" }).end('{"id":"1"}'));
  });
  return {
    url: `${await listening(server)}/api/messages`,
    service: await listening(sink),
    async stop() {
      for (const one of [server, sink]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function adapterFor({ peer, state }: FakeConnector): CloudAdapter {
  const issuer = "https://api.botframework.com";
  const signRequest = async (request: { headers: { set(name: string, value: string): void } }) => {
    request.headers.set("authorization", `Bearer ${state.issued}`);
    return request;
  };
  const credentials = {
    isValidAppId: async (id: string) => id === APP,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  };
  const settings = {
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppId: APP,
    MicrosoftAppTenantId: TENANT,
    ToBotFromChannelOpenIdMetadataUrl: peer.keysUrl,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToChannelFromBotOAuthScope: issuer,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT}`,
    ToBotFromEmulatorOpenIdMetadataUrl: "https://login.microsoftonline.com/emulator",
    CallerId: "",
  };
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials as never));
}

/** What restify does in the samples, and no more. */
async function serve(
  adapter: CloudAdapter,
  request: IncomingMessage,
  response: ServerResponse,
  turn: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const shim = {
    socket: request.socket,
    status: (code: number) => ((response.statusCode = code), shim),
    header: (name: string, value: string) => (response.setHeader(name, value), shim),
    send: (value: unknown) => (response.write(JSON.stringify(value)), shim),
    end: () => (response.end(), shim),
  };
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
  await adapter.process({ method: "POST", headers: request.headers, body }, shim as never, turn);
}
