import type { App, Receiver } from "@slack/bolt";
import { NotWritten } from "./before-acknowledging.ts";
import { parseRequest, type SlackBody } from "./parse-request.ts";
import { verifySignature } from "./verify-signature.ts";
import type { SlackNeeds } from "./slack-parts.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Reply = { status: number; headers?: Readonly<Record<string, string>>; body: string };
type Event = Parameters<App["processEvent"]>[0];
export type SlackReceiver = Receiver & {
  /** One request from Slack, checked, written and acknowledged. */
  handle(request: { headers: Headers; body: Buffer }): Promise<Reply>;
  /** One event, from wherever: written first, then acknowledged. */
  take(event: Event): Promise<void>;
  /** Waits for what is under way. */
  drained(): Promise<void>;
};
export type ReceiverParts = Pick<SlackNeeds, "keeping" | "note"> & {
  signingSecret: string | null;
  /** Writes what has to stand before Slack may forget the event; tells whether that is all, so that nobody hears anything now. */
  before(body: SlackBody): Promise<boolean>;
};

/** Slack shows an error after three seconds and sends an event again. */
const ACKNOWLEDGE_MS = 2800;
const EMPTY: Reply = { status: 200, body: "" };

/** Slack's requests on Lotse's own server, in place of bolt's receiver: one clock check in both directions, one body limit, and nothing is acknowledged before it is written. */
export function slackReceiver({ keeping, note, signingSecret, before }: ReceiverParts): SlackReceiver {
  const { events, clock } = keeping;
  const running = new Set<Promise<void>>();
  let app: App | null = null;

  /** An event that ends with what was written never goes through bolt, which asks every listener of every surface: that would cost as much as the writing. */
  async function taken(event: Event): Promise<void> {
    if (!app) throw new Error("the receiver was not given to an app");
    if (event.body["type"] === "event_callback" && (await before(event.body))) await event.ack();
    else await app.processEvent(event);
  }

  async function take(event: Event): Promise<void> {
    const turn = taken(event);
    running.add(turn);
    try {
      await turn;
    } finally {
      running.delete(turn);
    }
  }

  async function handle({ headers, body }: { headers: Headers; body: Buffer }): Promise<Reply> {
    const one = (name: string): string | undefined => [headers[name]].flat()[0];
    const signed = { body, stamp: one("x-slack-request-timestamp"), signature: one("x-slack-signature") };
    const verified = signingSecret === null ? "wrong" : verifySignature(signed, signingSecret, clock.now().getTime());
    if (verified !== "right") {
      events.count({ name: verified === "clock" ? "slack_clock" : "slack_forged" });
      if (verified === "clock")
        note(
          "Slack: eine richtig unterschriebene Anfrage ist mehr als fünf Minuten von der Uhr dieses Rechners entfernt: Uhr stellen, oder jemand spielt alte Anfragen ab (a request with a right signature is more than five minutes off this machine's clock: set the clock, or somebody replays)",
        );
      return { status: 401, body: "" };
    }
    const parsed = parseRequest(one("content-type"), body);
    if (!parsed) {
      events.count({ name: "slack_malformed" });
      return { status: 400, body: "" };
    }
    if (parsed["ssl_check"] === "1") return EMPTY;
    const { challenge } = parsed;
    if (parsed["type"] === "url_verification" && typeof challenge === "string")
      return {
        status: 200,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
        body: challenge.slice(0, 200),
      };
    if (parsed["type"] === "app_rate_limited") {
      note(
        "Slack: hält Ereignisse zurück, weil es mehr als 30 000 in einer Stunde waren; Fragen von dort gehen gerade verloren (Slack holds events back after 30,000 in an hour; questions get lost meanwhile)",
      );
      return EMPTY;
    }
    return acknowledged(parsed, { num: one("x-slack-retry-num"), reason: one("x-slack-retry-reason") });
  }

  /** What Slack hears; an event that could not be written is sent again by Slack, anything else shows an error to whoever pressed. */
  async function acknowledged(
    body: SlackBody,
    retry: { num: string | undefined; reason: string | undefined },
  ): Promise<Reply> {
    const heard = Promise.withResolvers<Reply>();
    const timer = setTimeout(() => {
      events.count({ name: "slack_late" });
      heard.resolve({ status: 503, body: "" });
    }, ACKNOWLEDGE_MS);
    const event: Event = {
      body,
      ...(retry.num ? { retryNum: Number(retry.num) } : {}),
      ...(retry.reason ? { retryReason: retry.reason } : {}),
      ack: async (answer: unknown) => heard.resolve(replyOf(answer)),
    };
    void take(event).then(
      () => heard.resolve({ status: 404, body: "" }), // nobody acknowledged
      (error: unknown) => {
        if (!(error instanceof NotWritten)) events.count({ name: "slack_failed" });
        heard.resolve({ status: 503, body: "" });
      },
    );
    try {
      return await heard.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    init: (given) => void (app = given),
    start: async () => {},
    stop: async () => {},
    handle,
    take,
    drained: async () => void (await Promise.allSettled(running)),
  };
}

function replyOf(answer: unknown): Reply {
  if (answer === undefined || answer === null || answer === "") return EMPTY;
  if (typeof answer === "string")
    return { status: 200, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: answer };
  return {
    status: 200,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify(answer),
  };
}
