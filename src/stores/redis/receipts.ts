import type { Receipts } from "../../ports/receipts.ts";
import type { Connection } from "./connection.ts";

const TAKE = { body: `return take_receipts(ARGV[2], 3) and 1 or 0` };

/** Events that were taken: all of the ids or none. */
export const redisReceipts = (connection: Connection): Receipts => ({
  take: async (workspace, ids) => (await connection.run(TAKE, encodeURIComponent(workspace), ...ids)) === 1,
});
