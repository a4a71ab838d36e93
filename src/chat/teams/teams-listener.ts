import { within } from "../../flows/within.ts";
import { inboundSchema, tenantsOf, type Inbound } from "./inbound.ts";
import { isAllowedService } from "./service-url.ts";
import type { TeamsAdapter } from "./teams-adapter.ts";
import type { TeamsNeeds } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Reply = { status: number; headers?: Readonly<Record<string, string>>; body: string };
export type ListenerParts = Pick<TeamsNeeds, "keeping" | "settings"> & {
  verify: TeamsAdapter["verify"];
  /** Whether this machine may be named as Teams' address. */
  loopback: boolean;
  /** Handles what Teams itself sent for this company; resolves once Teams may forget it. */
  turn(activity: Inbound): Promise<TeamsReply>;
};

/** A window of Teams waits five seconds; a message longer, but is sent again after ten. */
const ACKNOWLEDGE_MS = 4500;

/** One request from Teams: shape, host and tenant first, because they cost nothing, then the signature, then the work. */
export function teamsListener({ keeping, settings, verify, loopback, turn }: ListenerParts) {
  const { events } = keeping;
  const { login } = settings;
  const refused = (status: 400 | 401): Reply => {
    events.count({ name: status === 400 ? "teams_malformed" : "teams_forged" });
    return { status, body: "" };
  };

  async function answered(activity: Inbound): Promise<Reply> {
    try {
      return replyOf(await turn(activity));
    } catch {
      events.count({ name: "teams_failed" });
      return { status: 503, body: "" };
    }
  }

  return async function handle({ headers, body }: { headers: Headers; body: Buffer }): Promise<Reply> {
    const activity = read(body);
    if (!activity) return refused(400);
    if (!isAllowedService(activity.serviceUrl, loopback)) return refused(401);
    const tenants = tenantsOf(activity);
    if (login.kind !== "none" && (tenants.length === 0 || tenants.some((tenant) => tenant !== login.tenantId)))
      return refused(401);
    const verified = await verify(activity, [headers["authorization"]].flat()[0] ?? "");
    if (verified === "wrong") return refused(401);
    if (verified === "unknown") {
      events.count({ name: "teams_keys_unknown" });
      return { status: 503, body: "" };
    }
    return within(ACKNOWLEDGE_MS, answered(activity), { status: 503, body: "" });
  };
}

function read(body: Buffer): Inbound | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return inboundSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const replyOf = ({ status, body }: TeamsReply): Reply =>
  body === undefined
    ? { status, body: "" }
    : { status, headers: { "Content-Type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
