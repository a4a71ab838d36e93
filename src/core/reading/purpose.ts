import type { Cue } from "./patterns.ts";

/** The cues a purpose is read from, strongest first: words for it, partners, what is sent, the setting. */
export type PurposeFacts = {
  explicit: readonly Cue[];
  denied: readonly Cue[];
  partners: readonly Cue[];
  objects: readonly Cue[];
  settings: readonly Cue[];
  leisure: boolean;
  both: readonly Cue[];
};
export type PurposeContext = {
  storing: boolean;
  device: readonly string[] | undefined;
  contacts: readonly string[] | undefined;
  syncing: boolean;
};
type Read = { values: readonly string[]; cues: readonly Cue[] };

const BUSINESS = ["internal", "external"];

/** The possible purposes a text leaves; null where it is silent. */
export function purposeOf(facts: PurposeFacts, context: PurposeContext): Read | null {
  const explicit = (value: string): Cue[] => facts.explicit.filter((cue) => cue.gives.purpose?.includes(value));
  const partner = (value: string): Cue[] => facts.partners.filter((cue) => cue.gives.partner?.includes(value));
  const mixed = [...explicit("mixed"), ...facts.both];
  if (mixed.length > 0) return { values: ["mixed"], cues: mixed };
  const isPrivate = explicit("private");
  const work = [...explicit("business"), ...explicit("internal"), ...explicit("external")];
  const outside = [...partner("external"), ...explicit("external")];
  const crew = isAtWork(facts) ? partner("crew") : []; // "die Mädels" where the text speaks of shifts and tours
  const inside = [...partner("internal"), ...explicit("internal"), ...crew];
  const family = partner("private").filter((cue) => !crew.includes(cue));
  if (context.storing) return storedFor(isPrivate, work, outside, inside, context);
  if (isPrivate.length > 0 && explicit("business").length > 0 && outside.length + inside.length === 0)
    return { values: ["private", ...BUSINESS], cues: [...isPrivate, ...work] };
  const somebody = partner("business");
  if (outside.length > 0 && inside.length > 0) return { values: BUSINESS, cues: [...outside, ...inside] };
  if (outside.length > 0) return { values: ["external"], cues: outside };
  if (inside.length > 0) {
    const company = facts.objects.some((cue) => cue.gives.object?.includes("business")); // the customer list at the barbecue
    const loose = isPrivate.length > 0 || ((facts.leisure || family.length > 0) && !company);
    return loose && explicit("business").length === 0
      ? { values: ["private", "internal"], cues: [...isPrivate, ...inside] }
      : { values: ["internal"], cues: inside };
  }
  if (facts.objects.length > 0 && !facts.leisure && partner("crew").length > 0 && isPrivate.length === 0)
    return { values: ["private", "internal"], cues: partner("crew") }; // "meinen Jungs die Adresse"
  if (somebody.length > 0 && family.length === 0 && isPrivate.length === 0) return { values: BUSINESS, cues: somebody };
  if (family.length > 0 && explicit("business").length > 0) return { values: ["mixed"], cues: [...family, ...work] };
  const thing = facts.objects.filter((cue) => cue.gives.object?.includes("business"));
  if (thing.length > 0 && isPrivate.length + family.length > 0)
    return { values: ["mixed"], cues: [...isPrivate, ...family, ...thing] }; // company data in private hands
  if (isPrivate.length > 0 || family.length > 0) return { values: ["private"], cues: [...isPrivate, ...family] };
  const denied = deniedPurpose(facts.denied);
  if (work.length === 0 && denied) return denied;
  const documents = facts.objects.filter((cue) => cue.gives.object?.includes("internal"));
  if (work.length > 0)
    return documents.length > 0
      ? { values: ["internal"], cues: [...work, ...documents] }
      : { values: BUSINESS, cues: work };
  if (facts.leisure) return { values: ["private", "internal"], cues: facts.settings };
  if (documents.length > 0) return { values: ["internal"], cues: documents };
  const either = thing.length > 0 ? [] : partner("either");
  if (either.length > 0) return { values: ["private", ...BUSINESS], cues: either };
  const weak = [...facts.objects, ...facts.settings];
  return weak.length > 0 ? { values: BUSINESS, cues: weak } : null;
}

const isAtWork = ({ explicit, objects, settings, leisure }: PurposeFacts): boolean =>
  !leisure &&
  !explicit.some((cue) => cue.gives.purpose?.includes("private")) &&
  (objects.some((cue) => cue.gives.object?.includes("internal")) ||
    settings.length > 0 ||
    explicit.some((cue) => cue.gives.purpose?.includes("business")));

/** Storing contacts: whose they are says the purpose; "privat speichern" is the device, a colleague on the own phone stays open. */
function storedFor(
  isPrivate: readonly Cue[],
  work: readonly Cue[],
  outside: readonly Cue[],
  inside: readonly Cue[],
  context: PurposeContext,
): Read | null {
  if (context.contacts !== undefined && context.contacts.length > 1) return null; // of both kinds
  if (context.contacts?.join() === "private_contacts" && context.device?.join() === "private") return null;
  if (outside.length > 0) return { values: ["external"], cues: outside };
  if (work.length > 0) return { values: BUSINESS, cues: work };
  if (inside.length > 0 && (context.syncing || context.device?.includes("work")))
    return { values: ["internal"], cues: inside };
  if (context.syncing && isPrivate.length > 0 && context.device?.join() === "private")
    return { values: ["private"], cues: isPrivate }; // "nutz ich nur privat"
  if (
    isPrivate.length > 0 &&
    context.contacts === undefined &&
    context.device !== undefined &&
    !context.device.includes("private")
  )
    return { values: ["private"], cues: isPrivate };
  return null;
}

function deniedPurpose(denied: readonly Cue[]): Read | null {
  const values = new Set(denied.flatMap((cue) => cue.gives.purpose ?? []));
  if (values.has("private")) return { values: BUSINESS, cues: denied };
  if (values.has("business")) return { values: ["private"], cues: denied };
  return null;
}
