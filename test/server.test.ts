import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLoopback, ServerError, startServer, type RunningServer } from "../src/server.ts";

type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** Plain HTTP, because fetch does not let a test name its Host. */
function call(
  url: string,
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = httpRequest(new URL(path, url), { method, headers }, (response) => {
    let text = "";
    response
      .setEncoding("utf8")
      .on("data", (chunk: string) => (text += chunk))
      .on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
  });
  sent.on("error", reject).end(body);
  return promise;
}

describe("server", () => {
  let server: RunningServer;
  const errors: unknown[] = [];
  beforeAll(async () => {
    server = await startServer({
      host: "127.0.0.1",
      port: 0,
      onError: (error) => errors.push(error),
      routes: [
        {
          method: "GET",
          path: "/here",
          handle: () => ({ status: 200, headers: { "Content-Type": "text/plain" }, body: "here" }),
        },
        { method: "POST", path: "/echo", handle: ({ body }) => ({ status: 200, body }) },
        { method: "GET", path: "/broken", handle: () => Promise.reject(new Error("inside")) },
      ],
    });
  });
  afterAll(() => server.stop());

  test("every answer carries the security headers", async () => {
    for (const path of ["/here", "/nowhere", "/healthz", "/broken"]) {
      expect((await call(server.url, path)).headers).toMatchObject({
        "cache-control": "no-store",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
    }
  });

  test("says that it lives and is ready", async () => {
    expect(JSON.parse((await call(server.url, "/healthz")).body)).toEqual({ status: "ok" });
    expect(JSON.parse((await call(server.url, "/readyz")).body)).toEqual({ status: "ready" });
  });

  test("is not ready where its store takes no write, and is again when it does", async () => {
    let full = true;
    const own = await startServer({
      host: "127.0.0.1",
      port: 0,
      routes: [],
      onError: () => {},
      ready: async () => {
        if (full) throw new Error("CANARY: the disk is full");
      },
    });
    const refused = await call(own.url, "/readyz");
    expect([refused.status, refused.body]).toEqual([503, '{"status":"store"}']);
    expect((await call(own.url, "/healthz")).status).toBe(200);
    full = false;
    expect((await call(own.url, "/readyz")).status).toBe(200);
    await own.stop();
  });

  test("an unknown address is a clean 404, as a page or as JSON", async () => {
    const page = await call(server.url, "/nowhere<script>", { headers: { Accept: "text/html" } });
    expect([page.status, page.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page.body).toContain("Diese Seite gibt es nicht");
    expect(page.body).not.toContain("<script>");
    const json = await call(server.url, "/nowhere");
    expect([json.status, (JSON.parse(json.body) as { error: string }).error]).toEqual([404, "not_found"]);
  });

  test("a method that a route does not know is 405 and says which it knows", async () => {
    const posted = await call(server.url, "/here", { method: "POST" });
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
    const got = await call(server.url, "/echo");
    expect([got.status, got.headers.allow]).toEqual([405, "POST"]);
    expect((await call(server.url, "/here", { method: "OPTIONS" })).status).toBe(405);
  });

  test("HEAD is GET without its body; a query belongs to no route", async () => {
    const head = await call(server.url, "/here?x=1", { method: "HEAD" });
    expect([head.status, head.headers["content-length"], head.body]).toEqual([200, "4", ""]);
  });

  test("a defect shows nothing of the inside and is reported", async () => {
    const before = errors.length;
    const reply = await call(server.url, "/broken");
    expect(reply.status).toBe(500);
    expect(reply.body).not.toContain("inside");
    expect(errors).toHaveLength(before + 1);
  });

  test("another host name is refused: DNS rebinding", async () => {
    const port = new URL(server.url).port;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, "localhost", "LOCALHOST:9"]) {
      expect([host, (await call(server.url, "/here", { headers: { Host: host } })).status]).toEqual([host, 200]);
    }
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "127.0.0.1@evil.example",
      "0.0.0.0",
      "localhost:x",
    ]) {
      expect([host, (await call(server.url, "/here", { headers: { Host: host } })).status]).toEqual([host, 421]);
    }
  });

  test("a POST from another website is refused", async () => {
    const own = server.url.slice(0, -1);
    const status = async (headers: OutgoingHttpHeaders): Promise<number> =>
      (await call(server.url, "/echo", { method: "POST", headers, body: "x" })).status;
    expect(await status({})).toBe(200);
    expect(await status({ Origin: own })).toBe(200);
    expect(await status({ Origin: own, "Sec-Fetch-Site": "same-origin" })).toBe(200);
    for (const origin of [
      "https://evil.example",
      "null",
      "http://127.0.0.1:1",
      own.replace("http", "https"),
      `${own}.evil.example`,
    ])
      expect([origin, await status({ Origin: origin })]).toEqual([origin, 403]);
    for (const site of ["cross-site", "same-site"]) expect(await status({ "Sec-Fetch-Site": site })).toBe(403);
  });

  test("a body over 64 KiB is 413, also without a length, and the connection stays usable", async () => {
    expect((await call(server.url, "/echo", { method: "POST", body: "x".repeat(65_536) })).status).toBe(200);
    const large = await call(server.url, "/echo", { method: "POST", body: "x".repeat(65_537) });
    expect(large.status).toBe(413);
    expect(large.body).toContain("64 KiB");
    expect(
      (
        await call(server.url, "/echo", {
          method: "POST",
          headers: { "Transfer-Encoding": "chunked" },
          body: "x".repeat(500_000),
        })
      ).status,
    ).toBe(413);
    expect((await call(server.url, "/here")).status).toBe(200);
  });

  test("somebody who hangs up in the middle is no error", async () => {
    const before = errors.length;
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(errors).toHaveLength(before);
    expect((await call(server.url, "/here")).status).toBe(200);
  });

  test("a port in use and a strange host are named", async () => {
    const port = Number(new URL(server.url).port);
    const start = (host: string, at: number): Promise<RunningServer> =>
      startServer({ host, port: at, routes: [], onError: () => {} });
    await expect(start("127.0.0.1", port)).rejects.toThrow(ServerError);
    await expect(start("127.0.0.1", port)).rejects.toThrow(`PORT=${port}`);
    await expect(start("192.0.2.1", 0)).rejects.toThrow("HOST=192.0.2.1");
  });

  test("knows which hosts only this machine can reach", () => {
    expect(["127.0.0.1", "127.0.0.2", "localhost", "::1", "[::1]"].every(isLoopback)).toBe(true);
    expect(
      ["0.0.0.0", "::", "192.168.1.2", "lotse.example", "127.0.0.1.example", "localhost.example"].some(isLoopback),
    ).toBe(false);
  });
});
