import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { directOf, fakeConnector } from "../test/chat/teams/fake-connector.ts";
import { fakeMicrosoft, HERE, SERVICE } from "../test/chat/teams/fake-microsoft.ts";
import { personal } from "../test/chat/teams/run-teams.ts";
import { measureChat, QUESTION } from "./chat.ts";
import { SERVER, started } from "./started.ts";
import type { Section } from "./table.ts";

const BARE = join(import.meta.dirname, "bare-botbuilder.ts");

/** Teams' side, beside botbuilder's echo bot that waits for one durable insert; Microsoft's logins, keys and conversations are this process. */
export async function teams(only = "nopq"): Promise<Section[]> {
  const connector = await fakeConnector();
  const microsoft = await fakeMicrosoft(connector);
  const nobody = await sink();
  const authorization = `Bearer ${connector.sign({ serviceurl: SERVICE })}`;
  const bare = (echo: "echo" | "silent") => (file: string) =>
    started([...HERE, BARE, file, echo], microsoft.env(nobody.url));
  let people = 0;
  try {
    const sections = await measureChat(
      {
        name: "Teams",
        path: "api/messages",
        person: () => `29:person-${(people += 1)}`,
        again: false,
        question: (user) => ({
          body: JSON.stringify(personal(SERVICE, QUESTION, { user })),
          headers: { authorization },
        }),
        answers: () => connector.posted.map(({ conversation, at }) => ({ person: personIn(conversation), at })),
        slow: (ms) => void (connector.state.delayMs = ms),
        lotse: { args: [...HERE, ...SERVER], env: microsoft.env() },
        bare: [
          { against: "botbuilder echo bot, one durable insert", part: 0.8, start: bare("echo") },
          { against: "the same without the echo", part: null, start: bare("silent") },
        ],
        patienceMs: 10_000,
      },
      "nopq",
      only,
    );
    if (connector.wrong.length + microsoft.wrong.length > 0)
      throw new Error(`Microsoft was asked wrongly: ${[...connector.wrong, ...microsoft.wrong].join("; ")}`);
    return sections;
  } finally {
    await Promise.all([connector.close(), microsoft.close(), nobody.close()]);
  }
}

const personIn = (conversation: string): string => conversation.replace(directOf("29:"), "29:");

/** Takes echoes, and looks at none. */
async function sink(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(201, { "Content-Type": "application/json" }).end('{"id":"1"}'));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
