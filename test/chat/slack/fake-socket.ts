import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";

type Envelope = { envelope_id: string; type: string; payload: object; retry_attempt: number };
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10];

/** Slack's side of Socket Mode: what is not acknowledged over one connection is sent again over the next. */
export async function fakeSocket() {
  const server = createServer();
  const open = new Set<Socket>();
  const waiting = new Map<string, Envelope>();
  const acknowledged: { id: string; payload: unknown }[] = [];
  let connections = 0;

  server.on("upgrade", (request, stream) => {
    const socket = stream as Socket;
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${GUID}`).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    open.add(socket);
    connections += 1;
    let rest = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
        rest = rest.subarray(frame.length);
        if (frame.opcode === PING) socket.write(frameOf(PONG, frame.payload));
        if (frame.opcode === CLOSE) socket.end(frameOf(CLOSE, frame.payload));
        if (frame.opcode === TEXT) heard(frame.payload.toString("utf8"));
      }
    });
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => open.delete(socket));
    say(socket, { type: "hello", num_connections: 1, connection_info: { app_id: "A1" }, debug_info: {} });
    for (const envelope of waiting.values()) say(socket, { ...envelope, retry_attempt: (envelope.retry_attempt += 1) });
  });

  function heard(text: string): void {
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown };
    waiting.delete(id);
    acknowledged.push({ id, payload });
  }
  const say = (socket: Socket, message: object): void =>
    void socket.write(frameOf(TEXT, Buffer.from(JSON.stringify(message))));

  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    acknowledged,
    waiting,
    connections: () => connections,
    isOpen: () => open.size > 0,
    /** Events wait for the next connection; commands do not: Slack shows their sender an error at once. */
    deliver(type: "events_api" | "slash_commands" | "interactive", payload: object): string | null {
      const envelope: Envelope = { envelope_id: randomUUID(), type, payload, retry_attempt: 0 };
      if (type === "events_api") waiting.set(envelope.envelope_id, envelope);
      const [socket] = open;
      if (!socket) return type === "events_api" ? envelope.envelope_id : null;
      say(socket, { ...envelope, accepts_response_payload: type !== "events_api" });
      return envelope.envelope_id;
    },
    /** Any frame at all, as it stands. */
    raw(text: string): void {
      for (const socket of open) socket.write(frameOf(TEXT, Buffer.from(text)));
    },
    /** The connection breaks without a word. */
    cut(): void {
      for (const socket of open) socket.destroy();
      open.clear();
    },
    /** Slack's routine: the client is asked to connect anew. */
    refresh(): void {
      for (const socket of open) say(socket, { type: "disconnect", reason: "refresh_requested", debug_info: {} });
    },
    close(): void {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

type Frame = { opcode: number; payload: Buffer; length: number };
/** One masked frame as a client sends it; null where it is not whole yet. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 6) return null;
  const opcode = bytes[0]! & 15;
  let size = bytes[1]! & 127;
  let at = 2;
  if (size === 126) {
    size = bytes.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    size = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  if (bytes.length < at + 4 + size) return null;
  const mask = bytes.subarray(at, at + 4);
  const payload = Buffer.from(bytes.subarray(at + 4, at + 4 + size)).map((byte, i) => byte ^ mask[i % 4]!);
  return { opcode, payload: Buffer.from(payload), length: at + 4 + size };
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head =
    size < 126 ? Buffer.from([0x80 | opcode, size]) : Buffer.from([0x80 | opcode, 126, size >> 8, size & 255]);
  return Buffer.concat([head, payload]);
}
