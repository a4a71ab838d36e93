import { keyOf } from "../../core/privacy/sealed.ts";
import type { Owner } from "../../ports/people.ts";
import type { Connection } from "./connection.ts";

/** Whether the key that `sealed` needs is still the owner's; asked inside the transaction that writes it. */
export function keyStands({ db }: Connection): (owner: Owner, sealed: string) => boolean {
  const get = db.prepare("SELECT wrapped FROM keys WHERE workspace = ? AND person = ?");
  return ({ workspace, person }, sealed) => {
    const row = get.get(workspace, person) as { wrapped: string } | undefined;
    return row !== undefined && keyOf(row.wrapped) === keyOf(sealed);
  };
}
