import { withoutAbsent } from "./absent.ts";
import { deviceIn, factsIn, type Facts } from "./facts.ts";
import type { Mention } from "./mentions.ts";
import { setAside } from "./set-aside.ts";
import { denied } from "./denial.ts";
import { cuesWith, everywhere, firstToken, range, lastToken, says, spanOf, type Scope, type Text } from "./text.ts";

/** The situations a text speaks of: one for each messenger, or for each clause that links its own facts; never a product of sets. */
export function casesIn(text: Text, focus: Scope): Facts[] {
  const mentions = activeMentions(text, focus);
  const twice = mentions.length === 1 ? askedTwice(text) : null;
  const linked = linkedScopes(text, mentions, focus) ?? twice;
  if (linked) {
    const cases = linked.map(({ mention, scope }) => named(factsIn(text, scope, everywhere), mention, text));
    const device = cases[0]?.stated.device; // "Vom Diensthandy: ..." holds for the second question too
    return twice && device ? cases.map((one) => ({ ...one, stated: { device, ...one.stated } })) : cases;
  }
  const shared = factsIn(text, everywhere, focus);
  const parts = mentions.length <= 1 ? contrastedScopes(text, focus) : null;
  if (parts)
    return parts.map((scope) =>
      named(
        { ...factsIn(text, scope, everywhere), read: factsIn(text, scope, everywhere).read },
        mentions[0] ?? null,
        text,
        shared,
      ),
    );
  if (mentions.length === 0) return [shared];
  return mentions.map((mention) => named(shared, mention, text));
}

function named(facts: Facts, mention: Mention | null, text: Text, shared: Facts | null = null): Facts {
  const action = facts.stated.action ?? shared?.stated.action;
  const base = { ...facts.stated, ...(action ? { action } : {}) };
  if (!mention) return { stated: base, read: facts.read };
  const fact = { dimension: "messenger" as const, values: mention.ids, ...spanOf(text, mention.tokens) };
  return { stated: { ...base, messenger: mention.ids }, read: [fact, ...facts.read] };
}

/** Messengers the text is about: not those it only compares with, those of the asking clause before others, each once. */
export function activeMentions(text: Text, focus: Scope): Mention[] {
  const varied = withoutAbsent(text, withoutCarrier(withVariants(text), text));
  const standing = current(
    text,
    varied.filter((mention) => !setAside(text, mention)),
  );
  const all = standing.length > 0 ? standing : varied;
  const focused = all.filter((mention) => focus(firstToken(mention)));
  const chosen = focused.length > 0 && !says(text, "both") && !comparesJoined(text, all) ? focused : all; // "Geht beides?" asks about all of them
  const seen = new Set<string>();
  return chosen.filter((mention) => {
    const key = mention.ids.join();
    const covered = seen.has(key);
    seen.add(key);
    return !covered;
  });
}

/** "Threema oder Signal, was ist besser?": what is joined and compared is asked about alike. */
const comparesJoined = (text: Text, mentions: readonly Mention[]): boolean =>
  says(text, "mark", "compare") &&
  mentions.some((mention) => {
    const next = lastToken(mention) + 1;
    return OR.has(text.tokens[next]?.word ?? "") && mentions.some((other) => firstToken(other) === next + 1);
  });
const OR = new Set(["oder", "or", "vs", "versus", "und", "and"]);

/** "Früher WhatsApp, jetzt Threema": what was used once is not asked about where another one is named. */
function current(text: Text, mentions: readonly Mention[]): readonly Mention[] {
  const past = new Set(cuesWith(text, "mark", "past").map((cue) => text.tokens[firstToken(cue)]?.clause));
  const now = mentions.filter((mention) => !past.has(text.tokens[firstToken(mention)]?.clause));
  return now.length > 0 ? now : mentions;
}

/** "WhatsApp Business ... die API" names one product: a variant word narrows or replaces the Business mention. */
function withVariants(text: Text): Mention[] {
  const variants = cuesWith(text, "variant").filter(
    (cue) => !text.mentions.some((m) => m.tokens.includes(lastToken(cue))),
  );
  const standing = variants.filter((cue) => !denied(text, cue.tokens));
  const dropped = new Set(variants.filter((cue) => denied(text, cue.tokens)).flatMap((cue) => cue.gives.variant ?? []));
  const business = text.mentions.some((m) => m.ids.some((id) => id.startsWith("whatsapp_business")));
  const chosen = standing[0]?.gives.variant?.[0];
  return text.mentions.flatMap((mention) => {
    if (!mention.ids.some((id) => id.startsWith("whatsapp"))) return [mention];
    if (mention.ids.length > 1) {
      const kinds = new Set(standing.flatMap((cue) => cue.gives.variant ?? []));
      const left = kinds.size > 1 ? mention.ids : chosen ? [chosen] : mention.ids.filter((id) => !dropped.has(id));
      return [{ ...mention, ids: left.length > 0 ? left : mention.ids }];
    }
    if (chosen === "whatsapp_business_api" && business && setAside(text, mention))
      return [{ ...mention, ids: [chosen], tokens: standing[0]?.tokens ?? mention.tokens }];
    return [mention];
  });
}

/** "WhatsApp über die Business-API" is one product: the consumer app is not meant beside its API in one clause. */
function withoutCarrier(mentions: readonly Mention[], text: Text): Mention[] {
  return mentions.filter((mention) => {
    if (mention.ids.join() !== "whatsapp") return true;
    const end = lastToken(mention);
    return !mentions.some((other) => {
      const at = firstToken(other);
      if (
        other.ids.join() !== "whatsapp_business_api" ||
        at <= end ||
        at - end > 4 ||
        text.tokens[at]?.clause !== text.tokens[end]?.clause
      )
        return false;
      return !text.tokens
        .slice(end + 1, at)
        .some((token) => JOINS.has(token.word) || token.word === "nicht" || token.word === "not");
    });
  });
}

const JOINS = new Set([
  "und",
  "oder",
  "aber",
  "sondern",
  "and",
  "or",
  "but",
  "waehrend",
  "while",
  "sowie",
  "dagegen",
  "whereas",
]);
const OWN = ["purpose", "partner", "device"] as const;

/** Where every messenger stands in a clause with its own purpose or device, and these differ. */
function linkedScopes(
  text: Text,
  mentions: readonly Mention[],
  focus: Scope,
): { mention: Mention; scope: Scope }[] | null {
  if (mentions.length < 2) return null;
  const ordered = mentions.toSorted((a, b) => firstToken(a) - firstToken(b));
  const cuts = ordered
    .slice(1)
    .map((mention, i) => boundary(text, lastToken(ordered[i] ?? mention), firstToken(mention)));
  if (cuts.some((cut) => cut === null)) return null;
  const scopes = ordered.map((mention, i) => {
    const from = cuts[i - 1] ?? -1;
    const to = cuts[i] ?? Number.POSITIVE_INFINITY;
    return { mention, scope: range(from, to - 1) };
  });
  const own = scopes.map(({ scope }) => signature(text, scope));
  if (own.some((facts) => facts === "") || new Set(own).size < own.length) return null;
  return scopes.every(({ mention }) => focus(firstToken(mention))) || own.length > 1 ? scopes : null;
}

/** "Wire mit Lieferanten, darf ich? Und (Wire) mit meiner Freundin?": two questions about one messenger are two situations. */
function askedTwice(text: Text): { mention: Mention; scope: Scope }[] | null {
  const all = text.mentions.filter((mention) => !setAside(text, mention));
  const [mention, ...others] = all;
  if (!mention || others.some((other) => other.ids.join() !== mention.ids.join())) return null;
  const cut = text.tokens.findIndex(
    (token, t) => t > lastToken(mention) && JOINS.has(token.word) && token.sentence !== text.tokens[t - 1]?.sentence,
  );
  if (cut < 0) return null;
  const parts: Scope[] = [(t) => t < cut, (t) => t >= cut];
  const [before = "", after = ""] = parts.map((scope) => whom(text, scope));
  if (before === "" || after === "" || before === after) return null;
  const closing = text.tokens[cut]?.sentence;
  const asks = text.original.slice(text.tokens[cut]?.start ?? 0).includes("?");
  if (!asks || text.tokens.some((token) => token.sentence > (closing ?? 0))) return null;
  return parts.map((scope) => ({ mention, scope }));
}

/** Whether a stretch speaks of private, internal or outside partners; "" where of none or of several. */
function whom(text: Text, scope: Scope): string {
  const kinds = new Set(
    cuesWith(text, "partner", null, scope).flatMap((cue) =>
      (cue.gives.partner ?? []).filter((kind) => kind !== "thing"),
    ),
  );
  return kinds.size === 1 ? [...kinds].join() : "";
}

/** One messenger (or none) with two clauses that both state purpose and device, differently. */
function contrastedScopes(text: Text, focus: Scope): Scope[] | null {
  if (cuesWith(text, "device").length === 0) return null;
  const both = says(text, "both"); // "... Ist beides erlaubt?" asks about what was said before
  const back = !both && namesNothing(text, focus); // "auf dem Diensthandy mit Kunden und auf dem eigenen mit Freunden. Passt das?"
  const asked = back || both ? everywhere : focus;
  const opens = (t: number): boolean => !back && text.tokens[t]?.clause !== text.tokens[t - 1]?.clause;
  const joins = text.tokens.flatMap(({ word }, t) => (t > 0 && asked(t) && (JOINS.has(word) || opens(t)) ? [t] : []));
  for (const cut of joins) {
    const parts = [range(Number.NEGATIVE_INFINITY, cut - 1), range(cut, Number.POSITIVE_INFINITY)];
    const [before, after] = parts.map((scope) => deviceIn(text, scope)?.join());
    if (before === undefined || after === undefined || before === after) continue; // cheaper than all facts, and mostly enough
    const facts = parts.map((scope) => factsIn(text, scope, everywhere).stated);
    const [a, b] = facts;
    if (
      a?.purpose &&
      a.device &&
      b?.purpose &&
      b.device &&
      a.purpose.join() !== b.purpose.join() &&
      a.device.join() !== b.device.join()
    )
      return parts;
  }
  return null;
}

/** "..., erlaubt?", "Passt das?": the question itself names nothing, so it is about what was said before. */
const namesNothing = (text: Text, focus: Scope): boolean =>
  OWN.every((slot) => !says(text, slot, null, focus)) && !text.mentions.some((mention) => focus(firstToken(mention)));

const signature = (text: Text, scope: Scope): string =>
  OWN.flatMap((slot) =>
    cuesWith(text, slot, null, scope).flatMap((cue) =>
      cue.gives[slot]?.includes("vague") ? [] : [`${slot}:${cue.gives[slot]?.join()}`],
    ),
  )
    .toSorted()
    .join("|");

/** The word at which the second clause starts: a comma or a conjunction between the two mentions. */
function boundary(text: Text, after: number, before: number): number | null {
  for (let t = before; t > after; t--) {
    const token = text.tokens[t];
    if (token && (JOINS.has(token.word) || token.clause !== text.tokens[t - 1]?.clause)) return t;
  }
  return null;
}
