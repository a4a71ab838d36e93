import type { Dimension } from "../knowledge/schemas.ts";
import type { Stated } from "../deciding/situation.ts";
import { isSwitchedOff, takenByApp } from "./address-book.ts";
import { dataOf } from "./data-facts.ts";
import { purposeOf, type PurposeFacts } from "./purpose.ts";
import { purposeFacts } from "./purpose-facts.ts";
import { leaves } from "./leaving.ts";
import { ofTheCompany } from "./own-or-company.ts";
import type { Cue } from "./patterns.ts";
import { denied } from "./denial.ts";
import {
  cuesWith,
  everywhere,
  firstToken,
  inBoth,
  lastToken,
  says,
  sentenceOf,
  spanOf,
  type Scope,
  type Text,
} from "./text.ts";

/** What was read: a dimension, its values, and where in the text it stands (offsets in characters). */
export type ReadFact = { dimension: Dimension; values: readonly string[]; span: [number, number]; text: string };
export type Facts = { stated: Stated; read: readonly ReadFact[] };

/** Everything but the messenger that a stretch of text states about the situation. */
export function factsIn(text: Text, scope: Scope, focus: Scope): Facts {
  const read: ReadFact[] = [];
  const stated: Stated = {};
  const set = (dimension: Dimension, values: readonly string[], cues: readonly Cue[]): void => {
    stated[dimension] = values;
    for (const cue of cues) read.push({ dimension, values, ...spanOf(text, cue.tokens) });
  };
  const action = takenByApp(text, scope, actionOf(text, scope, focus));
  const storing = action?.value === "store_contacts" || action?.value === "sync_contacts";
  if (action) set("action", [action.value], [action.cue]);
  const calling = says(text, "scope", "call") && text.mentions.length === 0 && !says(text, "scope", "chat");
  if (calling) set("messenger", ["none"], cuesWith(text, "scope", "call").slice(0, 1));
  const device = deviceOf(text, scope, focus, action?.value ?? null);
  if (device) set("device", device.values, device.cues);
  const all = purposeFacts(text, scope, focus);
  const ownCall = calling && says(text, "purpose", "private", scope) && says(text, "role", "personal", scope); // one's own dentist
  const facts = ownCall ? { ...all, partners: [] } : all;
  const contacts = storing ? contactsOf(text, scope, facts, stated.device) : null;
  if (contacts) set("contacts", contacts.values, contacts.cues);
  const leisure = facts.leisure && action?.value !== "advertise"; // "Werbung fürs Herbstfest"
  const purpose = purposeOf(
    { ...facts, leisure },
    {
      storing,
      device: stated.device,
      contacts: stated.contacts,
      syncing: action?.value === "sync_contacts",
    },
  );
  const club = action?.value === "introduce" && purpose?.values.join() === "private"; // "unser Chor-Verband führt Element ein"
  if (purpose && !club) set("purpose", purpose.values, purpose.cues);
  const data = dataOf(text, scope, stated.purpose ?? [], storing);
  if (data) set("data", data.values, data.cues);
  return { stated, read };
}

const ORDER = ["stop", "advertise", "introduce", "sync_contacts", "store_contacts", "backup", "install"] as const;

function actionOf(text: Text, scope: Scope, focus: Scope): { value: string; cue: Cue } | null {
  const silenced = new Set<string>();
  if (says(text, "mark", "not_advertise", scope)) silenced.add("advertise");
  if (says(text, "mark", "has_introduced", scope)) silenced.add("introduce");
  if (says(text, "mark", "not_backup", scope)) silenced.add("backup");
  if (says(text, "mark", "document_photo", scope)) silenced.add("store_contacts");
  if (says(text, "topic", "retention", scope) || says(text, "topic", "subject_rights", scope)) silenced.add("stop");
  for (const [outside, part] of [inBoth(scope, focus), scope].entries()) {
    const cues = ORDER.flatMap((value) =>
      cuesWith(text, "action", value, part).map((cue) => ({ value: value as string, cue })),
    ).filter(
      ({ value, cue }) =>
        !silenced.has(value) &&
        !isSwitchedOff(text, { value, cue }) &&
        !(value === "introduce" && isBefore(text, cue)) &&
        (value === "stop" ? leaves(text, cue, focus) : !denied(text, cue.tokens)),
    );
    const best = cues[0];
    if (!best) continue;
    if (
      outside === 0 &&
      best.value === "store_contacts" &&
      !says(text, "mark", "permission_strong", sentenceOf(text, best.cue))
    ) {
      // "Signal fragt nach dem Adressbuch. Erlauben? Sonst muss ich jede Nummer abtippen": the prompt is asked about
      const prompt = cuesWith(text, "action", "sync_contacts", scope).find((cue) => !denied(text, cue.tokens));
      if (prompt) return { value: "sync_contacts", cue: prompt };
    }
    if (
      best.value === "stop" &&
      outside === 1 &&
      cues.some((other) => other.value !== "stop" && focus(firstToken(other.cue)))
    )
      continue;
    return best;
  }
  return null;
}

/** "Seit der Umstellung aufs neue System", "wir hosten selbst und ...": what was introduced before is no plan; "wollen selbst hosten" is. */
const isBefore = (text: Text, cue: Cue): boolean =>
  cuesWith(text, "mark", "since_change").some((since) => cue.tokens.every((t) => since.tokens.includes(t)));

function deviceOf(
  text: Text,
  scope: Scope,
  focus: Scope,
  action: string | null,
): { values: readonly string[]; cues: readonly Cue[] } | null {
  const all = cuesWith(text, "device", null, scope).filter((cue) => !cue.gives.device?.includes("vague"));
  const managed = says(text, "mark", "no_container", scope)
    ? []
    : all.filter((cue) => cue.gives.device?.includes("managed"));
  const plain = beforeReason(
    text,
    all.filter((cue) => !cue.gives.device?.includes("managed")),
  );
  if (managed.length > 0) return { values: ["managed"], cues: managed.slice(0, 1) };
  const read = plain.map((cue) => ({
    cue,
    value: denied(text, cue.tokens) ? other(cue.gives.device?.[0] ?? "") : (cue.gives.device?.[0] ?? ""),
  }));
  const named = read.filter(({ value }) => value !== "either");
  const [unsaid] = read;
  if (unsaid && named.length === 0) return { values: ["work", "private"], cues: [unsaid.cue] }; // "am Rechner im Homeoffice"
  const focused = named.filter(({ cue }) => focus(firstToken(cue)));
  const chosen = focused.length > 0 ? focused : named;
  const [one, two] = chosen;
  if (one && two && one.value !== two.value && (says(text, "both") || bothMeant(text, one.cue, two.cue)))
    return { values: [one.value, two.value], cues: [one.cue, two.cue] };
  const last = lastAsked(text, chosen);
  if (last) return { values: [last.value], cues: [last.cue] };
  if (action === "store_contacts" && says(text, "purpose", "private", scope) && plain.length === 0) {
    return { values: ["private"], cues: cuesWith(text, "purpose", "private", scope).slice(0, 1) };
  }
  return null;
}
/** The device a stretch of text states by itself. */
export const deviceIn = (text: Text, scope: Scope): readonly string[] | undefined =>
  deviceOf(text, scope, everywhere, actionOf(text, scope, everywhere)?.value ?? null)?.values;

const OTHER: Readonly<Record<string, string>> = { work: "private", private: "work" };
const other = (device: string): string => OTHER[device] ?? device;

/** "On my private phone because the company one is empty": a device named in the reason is not the one in use. */
function beforeReason(text: Text, devices: readonly Cue[]): readonly Cue[] {
  const stated = devices.filter((cue) => {
    const at = firstToken(cue);
    const sentence = text.tokens[at]?.sentence;
    const before = text.tokens.slice(Math.max(0, at - 7), at);
    const behind = text.tokens.slice(lastToken(cue) + 1, lastToken(cue) + 4);
    const broken = behind.some((token) => token.clause === text.tokens[at]?.clause && BROKEN.has(token.word));
    return !broken && !before.some((token) => token.sentence === sentence && REASON.has(token.word));
  });
  return stated.length > 0 ? stated : devices;
}
/** "Mein Arbeitslaptop ist kaputt, ich nehme meinen". */
const BROKEN = new Set("kaputt leer defekt hin tot verloren vergessen broke broken dead empty flat".split(" "));
const REASON = new Set(["because", "cause", "cos", "weil", "although", "obwohl"]);

/** "Auf Diensthandy und Privathandy", "vom Diensthandy oder vom eigenen": both devices are possible. */
function bothMeant(text: Text, one: Cue, two: Cue): boolean {
  const between = text.tokens.slice(lastToken(one) + 1, firstToken(two) + 1); // "Diensthandy [oder eigenes]"
  return (
    between.length > 0 &&
    between.length <= 5 &&
    between.some(({ word }) => BOTH.has(word)) &&
    !between.some(({ word }) => word.endsWith("ch") || word.startsWith("fuer"))
  );
}

const BOTH = new Set(["und", "and", "sowie", "oder", "or"]);

const ON = new Set(
  "auf aufm uffm am vom von im aufs ueber on from with mit mitm in uff using via dem meinem my den the ins".split(" "),
);
/** Of several devices the one something is done on ("ich hab ein eigenes Handy und ein Diensthandy, darf ich auf dem eigenen ..."). */
function lastAsked<T extends { cue: Cue; value: string }>(text: Text, devices: readonly T[]): T | null {
  const values = new Set(devices.map((device) => device.value));
  if (values.size <= 1) return devices[0] ?? null;
  const used = devices.filter(({ cue }) => {
    const first = text.tokens[firstToken(cue)]?.word ?? "";
    const before = text.tokens[firstToken(cue) - 1]?.word ?? "";
    return ON.has(before) || ON.has(first);
  });
  return used[used.length - 1] ?? devices[devices.length - 1] ?? null;
}

function contactsOf(
  text: Text,
  scope: Scope,
  facts: PurposeFacts,
  device: readonly string[] | undefined,
): { values: readonly string[]; cues: readonly Cue[] } | null {
  const named = cuesWith(text, "contacts", null, scope);
  const kinds = new Set(named.flatMap((cue) => cue.gives.contacts ?? []));
  if (kinds.size === 1) return { values: [...kinds], cues: named };
  const partner = (value: string): Cue[] => facts.partners.filter((cue) => cue.gives.partner?.includes(value));
  const business = facts.explicit.filter((cue) =>
    cue.gives.purpose?.some((p) => p === "business" || p === "internal" || p === "external"),
  );
  const personal = cuesWith(text, "role", "personal", scope).filter((cue) => !ofTheCompany(text, cue)); // a doctor's or hairdresser's number on one's own phone
  if (personal.length > 0 && business.length === 0 && device?.join() === "private" && facts.settings.length === 0)
    return { values: ["private_contacts"], cues: personal };
  if (partner("private").length > 0 && partner("external").length + partner("internal").length > 0) {
    return {
      values: ["private_contacts", "business_contacts"],
      cues: [...partner("private"), ...partner("external"), ...partner("internal")],
    };
  }
  if (partner("external").length > 0) return { values: ["business_contacts"], cues: partner("external") };
  if (partner("private").length > 0 && partner("internal").length === 0)
    return { values: ["private_contacts"], cues: partner("private") };
  const own = facts.explicit.filter((cue) => cue.gives.purpose?.includes("private"));
  if (partner("business").length > 0 && own.length > 0) return null; // "Nummer vom Pizzaservice, privat"
  if (partner("business").length > 0 && partner("internal").length === 0)
    return { values: ["business_contacts"], cues: partner("business") };
  if (partner("internal").length > 0 && (device?.includes("work") || business.length > 0))
    return { values: ["business_contacts"], cues: partner("internal") };
  return null;
}
