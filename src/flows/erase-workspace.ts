import type { Courier } from "../ports/courier.ts";
import { eraseAll, scrubbed } from "./forget.ts";
import type { Keeping } from "./keeping.ts";

const SUBJECT = /^erase:([a-z]+):([A-Za-z0-9_-]+)$/;
const EVERYBODY = 10_000_000;

/** A workspace left: everything of it is erased after a while. */
export const planErasure = (
  workspace: string,
  chat: string,
  afterMs: number,
  { store, clock }: Keeping,
): Promise<void> =>
  store.jobs.add({
    id: `erase-${workspace}`,
    kind: "sweep",
    subject: `erase:${chat}:${workspace}`,
    due: clock.now().getTime() + afterMs,
  });

export const isErasure = (subject: string): boolean => SUBJECT.test(subject);

/** Erases everybody of the workspace, as if each had asked for it, unless its chat is connected again; people without a sealed record are left to their records' own end. */
export async function eraseWorkspace(
  subject: string,
  parts: Keeping & { couriers: Readonly<Record<string, Courier>> },
): Promise<void> {
  const [, chat = "", workspace = ""] = SUBJECT.exec(subject) ?? [];
  if (await parts.couriers[chat]?.connected?.(workspace)) return;
  const held = await parts.store.keys.underOther("", EVERYBODY);
  const owners = held.map(({ owner }) => owner).filter((owner) => owner.workspace === workspace);
  for (const owner of owners) await eraseAll(owner, parts);
  if (owners.length > 0) await scrubbed(parts);
  parts.events.count({ name: "forgotten", numbers: { people: owners.length } });
  parts.events.count({ name: "workspace_erased", numbers: { people: owners.length } });
}
