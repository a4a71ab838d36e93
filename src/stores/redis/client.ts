import { Cluster, Redis, type ClusterNode, type RedisOptions } from "ioredis";
import { StoreError } from "../../core/store-error.ts";
import { isFinal } from "./explain.ts";

export type Client = Redis | Cluster;

/** A command waits this long for its answer; the only guard that works where Redis is frozen. */
const COMMAND_MS = 700;

type Options = Omit<RedisOptions, "replyMapping">;
const PACE: Options = {
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2000),
  reconnectOnError: (error) => (error.message.startsWith("READONLY") ? 2 : false),
  connectTimeout: 5000,
};
/** For commands: an answer or a refusal in time, nothing queued, nothing sent twice. */
const COMMANDS: Options = {
  ...PACE,
  commandTimeout: COMMAND_MS,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
};
/** For workers, which wait on Redis for work: patient, on connections of their own. */
const BLOCKING: Options = { ...PACE, maxRetriesPerRequest: null };

/** One address is a single Redis, several with commas between are nodes of a Redis Cluster. */
export function makeClient(url: string, use: "commands" | "blocking", name: string): Client {
  const options = { ...(use === "commands" ? COMMANDS : BLOCKING), connectionName: `${name}-${use}` };
  const nodes = nodesIn(url);
  const client = nodes.length === 1 ? new Redis(url.trim(), options) : cluster(nodes, nodes[0], options, use);
  // every call tells its own error; without a listener the process would end, and it would too where ioredis goes on without its database
  client.on("error", (error: Error) => isFinal(error.message) && client.disconnect(true));
  return client;
}

/** Where Redis is, without name and password. */
export const addressOf = (url: string): string =>
  nodesIn(url)
    .map(({ protocol, hostname, port }) => `${protocol}//${hostname}:${port || 6379}`)
    .join(", ");

const nodesIn = (url: string): [URL, ...URL[]] => {
  const [first, ...others] = url.split(",").map((part) => parse(part.trim()));
  if (!first) throw new StoreError(WRONG);
  return [first, ...others];
};

function cluster(nodes: URL[], first: URL, options: Options, use: "commands" | "blocking"): Cluster {
  const password = decodeURIComponent(first.password);
  const username = decodeURIComponent(first.username);
  const at: ClusterNode[] = nodes.map((node) => ({ host: node.hostname, port: Number(node.port || 6379) }));
  return new Cluster(at, {
    enableOfflineQueue: use === "blocking",
    slotsRefreshInterval: 5000,
    clusterRetryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 5), 2000),
    redisOptions: {
      ...options,
      ...(password && { password }),
      ...(username && { username }),
      ...(first.protocol === "rediss:" && { tls: {} }),
    },
  });
}

const WRONG =
  "REDIS_URL: eine Adresse wie redis://localhost:6379, bei einem Cluster mehrere mit Komma (an address like redis://localhost:6379, of a cluster several with commas)";

function parse(part: string): URL {
  const url = URL.parse(part);
  if (!url || (url.protocol !== "redis:" && url.protocol !== "rediss:")) throw new StoreError(WRONG);
  if (!/^\/?\d{0,5}$/.test(url.pathname))
    throw new StoreError(
      "REDIS_URL: nach der Adresse steht die Nummer der Datenbank, z. B. redis://localhost:6379/0 (the number of the database stands after the address)",
    );
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    throw new StoreError(
      "REDIS_URL: ein % im Kennwort wird %25 geschrieben, ebenso %40 für @ und %2F für / (a % in the password is written %25, just as %40 for @ and %2F for /)",
    );
  }
  return url;
}

/** Each server behind a client: for settings and files, which every node has for itself. */
export const serversOf = (client: Client): Redis[] => (client instanceof Cluster ? client.nodes("all") : [client]);
