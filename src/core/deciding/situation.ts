import { DIMENSIONS, type Dimension, type Localized } from "../knowledge/schemas.ts";

/** What a text states: dimension -> values still possible. A missing dimension is silent. */
export type Stated = Partial<Record<Dimension, readonly string[]>>;
/** Every dimension with the values still possible; an empty list is a contradiction. */
export type Situation = Record<Dimension, readonly string[]>;
/** One value per dimension. */
export type Complete = Record<Dimension, string>;

export type Filled = { situation: Situation; assumed: readonly Dimension[] };

export const DOMAINS = {
  purpose: ["private", "internal", "external", "mixed"],
  device: ["work", "private", "managed"],
  action: ["communicate", "install", "store_contacts", "sync_contacts", "backup", "introduce", "advertise", "stop"],
  contacts: ["private_contacts", "business_contacts"],
  data: ["ordinary", "confidential", "special", "professional_secret"],
  consent: ["none", "documented"],
} as const;

/** The values of every dimension; the messengers come from the catalogue. */
export function domains(messengers: readonly string[]): Situation {
  return { messenger: messengers, ...DOMAINS };
}

const within = (values: readonly string[] | undefined, ...allowed: string[]): boolean =>
  values !== undefined && values.length > 0 && values.every((value) => allowed.includes(value));
const exactly = (values: readonly string[] | undefined, value: string): boolean => within(values, value);

/**
 * Fills what the text leaves open, by the silence rules of the design, first match, in this order:
 * action, data, consent, messenger, contacts, purpose, device. `assumed` names what is a guess, not an open set.
 */
export function fill(stated: Stated, messengers: readonly string[]): Filled {
  const assumed: Dimension[] = [];
  const assume = (dimension: Dimension, value: string): readonly string[] => {
    assumed.push(dimension);
    return [value];
  };
  const action = stated.action ?? assume("action", "communicate");
  const data = stated.data ?? assume("data", "ordinary");
  const consent = stated.consent ?? assume("consent", "none");
  const messenger = stated.messenger ?? silentMessenger(action, messengers, assume);
  const contacts = stated.contacts ?? silentContacts(action, stated.purpose, assume);
  const purpose = stated.purpose ?? silentPurpose(action, contacts, assume);
  const device =
    stated.device ?? (within(purpose, "internal", "external") ? assume("device", "work") : ["work", "private"]);
  return { situation: { messenger, purpose, device, action, contacts, data, consent }, assumed };
}

type Assume = (dimension: Dimension, value: string) => readonly string[];

function silentMessenger(action: readonly string[], messengers: readonly string[], assume: Assume): readonly string[] {
  if (exactly(action, "store_contacts")) return assume("messenger", "none");
  if (exactly(action, "introduce")) return assume("messenger", "other");
  return messengers.filter((id) => id !== "none" && id !== "sms");
}

function silentContacts(
  action: readonly string[],
  purpose: readonly string[] | undefined,
  assume: Assume,
): readonly string[] {
  if (exactly(action, "store_contacts")) {
    if (within(purpose, "internal", "external")) return assume("contacts", "business_contacts");
    if (exactly(purpose, "private")) return assume("contacts", "private_contacts");
  }
  return DOMAINS.contacts;
}

function silentPurpose(action: readonly string[], contacts: readonly string[], assume: Assume): readonly string[] {
  if (exactly(action, "advertise")) return assume("purpose", "external");
  if (exactly(contacts, "business_contacts") || within(action, "introduce", "advertise"))
    return ["internal", "external"];
  if (exactly(contacts, "private_contacts")) return assume("purpose", "private");
  return ["private", "internal", "external"];
}

/** Checks names and values that came from outside; returns what is wrong in words, naming the valid ones, or null. */
export function wrongIn(stated: unknown, messengers: readonly string[]): Localized | null {
  if (typeof stated !== "object" || stated === null || Array.isArray(stated)) {
    return {
      de: 'Eine Situation ist ein Objekt wie {"device":["work"],"purpose":["private"]}',
      en: 'a situation is an object like {"device":["work"],"purpose":["private"]}',
    };
  }
  const known = domains(messengers);
  for (const [dimension, values] of Object.entries(stated)) {
    if (!(DIMENSIONS as readonly string[]).includes(dimension)) {
      const use = DIMENSIONS.join(", ");
      return {
        de: `„${short(dimension)}“ kennt Lotse nicht, möglich sind: ${use}`,
        en: `unknown dimension "${short(dimension)}": use ${use}`,
      };
    }
    if (!Array.isArray(values))
      return {
        de: `„${dimension}“ ist eine Liste, z. B. {"${dimension}":["${known[dimension as Dimension][0]}"]}`,
        en: `"${dimension}" takes a list of values, e.g. {"${dimension}":["${known[dimension as Dimension][0]}"]}`,
      };
    for (const value of values) {
      if (typeof value !== "string" || !known[dimension as Dimension].includes(value)) {
        const use = known[dimension as Dimension].join(", ");
        const named = short(typeof value === "string" ? value : JSON.stringify(value));
        return {
          de: `„${named}“ gibt es nicht bei „${dimension}“: ${use}`,
          en: `unknown value "${named}" for "${dimension}": use ${use}`,
        };
      }
    }
  }
  return null;
}

const MOST_NAMED = 60;
const short = (text: string): string => (text.length > MOST_NAMED ? `${text.slice(0, MOST_NAMED)}…` : text);
