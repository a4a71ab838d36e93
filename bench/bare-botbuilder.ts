import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";

/** A process of its own: the echo bot of botbuilder's samples, whose acknowledgement waits for one durable insert. `bare-botbuilder.ts FILE echo|silent` */
const [file = "", echo = ""] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT)");
const insert = db.prepare("INSERT OR IGNORE INTO events VALUES (?, ?)");
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppId: process.env["TEAMS_APP_ID"] ?? "",
    MicrosoftAppPassword: process.env["TEAMS_APP_PASSWORD"] ?? "",
    MicrosoftAppTenantId: process.env["TEAMS_TENANT_ID"] ?? "",
  }),
);
const server = createServer((request, response) => void serve(request, response));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});

/** What restify does in the samples, and no more. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
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

async function turn(context: TurnContext): Promise<void> {
  insert.run(context.activity.id ?? "", JSON.stringify(context.activity));
  if (echo === "echo") await context.sendActivity(context.activity.text);
}
