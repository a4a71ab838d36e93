import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { directMessage, signed, wrapped } from "../test/chat/slack/run-slack.ts";

/** Slack's side of a load: signed events over kept connections, as Slack keeps them. */
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

export const event = (user = `U0B${randomUUID().slice(0, 6).toUpperCase()}`): string =>
  JSON.stringify(wrapped(directMessage("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", { user })));

/** Staff who ask now and again, as in life: a first question makes its asker's key, which the warm-up pays. */
const PEOPLE = 200;

/** Milliseconds until the event was acknowledged; anything but an acknowledgement is an error. */
export function send(url: string, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const began = performance.now();
  const headers = { ...signed(body), "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
  const sending = request(url, { method: "POST", agent, headers }, (response) => {
    response.resume();
    response.on("end", () => {
      if (response.statusCode === 200) resolve(performance.now() - began);
      else reject(new Error(`status ${response.statusCode}`));
    });
    response.on("error", reject);
  });
  // a kept connection may end just as it is used again: then it is sent again, as Slack does
  sending.on("error", (error) => {
    if (sending.reusedSocket) resolve(send(url, body));
    else reject(error);
  });
  sending.end(body);
  return promise;
}

/** Events acknowledged in a second, each lane sending its next one once the last was acknowledged. */
export async function rateOf(url: string, events: number, lanes: number): Promise<number> {
  let left = events;
  const bodies = Array.from({ length: events }, (_, i) => event(`U0P${i % PEOPLE}`));
  const began = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await send(url, bodies[left] ?? "");
    }),
  );
  return events / ((performance.now() - began) / 1000);
}

/** `count` events evenly over time; gives when each was sent, by its direct message, once all are acknowledged. */
export async function pace(url: string, count: number, perSecond: number): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  const flying: Promise<number>[] = [];
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    const wait = began + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.set(`D0L${i}`, Date.now());
    flying.push(send(url, event(`U0L${i}`)));
  }
  await Promise.all(flying);
  return sent;
}
