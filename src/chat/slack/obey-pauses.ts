const SECOND = 1000;

/** How long Slack asks to be left alone, in milliseconds; a second where it does not say. */
export function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get("retry-after") ?? 1);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * SECOND : SECOND;
}

/** A method that Slack limited is left alone, whoever wants to call it, until Slack's time is over: they hear the same 429 at once. `now` only goes forward. */
export function obeyPauses(now: () => number, call: typeof fetch): typeof fetch {
  const ends = new Map<string, number>();
  return async (url, init) => {
    const method = new URL(url instanceof Request ? url.url : url).pathname;
    const left = (ends.get(method) ?? 0) - now();
    if (left > 0)
      return new Response("", { status: 429, headers: { "Retry-After": String(Math.ceil(left / SECOND)) } });
    const response = await call(url, init);
    if (response.status === 429) ends.set(method, now() + pauseOf(response));
    return response;
  };
}
