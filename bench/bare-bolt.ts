import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { App, HTTPReceiver } from "@slack/bolt";
import { silent } from "../src/chat/slack/slack-api.ts";

/** A process of its own: what bolt alone costs where its acknowledgement waits for one durable insert. `bare-bolt.ts FILE SECRET` */
const [file = "", signingSecret = ""] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT)");
const insert = db.prepare("INSERT OR IGNORE INTO events VALUES (?, ?)");
const receiver = new HTTPReceiver({ signingSecret, endpoints: "/slack/events", logger: silent });
const app = new App({
  token: "xoxb-1-test",
  botId: "B0BOT",
  botUserId: "U0BOT",
  receiver,
  logger: silent,
  convoStore: false,
});
const inner = app.processEvent.bind(app);
receiver.init({
  processEvent: (event: Parameters<App["processEvent"]>[0]) =>
    inner({
      ...event,
      async ack(answer) {
        insert.run(String(event.body["event_id"]), JSON.stringify(event.body));
        await event.ack(answer as never);
      },
    }),
} as App);
app.event("message", async () => {});
const server = createServer(receiver.requestListener as RequestListener);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
