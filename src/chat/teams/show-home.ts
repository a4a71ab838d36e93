import type { Voice } from "../../core/answering/wording.ts";
import { renderHome } from "./home-card.ts";
import type { Rendered } from "./rendered.ts";
import { askerOf, type Who } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";

/** What an App Home is elsewhere, made anew each time it is shown; `note` says what just happened. */
export async function showHome(
  who: Who,
  voice: Voice,
  parts: TeamsParts,
  note: string | null = null,
): Promise<Rendered> {
  const { store, retention, clock } = parts.keeping;
  const owner = askerOf(who, parts);
  const [tickets, preference] = await Promise.all([store.tickets.listOf(owner), store.preferences.get(owner)]);
  return renderHome({ nonce: clock.id(), tickets, preference, retention, model: parts.model, note }, voice);
}
