import type { Draft, Drafts } from "../../ports/drafts.ts";
import type { Connection } from "./connection.ts";
import { fromFields, type Shape } from "./fields.ts";
import { ownerText } from "./owner-text.ts";

export const DRAFT: Shape<Draft> = { id: "text", owner: "owner", kind: "text", sealed: "text", created: "number" };
const PUT = { body: `put_draft(ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6])` };
const GET = { body: `return call('HGETALL', record('drafts', ARGV[2]))` };
const DROP = {
  body: `
local owner = call('HGET', record('drafts', ARGV[2]), 'owner')
return owner and forget('drafts', owner, ARGV[2]) or 0`,
};

/** Sealed questions and payloads on their way. */
export const redisDrafts = (connection: Connection): Drafts => ({
  async put({ id, owner, kind, sealed, created }) {
    await connection.run(PUT, ownerText(owner), id, kind, sealed, created);
  },
  get: async (id) => fromFields(await connection.run<string[]>(GET, id), DRAFT),
  async drop(id) {
    await connection.run(DROP, id);
  },
});
