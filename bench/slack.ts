import { join } from "node:path";
import { fakeSlack, TOKEN } from "../test/chat/slack/fake-slack.ts";
import { directMessage, SECRET, signed, wrapped } from "../test/chat/slack/run-slack.ts";
import { measureChat, QUESTION } from "./chat.ts";
import { SERVER, started } from "./started.ts";
import type { Section } from "./table.ts";

const BARE = join(import.meta.dirname, "bare-bolt.ts");

/** Slack's side, beside a bare bolt that waits for one durable insert. */
export async function slack(only = "jklm"): Promise<Section[]> {
  const api = await fakeSlack();
  let people = 0;
  try {
    return await measureChat(
      {
        name: "Slack",
        path: "slack/events",
        person: () => `U0B${String((people += 1)).padStart(6, "0")}`,
        again: true,
        question(user) {
          const body = JSON.stringify(wrapped(directMessage(QUESTION, { user })));
          return { body, headers: signed(body) };
        },
        answers: () => api.posted.map(({ channel, oldest }) => ({ person: channel.replace(/^D/, "U"), at: oldest })),
        slow: (ms) => void (api.state.delayMs = ms),
        lotse: {
          args: SERVER,
          env: { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: api.apiUrl },
        },
        bare: [
          {
            against: "bare bolt, one durable insert, same settings",
            part: 0.8,
            start: (file) => started([BARE, file, SECRET], {}),
          },
        ],
        patienceMs: 3000,
      },
      "jklm",
      only,
    );
  } finally {
    await api.close();
  }
}
