const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Whether answers may go to this address: Microsoft's own, or this machine where `loopback` says so. */
export function isAllowedService(url: string, loopback: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username !== "" || password !== "") return false;
  if (loopback && LOOPBACK.includes(hostname)) return protocol === "http:" || protocol === "https:";
  if (protocol !== "https:" || port !== "") return false;
  return hostname === "smba.trafficmanager.net" || hostname.endsWith(".botframework.com");
}
