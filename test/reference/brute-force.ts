// Independent reference for the rule semantics, written from design/decision.md and design/domain.md alone.
// It enumerates single messengers and complete situations one by one, and it is slow on purpose.
export type Dimension = "messenger" | "purpose" | "device" | "action" | "contacts" | "data" | "consent";
export type Stated = Partial<Record<Dimension, readonly string[]>>;
export type Complete = Record<Dimension, string>;
type Verdict = "forbidden" | "ask_dpo" | "conditional" | "allowed";

interface Rule {
  readonly id: string;
  readonly verdict: Verdict;
  readonly when: (s: Complete) => boolean;
}

// The messenger catalogue of domain.md section 2, where `none` has no rating.
const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  suitable: ["threema", "threema_work", "signal", "wire", "rocket_chat", "ginlo", "teamwire"],
  api_only: ["whatsapp_business_api"],
  unsuitable: ["whatsapp", "whatsapp_business_app"],
  ended: ["skype"],
  unrated: [
    "telegram",
    "facebook_messenger",
    "instagram",
    "imessage",
    "sms",
    "ms_teams",
    "slack",
    "discord",
    "snapchat",
    "wechat",
    "viber",
    "element",
    "stashcat",
    "session",
    "google_chat",
    "zoom_chat",
    "line",
    "other",
  ],
};

export const DOMAIN: Readonly<Record<Dimension, readonly string[]>> = {
  messenger: [...Object.values(CATALOGUE).flat(), "none"],
  purpose: ["private", "internal", "external", "mixed"],
  device: ["work", "private", "managed"],
  action: ["communicate", "install", "store_contacts", "sync_contacts", "backup", "introduce", "advertise", "stop"],
  contacts: ["private_contacts", "business_contacts"],
  data: ["ordinary", "confidential", "special", "professional_secret"],
  consent: ["none", "documented"],
};

// From the strictest verdict to the loosest.
const STRICTNESS: readonly Verdict[] = ["forbidden", "ask_dpo", "conditional", "allowed"];

const API = "whatsapp_business_api";

const rated = (s: Complete, ...ratings: string[]): boolean =>
  ratings.some((rating) => CATALOGUE[rating]?.includes(s.messenger));
const acts = (s: Complete, ...actions: string[]): boolean => actions.includes(s.action);
const isUse = (s: Complete): boolean => s.action !== "stop";
const isPhone = (s: Complete): boolean => s.messenger === "none" || s.messenger === "sms";
const isBusiness = (s: Complete): boolean => s.purpose === "internal" || s.purpose === "external";
const isBusinessOrMixed = (s: Complete): boolean => isBusiness(s) || s.purpose === "mixed";

// The seed rules of domain.md section 3, where a rule that names no action asks for a use.
const RULES: readonly Rule[] = [
  {
    id: "A1",
    verdict: "forbidden",
    when: (s) => isUse(s) && s.device === "work" && s.purpose === "private" && !isPhone(s),
  },
  {
    id: "A1b",
    verdict: "forbidden",
    when: (s) =>
      isUse(s) &&
      s.messenger !== "none" &&
      ((s.purpose === "mixed" && (s.device === "work" || s.device === "private")) ||
        (s.device === "private" && isBusiness(s))),
  },
  {
    id: "A2a",
    verdict: "forbidden",
    when: (s) => acts(s, "store_contacts") && s.contacts === "private_contacts" && s.device === "work",
  },
  {
    id: "A2b",
    verdict: "forbidden",
    when: (s) =>
      acts(s, "store_contacts", "sync_contacts") && s.contacts === "business_contacts" && s.device === "private",
  },
  {
    id: "A2c",
    verdict: "conditional",
    when: (s) => acts(s, "store_contacts") && s.contacts === "business_contacts" && s.device === "work",
  },
  {
    id: "A2d",
    verdict: "conditional",
    when: (s) => acts(s, "store_contacts") && s.contacts === "private_contacts" && s.device === "private",
  },
  { id: "A3", verdict: "forbidden", when: (s) => isUse(s) && rated(s, "unsuitable") && isBusinessOrMixed(s) },
  {
    id: "A4",
    verdict: "conditional",
    when: (s) =>
      acts(s, "communicate", "install") && s.messenger === API && s.purpose === "external" && s.device === "work",
  },
  {
    id: "A5",
    verdict: "conditional",
    when: (s) => acts(s, "communicate", "install") && rated(s, "suitable") && isBusiness(s) && s.device === "work",
  },
  { id: "A6", verdict: "ask_dpo", when: (s) => acts(s, "introduce") && rated(s, "suitable", "api_only", "unrated") },
  {
    id: "A8",
    verdict: "forbidden",
    when: (s) => acts(s, "sync_contacts") && isBusinessOrMixed(s) && s.messenger !== "none",
  },
  {
    id: "P0",
    verdict: "ask_dpo",
    when: (s) => isUse(s) && isPhone(s) && s.device === "work" && s.purpose === "private",
  },
  {
    id: "P0b",
    verdict: "allowed",
    when: (s) => isUse(s) && s.messenger === "none" && s.device === "private" && s.purpose === "private",
  },
  { id: "P1", verdict: "allowed", when: (s) => acts(s, "stop") },
  {
    id: "X1",
    verdict: "ask_dpo",
    when: (s) =>
      isUse(s) &&
      (((s.data === "confidential" || s.data === "special") && isBusinessOrMixed(s)) ||
        s.data === "professional_secret"),
  },
  { id: "X3", verdict: "ask_dpo", when: (s) => isUse(s) && s.device === "managed" },
  { id: "X6", verdict: "ask_dpo", when: (s) => isUse(s) && rated(s, "unrated") && isBusinessOrMixed(s) },
  {
    id: "X7",
    verdict: "ask_dpo",
    when: (s) => acts(s, "advertise") && (rated(s, "suitable") || (s.messenger === API && s.consent !== "documented")),
  },
  {
    id: "X7b",
    verdict: "conditional",
    when: (s) =>
      acts(s, "advertise") &&
      s.messenger === API &&
      s.consent === "documented" &&
      s.purpose === "external" &&
      s.device === "work",
  },
  {
    id: "X8",
    verdict: "conditional",
    when: (s) =>
      acts(s, "communicate", "install", "store_contacts", "sync_contacts", "backup") &&
      s.device === "private" &&
      s.purpose === "private" &&
      rated(s, "suitable", "unsuitable", "unrated"),
  },
  { id: "X12", verdict: "ask_dpo", when: (s) => isUse(s) && s.messenger === API && s.purpose === "internal" },
  {
    id: "X13",
    verdict: "ask_dpo",
    when: (s) => acts(s, "backup") && rated(s, "suitable", "api_only") && isBusiness(s),
  },
  { id: "X14", verdict: "forbidden", when: (s) => isUse(s) && rated(s, "ended") && isBusinessOrMixed(s) },
];

function within(values: readonly string[] | undefined, ...allowed: string[]): boolean {
  return values !== undefined && values.length > 0 && values.every((value) => allowed.includes(value));
}

/** Fills every silent dimension by the rules of decision.md section 1, in their order. */
export function silence(stated: Stated): Record<Dimension, string[]> {
  for (const dimension of Object.keys(DOMAIN) as Dimension[]) {
    for (const value of stated[dimension] ?? []) {
      if (!DOMAIN[dimension].includes(value)) throw new Error(`unknown ${dimension}: ${value}`);
    }
  }
  const action = stated.action ?? ["communicate"];
  const data = stated.data ?? ["ordinary"];
  const consent = stated.consent ?? ["none"];

  let messenger = stated.messenger;
  if (messenger === undefined) {
    if (within(action, "store_contacts")) messenger = ["none"];
    else if (within(action, "introduce")) messenger = ["other"];
    else messenger = DOMAIN.messenger.filter((id) => id !== "none" && id !== "sms");
  }
  let contacts = stated.contacts;
  if (contacts === undefined) {
    const storing = within(action, "store_contacts");
    if (storing && within(stated.purpose, "internal", "external")) contacts = ["business_contacts"];
    else if (storing && within(stated.purpose, "private")) contacts = ["private_contacts"];
    else contacts = DOMAIN.contacts;
  }
  let purpose = stated.purpose;
  if (purpose === undefined) {
    if (within(action, "advertise")) purpose = ["external"];
    else if (within(contacts, "business_contacts")) purpose = ["internal", "external"];
    else if (within(action, "introduce", "advertise")) purpose = ["internal", "external"];
    else if (within(contacts, "private_contacts")) purpose = ["private"];
    else purpose = ["private", "internal", "external"];
  }
  let device = stated.device;
  if (device === undefined) device = within(purpose, "internal", "external") ? ["work"] : ["work", "private"];
  const filled = { messenger, purpose, device, action, contacts, data, consent };
  const unique = Object.entries(filled).map(([dimension, values]) => [dimension, [...new Set(values)]]);
  return Object.fromEntries(unique) as Record<Dimension, string[]>;
}

/** The ids of all seed rules that match one complete situation. */
export function matching(complete: Complete): string[] {
  return RULES.filter((rule) => rule.when(complete)).map((rule) => rule.id);
}

/** The strictest verdict of one complete situation, with the ids of the rules that give it. */
function decideComplete(complete: Complete): { verdict: Verdict; rules: string[] } {
  const matched = RULES.filter((rule) => rule.when(complete));
  const verdict = STRICTNESS.find((candidate) => matched.some((rule) => rule.verdict === candidate)) ?? "ask_dpo";
  return { verdict, rules: matched.filter((rule) => rule.verdict === verdict).map((rule) => rule.id) };
}

/** Every combination of the possible values, and none where a dimension is empty. */
function completions(sets: Record<Dimension, string[]>): Complete[] {
  let partial: Partial<Complete>[] = [{}];
  for (const dimension of Object.keys(DOMAIN) as Dimension[]) {
    partial = partial.flatMap((start) => sets[dimension].map((value) => ({ ...start, [dimension]: value })));
  }
  return partial as Complete[];
}

/** The verdict on which all completions agree, or `depends`, with the deciding rules of all completions. */
export function reference(stated: Stated): { verdict: Verdict | "depends"; rules: string[] } {
  const verdicts = new Set<Verdict>();
  const rules = new Set<string>();
  for (const complete of completions(silence(stated))) {
    const decision = decideComplete(complete);
    verdicts.add(decision.verdict);
    for (const id of decision.rules) rules.add(id);
  }
  const [first, second] = [...verdicts];
  return { verdict: second === undefined ? (first ?? "ask_dpo") : "depends", rules: [...rules].sort() };
}
