import type { Kind, Span } from "./kinds.ts";

const CONDITION =
  /(?<!\p{L})(?:krebs|brustkrebs|leukämie|tumor|metastasen|chemo(?:therapie)?|diabetes|diabetiker(?:in)?|epilepsie|epileptiker(?:in)?|asthma|depress(?:ion|ionen|iv|ive|ed)|burn-?out|psych(?:ose|isch krank|iatrie)|schizophren\p{L}*|bipolar|borderline|angststörung|magersucht|bulimie|alkoholi\p{L}+|suchtkrank|drogensucht|entzug|hiv(?:-positiv)?|aids|hepatitis|tuberkulose|corona(?:-?infiziert|positiv)?|covid(?:-19)?|schwanger(?:schaft)?|fehlgeburt|abtreibung|herzinfarkt|schlaganfall|bandscheibenvorfall|multiple sklerose|parkinson|demenz|dement|alzheimer|adhs|autis(?:mus|tisch)|behinder(?:t|ung)|schwerbehindert|grad der behinderung|gdb|reha|diagnose|befund|blutwerte|laborwerte|medikament\p{L}*|insulin|dialyse|op-termin|operiert|wundbericht|krank(?:geschrieben|gemeldet|heit)?|krankmeldung|attest|au-bescheinigung|cancer|diabetic|pregnant|pregnancy|depression|epilepsy|stroke|heart attack|miscarriage|disab(?:led|ility)|diagnos(?:is|ed)|sick note|blood test|lab results|medication|dementia|surgery|allerg(?:ie|ien|y|ic|isch)|leidet an|suffers from)(?!\p{L})/iu;
const PERSON =
  /(?<!\p{L})(?:er|sie|ich|he|she|i|mein(?:e|er|em|en)? (?:kolleg\p{L}+|chef\p{L}*|mitarbeiter\p{L}*|patient\p{L}*|azubi\p{L}*|kund\p{L}+|mann|frau|sohn|tochter)|unser(?:e|er|em|en)? (?:kolleg\p{L}+|chef\p{L}*|mitarbeiter\p{L}*|patient\p{L}*|azubi\p{L}*|kund\p{L}+|bewohner\p{L}*)|(?:the|my|our|a) (?:patient|colleague|boss|employee|client|customer|coworker|resident))(?!\p{L})/iu;
const HAS =
  /(?<!\p{L})(?:hat|habe|ist|bin|leidet|wurde|bekam|bekommt|erkrankt\p{L}*|has|is|am|was|suffers|got)(?!\p{L})/iu;
/** Illnesses that say something of whoever has them; "Befund" and "Attest" are papers as well. */
const ILLNESS =
  /(?<!\p{L})(?:krebs|brustkrebs|leukämie|diabetes|epilepsie|depress\p{L}*|burn-?out|hiv\p{L}*|aids|hepatitis|schwanger|herzinfarkt|schlaganfall|multiple sklerose|parkinson|demenz|alzheimer|adhs|schwerbehindert|alkoholi\p{L}+|suchtkrank|fehlgeburt|cancer|diabetic|pregnant|epilepsy|stroke|miscarriage|dementia|schizophren\p{L}*|bipolar)(?!\p{L})/iu;

const IDENTIFIES = new Set<Kind>([
  "name",
  "birth_date",
  "personnel_number",
  "customer_number",
  "case_number",
  "phone",
  "email",
  "address",
  "platform_id",
]);

/** Whether a text tells the health of a person: an illness beside somebody named, or "she has ..." in one sentence. */
export function tellsHealth(text: string, found: readonly Span[]): boolean {
  if (!CONDITION.test(text)) return false;
  if (found.some(({ kind }) => IDENTIFIES.has(kind))) return true;
  return text
    .split(/[.!?\n]+/u)
    .some((sentence) => ILLNESS.test(sentence) && PERSON.test(sentence) && HAS.test(sentence));
}
