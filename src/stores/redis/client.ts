import { Cluster, Redis, type ClusterNode, type RedisOptions } from "ioredis";
import { StoreError } from "../../core/store-error.ts";

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
  const nodes = url.split(",").map((part) => parse(part.trim()));
  const [first] = nodes;
  if (!first) throw new StoreError("REDIS_URL is empty");
  const client = nodes.length === 1 ? new Redis(url.trim(), options) : cluster(nodes, first, options, use);
  client.on("error", () => undefined); // every call tells its own error; without a listener the process would end
  return client;
}

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

function parse(part: string): URL {
  const url = URL.parse(part);
  if (url && (url.protocol === "redis:" || url.protocol === "rediss:")) return url;
  throw new StoreError("REDIS_URL is an address like redis://localhost:6379 (a cluster's nodes with commas between)");
}

/** Each server behind a client: for settings and files, which every node has for itself. */
export const serversOf = (client: Client): Redis[] => (client instanceof Cluster ? client.nodes("all") : [client]);
