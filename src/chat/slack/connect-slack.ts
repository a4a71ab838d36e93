import { SocketModeReceiver, type App } from "@slack/bolt";
import type { Courier } from "../../ports/courier.ts";
import { CHAT } from "./slack-address.ts";
import { beforeAcknowledging, NotWritten, type Outcome } from "./before-acknowledging.ts";
import { mendOf } from "./mend-of.ts";
import { isAnsweredLater } from "./on-question.ts";
import { silent, slackApi } from "./slack-api.ts";
import { slackApp } from "./slack-app.ts";
import { slackCourier } from "./slack-courier.ts";
import { faultOf } from "./slack-faults.ts";
import type { Me, SlackNeeds, SlackParts } from "./slack-parts.ts";
import { slackReceiver, type SlackReceiver } from "./slack-receiver.ts";
import { carryOver } from "../../flows/carry-over.ts";
import { within } from "../../flows/within.ts";

type Route = {
  method: "POST";
  path: string;
  maxBody: number;
  signed: true;
  handle: SlackReceiver["handle"];
};
export type ConnectedSlack = {
  routes: Route[];
  courier: Courier;
  /** Takes no more, and waits for what is under way. */
  stop(): Promise<void>;
};

const MAX_BODY = 256 * 1024;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;
const DRAIN_MS = 10_000;
/** The same line about the same fault, at most this often. */
const SAY_AGAIN_MS = 10 * 60_000;

/** Slack as a chat: connects by itself, and again where Slack or the token is at fault; until then Slack is asked to send events again, and everything else goes on. */
export function connectSlack(needs: SlackNeeds): ConnectedSlack {
  const { settings } = needs;
  const note = seldom(needs.note, () => needs.keeping.clock.now().getTime());
  const api = slackApi(settings);
  const given = { ...needs, note, api };
  const state: {
    receiver: SlackReceiver | null;
    socket: SocketModeReceiver | null;
    team: string | null;
    stopped: boolean;
  } = { receiver: null, socket: null, team: null, stopped: false };
  let timer: NodeJS.Timeout | undefined;
  void connect(FIRST_PAUSE_MS);

  async function connect(pause: number): Promise<void> {
    let known = false;
    try {
      const me = await whoAmI(given);
      known = true; // what fails now is the way, not the bot token
      state.team = me.team;
      if (state.stopped) return;
      const { receiver, socket } = wired({ ...given, me });
      await socket?.start();
      state.receiver = receiver;
      state.socket = socket;
      if (state.stopped) await disconnect();
      else note(CONNECTED);
    } catch (error) {
      const { code } = faultOf(error);
      note((known ? null : mendOf(code)) ?? unreached(code, settings.way.kind));
      timer = setTimeout(() => void connect(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause);
      timer.unref();
    }
  }

  const disconnect = async (): Promise<void> => {
    state.stopped = true;
    clearTimeout(timer);
    await state.socket?.stop();
  };
  const route: Route = {
    method: "POST",
    path: "/slack/events",
    maxBody: MAX_BODY,
    signed: true,
    handle: async (request) => (state.stopped ? null : state.receiver)?.handle(request) ?? { status: 503, body: "" },
  };
  return {
    routes: settings.way.kind === "http" ? [route] : [],
    courier: slackCourier({
      api,
      note,
      channelAnswers: settings.channelAnswers,
      apiUrl: settings.apiUrl,
      address: needs.address,
      contacts: needs.contacts,
      async wentDirect(key, person, conversation) {
        const to = { chat: CHAT, workspace: state.team ?? "", person, conversation };
        if (state.team) await carryOver(key, to, needs.keeping);
      },
      workspaceOf: (team) => needs.keeping.vault.pseudonym("workspace", CHAT, team),
    }),
    async stop() {
      await disconnect();
      if (state.receiver) await within(DRAIN_MS, state.receiver.drained(), undefined);
    },
  };
}

/** Asked once: the SDK's own question at the start would end the process where the token is wrong. */
async function whoAmI({ api }: Pick<SlackParts, "api">): Promise<Me> {
  const { team_id: team, bot_id: bot, user_id: user } = await api.auth.test();
  if (!team || !bot || !user) throw Object.assign(new Error(), NOT_A_BOT);
  return { team, bot, user };
}
const NOT_A_BOT = { code: "slack_webapi_platform_error", data: { error: "not_allowed_token_type" } };

function wired(parts: SlackParts): { receiver: SlackReceiver; socket: SocketModeReceiver | null } {
  const { keeping, note, settings } = parts;
  const outcomes = new WeakMap<object, Outcome>();
  const receiver = slackReceiver({
    keeping,
    note,
    signingSecret: settings.way.kind === "http" ? settings.way.signingSecret : null,
    async before(body) {
      const outcome = await beforeAcknowledging(body, parts);
      if (outcome === null) return false;
      outcomes.set(body, outcome);
      return isAnsweredLater(outcome, parts);
    },
  });
  slackApp(receiver, outcomes, parts);
  if (settings.way.kind === "http") return { receiver, socket: null };
  const socket = new SocketModeReceiver({
    appToken: settings.way.appToken,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl: settings.apiUrl } },
    async processEventErrorHandler({ error }) {
      if (!(error instanceof NotWritten)) keeping.events.count({ name: "slack_failed" });
      return false; // not acknowledged, so Slack sends it again
    },
  });
  socket.init({ processEvent: (event: Parameters<App["processEvent"]>[0]) => receiver.take(event) } as App);
  outliving(socket, () => {
    keeping.events.count({ name: "slack_malformed" });
    note(MALFORMED);
  });
  return { receiver, socket };
}

/** The SDK reads a message without looking whether it is one; what it throws there would end the process. */
function outliving({ client }: SocketModeReceiver, malformed: () => void): void {
  const readers = client.listeners("ws_message") as ((...message: unknown[]) => Promise<void>)[];
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...message: unknown[]) => {
    for (const read of readers) void read(...message).catch(malformed);
  });
}
const MALFORMED =
  "Slack: eine Nachricht war nicht lesbar und wurde übergangen; kommt das wieder, den Weg zu Slack prüfen (a message could not be read and was passed over; if it happens again, check what stands between Slack and Lotse)";

const CONNECTED = "Slack ist verbunden (Slack is connected)";
const unreached = (code: string, way: "http" | "socket"): string =>
  way === "http"
    ? `Slack ist nicht zu erreichen (${code}), Lotse versucht es weiter; Fragen dort warten (Slack cannot be reached, Lotse keeps trying; questions there wait)`
    : `Slack ist nicht zu erreichen (${code}), Lotse versucht es weiter. SLACK_APP_TOKEN prüfen: xapp-, mit dem Recht connections:write (Slack cannot be reached, Lotse keeps trying; check SLACK_APP_TOKEN: xapp- with connections:write)`;

function seldom(note: (line: string) => void, now: () => number): (line: string) => void {
  const said = new Map<string, number>();
  return (line) => {
    if (now() - (said.get(line) ?? -Infinity) < SAY_AGAIN_MS) return;
    said.set(line, now());
    note(line);
  };
}
