import { Agent, request } from "node:http";

/** A chat's side of a load: signed requests over kept connections, as the chats keep them. */
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

export type Request = { body: string; headers: Readonly<Record<string, string>> };

/** Milliseconds until a request was acknowledged; anything but an acknowledgement is an error. */
export function send(url: string, made: Request): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { body, headers } = made;
  const began = performance.now();
  const sending = request(
    url,
    {
      method: "POST",
      agent,
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
    },
    (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`status ${response.statusCode}`));
      });
      response.on("error", reject);
    },
  );
  // a kept connection may end just as it is used again: then it is sent again, as the chats do
  sending.on("error", (error) => {
    if (sending.reusedSocket) resolve(send(url, made));
    else reject(error);
  });
  sending.end(body);
  return promise;
}

/** Requests acknowledged in a second, each lane sending its next one once the last was acknowledged. */
export async function rateOf(url: string, requests: readonly Request[], lanes: number): Promise<number> {
  const left = [...requests];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = left.pop(); next; next = left.pop()) await send(url, next);
    }),
  );
  return requests.length / ((performance.now() - began) / 1000);
}

/** One request of each person, evenly over time; gives when each was sent, once all are acknowledged. */
export async function pace(
  url: string,
  people: readonly string[],
  perSecond: number,
  made: (person: string) => Request,
): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  const flying: Promise<number>[] = [];
  const began = performance.now();
  for (const [i, person] of people.entries()) {
    const wait = began + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.set(person, Date.now());
    flying.push(send(url, made(person)));
  }
  await Promise.all(flying);
  return sent;
}
