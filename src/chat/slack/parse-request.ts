/** What Slack sends: JSON for events, a form for commands, JSON inside a form for buttons and windows. A charset behind the type changes nothing. */
export type SlackBody = Record<string, unknown>;

/** Null where it is neither. */
export function parseRequest(type: string | undefined, body: Buffer): SlackBody | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    const kind = (type ?? "").split(";", 1)[0]?.trim().toLowerCase();
    if (kind === "application/json") return object(JSON.parse(text));
    if (kind !== "application/x-www-form-urlencoded") return null;
    const form = Object.fromEntries(new URLSearchParams(text));
    return form["payload"] === undefined ? form : object(JSON.parse(form["payload"]));
  } catch {
    return null;
  }
}

const object = (value: unknown): SlackBody | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as SlackBody) : null;
