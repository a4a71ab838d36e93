const KEY = "lotse-thread";
const PATIENCE_MS = 30_000;

/** What the server refused (both languages), or null where it could not be reached. */
export class Refused extends Error {
  constructor(message) {
    super("refused");
    this.said = message;
  }
}

const fresh = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
let thread = sessionStorage.getItem(KEY) ?? fresh();

/** Whether this tab has a conversation that follow-up questions refer to. */
export const hasThread = () => sessionStorage.getItem(KEY) !== null;

/** Asks in this tab's conversation: its id is random, and gone with the tab. */
export async function ask(question) {
  const { value: answer, headers } = await post("/api/ask", { ...question, thread });
  sessionStorage.setItem(KEY, thread);
  return { answer, left: headers.has("Lotse-Sent") };
}

/** What went to a model for an answer of this conversation. */
export const sent = async (answer) => (await post("/api/sent", { answer, thread })).value;

/** Erases the conversation on the server; the next question starts another one. */
export async function forget() {
  await post("/api/forget", { thread });
  sessionStorage.removeItem(KEY);
  thread = fresh();
}

async function post(path, asked) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
    cache: "no-store",
    credentials: "omit",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const value = await response.json();
  if (response.ok) return { value, headers: response.headers };
  const told = response.status < 500 || value.error === "not_stored";
  throw new Refused(told && value.message ? value.message : null);
}
