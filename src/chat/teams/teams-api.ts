import { within } from "../../flows/within.ts";
import { isAllowedService } from "./service-url.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { NotSent, TeamsRefusal } from "./teams-faults.ts";
import type { TeamsIdentity } from "./teams-identity.ts";

type Place = { service: string; conversation: string };
/** Teams' REST protocol, as far as Lotse speaks it. Calls reject with a TeamsRefusal, with NotSent, or with what the network said. */
export type TeamsApi = {
  /** A new message; gives its id. `targeted`: the activity's recipient alone sees it. */
  post(to: Place, activity: object, targeted: boolean): Promise<string>;
  /** A message in place of an older one of Lotse's. */
  update(to: Place, message: string, activity: object): Promise<void>;
  /** The personal chat with somebody; one for each, however often it is asked for. */
  open(person: Pick<TeamsAddress, "service" | "bot" | "tenant" | "user">): Promise<string>;
  /** "… is typing" for a few seconds: a courtesy that may fail. */
  typing(at: Place & Pick<TeamsAddress, "bot" | "user">): Promise<void>;
  /** Resolves where Lotse and this person are in the conversation. */
  member(at: Place, user: string): Promise<void>;
};

export const CALL_MS = 8000;
const TOKEN_MS = 8000;

/** One attempt with a time limit, to allowed hosts alone: only the outbox repeats, because only it knows what became of a message. Bodies go out as they are: the SDK's own client drops AI label and citations and sends up to four times. */
export function teamsApi({ token }: Pick<TeamsIdentity, "token">, loopback: boolean): TeamsApi {
  async function call(method: "GET" | "POST" | "PUT", service: string, path: string, body?: object): Promise<unknown> {
    if (!isAllowedService(service, loopback)) throw new NotSent("this service URL is not allowed");
    const bearer = await tokenInTime(token);
    const response = await fetch(`${service.replace(/\/$/, "")}/v3/conversations${path}`, {
      method,
      headers: {
        Accept: "application/json",
        ...(body ? { "Content-Type": "application/json; charset=utf-8" } : {}),
        ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      body: body ? JSON.stringify(body) : null,
      redirect: "error",
      signal: AbortSignal.timeout(CALL_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new TeamsRefusal(response.status, codeIn(text, response.status), waitOf(response.headers));
    return read(text);
  }
  const one = encodeURIComponent;
  return {
    async post({ service, conversation }, activity, targeted) {
      const query = targeted ? "?isTargetedActivity=true" : "";
      return idIn(await call("POST", service, `/${one(conversation)}/activities${query}`, activity));
    },
    async update({ service, conversation }, message, activity) {
      await call("PUT", service, `/${one(conversation)}/activities/${one(message)}`, activity);
    },
    async open({ service, bot, tenant, user }) {
      const opened = await call("POST", service, "", {
        isGroup: false,
        bot: { id: bot },
        members: [{ id: user }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      }).catch((error: unknown) => {
        throw new NotSent("no chat could be opened", { cause: error });
      });
      const id = idIn(opened);
      if (id === "") throw new NotSent("Teams named no chat");
      return id;
    },
    async typing({ service, conversation, bot, user }) {
      const activity = { type: "typing", from: { id: bot }, recipient: { id: user } };
      await call("POST", service, `/${one(conversation)}/activities`, activity).catch(() => {});
    },
    async member({ service, conversation }, user) {
      await call("GET", service, `/${one(conversation)}/members/${one(user)}`);
    },
  };
}

/** A login that fails or hangs is no doubt about a message: nothing has left yet. */
async function tokenInTime(token: TeamsIdentity["token"]): Promise<string | null> {
  const got = await within<{ bearer: string | null } | { cause: unknown }>(
    TOKEN_MS,
    token().then(
      (bearer) => ({ bearer }),
      (cause: unknown) => ({ cause }),
    ),
    { cause: new Error("the login took too long") },
  );
  if ("bearer" in got) return got.bearer;
  throw new NotSent("no token", { cause: got.cause });
}

/** Teams' short name for a fault, such as message_writes_blocked; nothing else of its answer is kept. */
function codeIn(text: string, status: number): string {
  const named = (read(text) as { error?: { code?: unknown } } | null)?.error?.code;
  return typeof named === "string" && /^[A-Za-z]{1,32}$/.test(named)
    ? named.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase()
    : `http_${status}`;
}

const idIn = (body: unknown): string => {
  const id = (body as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : "";
};

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const LONGEST_WAIT = 3600;
function waitOf(headers: Headers): number | null {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT) * 1000 : null;
}
