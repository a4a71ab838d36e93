import http, { type RequestOptions } from "node:http";
import https from "node:https";

/**
 * Preloaded into a bot's process, which itself stays as it runs in life: what it sends to Microsoft's hosts arrives at this machine.
 * MICROSOFT_HERE names them: {"smba.trafficmanager.net": "http://127.0.0.1:1"}.
 */
const here = JSON.parse(process.env["MICROSOFT_HERE"] ?? "{}") as Readonly<Record<string, string>>;

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? null : new URL(input);
  const to = url && here[url.hostname];
  return fetch(to ? new URL(url.pathname + url.search, to) : input, init);
};

const { request } = https;
https.request = ((options: RequestOptions, ...rest: never[]) => {
  const to = here[options.hostname ?? options.host ?? ""];
  if (!to) return request(options, ...rest);
  const { hostname, port } = new URL(to);
  return http.request({ ...options, protocol: "http:", host: hostname, hostname, port, agent: undefined }, ...rest);
}) as typeof request;
