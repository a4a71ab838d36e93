import type { Courier } from "../../ports/courier.ts";
import { within } from "../../flows/within.ts";
import { onActivity } from "./on-activity.ts";
import { teamsAdapter, type Peer } from "./teams-adapter.ts";
import { teamsApi } from "./teams-api.ts";
import { tellMend } from "./post-message.ts";
import { faultOf, NotSent } from "./teams-faults.ts";
import { teamsCourier } from "./teams-courier.ts";
import { teamsListener } from "./teams-listener.ts";
import type { TeamsNeeds, TeamsParts } from "./teams-parts.ts";

type Route = {
  method: "POST";
  path: string;
  maxBody: number;
  signed: boolean;
  handle: ReturnType<typeof teamsListener>;
};
export type ConnectedTeams = {
  routes: Route[];
  courier: Courier;
  /** Takes no more, and waits for what is under way. */
  stop(): Promise<void>;
};

const MAX_BODY = 256 * 1024;
const DRAIN_MS = 10_000;
/** The same line about the same fault, at most this often. */
const SAY_AGAIN_MS = 10 * 60_000;

/** Teams as a chat. `peer` stands in for Microsoft where tests need one. */
export function connectTeams(needs: TeamsNeeds, peer: Peer | null = null): ConnectedTeams {
  const { settings, keeping } = needs;
  const note = seldom(needs.note, () => keeping.clock.now().getTime());
  const open = settings.login.kind === "none";
  const loopback = open || peer !== null;
  const adapter = teamsAdapter(settings.login, loopback, peer);
  const api = teamsApi(adapter);
  const running = new Set<Promise<unknown>>();
  const later = (work: Promise<unknown>): void => {
    const run = work.catch(() => keeping.events.count({ name: "teams_failed" })).finally(() => running.delete(run));
    running.add(run);
  };
  const parts: TeamsParts = { ...needs, note, api, later };
  // said at the start, not with the first answer
  void adapter.login().catch((cause: unknown) => tellMend(faultOf(new NotSent("no token", { cause })).code, parts));
  const handle = teamsListener({
    keeping,
    settings,
    verify: adapter.verify,
    loopback,
    turn: (activity) => onActivity(activity, parts),
  });
  const state = { stopped: false };
  return {
    routes: [
      {
        method: "POST",
        path: "/api/messages",
        maxBody: MAX_BODY,
        signed: !open, // without a login the server's own checks keep other websites and names out
        handle: async (request) => (state.stopped ? { status: 503, body: "" } : handle(request)),
      },
    ],
    courier: teamsCourier({
      api,
      note,
      channelAnswers: settings.channelAnswers,
      address: needs.address,
      contacts: needs.contacts,
    }),
    async stop() {
      state.stopped = true;
      await within(DRAIN_MS, Promise.allSettled(running), undefined);
    },
  };
}

function seldom(note: (line: string) => void, now: () => number): (line: string) => void {
  const said = new Map<string, number>();
  return (line) => {
    if (now() - (said.get(line) ?? -Infinity) < SAY_AGAIN_MS) return;
    said.set(line, now());
    note(line);
  };
}
