import { isCard, isPensionNumber, isTaxId } from "./check-digits.ts";
import type { Kind } from "./kinds.ts";
import { countDigits, rule, type Rule } from "./search.ts";
import { isDistrict } from "./vocabulary.ts";

const COUNTRIES =
  "AD|AE|AL|AT|AZ|BA|BE|BG|BH|BR|BY|CH|CR|CY|CZ|DE|DK|DO|EE|EG|ES|FI|FO|FR|GB|GE|GI|GL|GR|GT|HR|HU|IE|IL|IQ|IS|IT|JO|KW|KZ|LB|LI|LT|LU|LV|MC|MD|ME|MK|MR|MT|MU|NL|NO|PK|PL|PS|PT|QA|RO|RS|SA|SE|SI|SK|SM|TN|TR|UA|VG|XK";
/** The shape alone: a wrong check digit is a slip of the pen, the account is as real. */
const IBAN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${COUNTRIES})[ -]?\d{2}(?:[ .-]{0,2}[A-Z]{4}(?=[ .-]{0,2}\d))?(?:[ .-]{0,2}[\dOX*]){9,30}(?:[A-Z]{1,2}\d{1,4}(?: \d{1,4})?)?(?![\d])`,
  "giu",
);
const ACCOUNT =
  /(?<!\p{L})(?:iban|konto(?:nummer|nr|-nr)?|blz|bankleitzahl|account (?:number|no)|sort code|routing number)\.?\s?(?:ist|lautet|is|von|:|-|=|\s){0,3}\s?(?<value>(?:[A-Z]{2}\s?)?\d(?:[ .-]{0,2}[\dX*]){4,30})(?!\d)/giu;
const CARD = /(?<![\d\p{L}])[2-6]\d{3}(?:[ .-]?\d){9,15}(?![\d\p{L}])/gu;
const CARD_KEYED =
  /(?<!\p{L})(?:kreditkarten?|kartennummer|kreditkartennummer|kartennr|ec-karte|girocard|visa|mastercard|amex|credit card|debit card|card number|card no|card)\.?\s?(?:nummer|nr\.?|number|ist|lautet|is|:|=|\s){0,3}\s?(?<value>\d(?:[ .-]?\d){11,18})(?!\d)/giu;
const ELEVEN = /(?<![\d\p{L}.,-])\d{2}[ ./-]?\d{3}[ ./-]?\d{3}[ ./-]?\d{3}(?![\d\p{L}])/gu;
const TAX_NUMBER = /(?<![\d\p{L}/])\d{2,4}\s?\/\s?\d{3,4}\s?\/\s?\d{4,5}(?![\d\p{L}/])/gu;
const VAT_ID = /(?<![\p{L}\d])(?:DE|ATU|ESB?|FR|IT|NL|PL|BE|CHE)[ -]?\d{9,11}(?![\p{L}\d])/gu;
const PENSION = /(?<![\p{L}\d])\d{2}[ /-]?\d{6}[ /-]?[A-Z][ /-]?\d{2,3}(?![\p{L}\d])/giu;
const US_SSN = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu;
const SWISS_AHV = /(?<![\d.])756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}(?![\d.])/gu;
const UK_NINO = /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu;
const INSURED = /(?<![\p{L}\d])[A-Z] ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\d])/gu;
const ID_CARD = /(?<![\p{L}\d<])[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?(?![\p{L}\d])/gu;
const isIdCard = ({ 0: id }: RegExpExecArray, text: string): boolean => {
  const letters = id.length - countDigits(id);
  if (/ausweis|perso|pass|führerschein|identit|(?<!\p{L})id(?!\p{L})/iu.test(text)) return countDigits(id) >= 3;
  return id.length === 10 && letters >= 2 && countDigits(id) >= 3;
};
const MACHINE_READABLE = /(?<![\p{L}\d<])(?=[A-Z0-9<]{0,40}<<)[A-Z0-9<]{20,90}(?![\p{L}\d])/gu;
const PLATE =
  /(?<![\p{L}\d-])(?<code>[A-ZÄÖÜ]{1,3})(?<gap>\s?[-–•·:]\s?|\s)(?<letters>[A-Z]{1,2})[ -]?(?<digits>[1-9]\d{0,3})\s?[EH]?(?![\p{L}\d]|[.,/-]\d)/gu;
const PLATE_LOWER =
  /(?<![\p{L}\d-])(?<code>[a-zäöü]{1,3})-(?<letters>[a-z]{1,2})[ -]?(?<digits>[1-9]\d{1,3})[eh]?(?![\p{L}\d]|[.,/-]\d)/gu;
const PLATE_KEYED =
  /(?<!\p{L})(?:kennzeichen|nummernschild|kfz|licen[cs]e plate|number plate|registration|reg)(?![\p{L}])\.?\s?(?:nummer|number|ist|lautet|is|:|-|\s){0,3}\s?(?<value>[A-ZÄÖÜ]{1,3}[ -]?(?:[A-Z]{1,2}[ -]?\d{1,4}|\d{2,4}[ -]?[A-Z]{1,3})[EH]?)(?![\p{L}\d])/giu;
const NO_PLATE =
  /^(?:DIN[- ]A|EU[- ]US|MS[- ]|IT[- ]|PC[- ]|QR[- ]|DE[- ]EN|HR[- ]|VPN|GB[- ]|MB[- ]|KW[- ]|TB|LIT|ISO|EN[- ]|WA[- ]|AG[- ]|OG[- ]|EG[- ])/u;
function isPlate(match: RegExpExecArray): boolean {
  const { code = "", digits = "", letters = "", gap = "-" } = match.groups ?? {};
  if (!isDistrict(code) || (NO_PLATE.test(match[0].toUpperCase()) && !/-/u.test(gap))) return false;
  if (/^(?:DIN|EU)[ -](?:A|US)\d*/u.test(match[0].toUpperCase())) return false;
  return digits.length + letters.length + code.length >= 4 || gap.includes("-");
}

const VALUE = String.raw`(?<value>(?:(?-i:[A-Z]{1,5}) |[A-Z]{1,5}[/_.-]{0,2})?\d[\dA-Za-z]{0,24}(?:[/_.-][\dA-Za-z]{1,20}){0,6}(?: (?:(?-i:[A-Z][A-Za-z]{0,2}) ?)?\d[\dA-Za-z]{0,12}(?:[/_.-][\dA-Za-z]{1,20}){0,4}| [A-Z](?![\p{L}]))${"{0,6}"})`;
const LINK = String.raw`(?:\s?[.:#=(-]{1,2}|\s?(?:ist|lautet|lautete|war|is|was|heißt|von|vom|of|des|der|die|den|the|for|für|meine?s?|unsere?s?|(?:der|des|von|vom|of|of the|my|meiner|meines|unserer|unseres) [\p{L}-]{2,24}|nr\.?|nummer|no\.?|number|herrn?|frau|kunden|kundin|mandanten|patienten|patientin|[\u{E000}-\u{E0FF}])(?![\p{L}])){0,5}\s?`;
const keyed = (kind: Kind, words: string, digits = 3): Rule =>
  rule(
    kind,
    new RegExp(String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])${LINK}${VALUE}(?![\p{L}\d])`, "giu"),
    (match) => countDigits(match.groups?.value ?? "") >= digits,
  );
const NR = String.raw`[- ]?(?:nummern?|nr|nmr|no|id|kennung|code|number)`;

export const personalNumbers: readonly Rule[] = [
  rule("iban", IBAN, ([iban]) => countDigits(iban) >= 10),
  rule("iban", ACCOUNT, (match) => countDigits(match.groups?.value ?? "") >= 5),
  rule("card", CARD, ([card]) => isCard(card)),
  rule("card", CARD_KEYED),
  rule("tax_id", ELEVEN, ([id]) => isTaxId(id)),
  keyed(
    "tax_id",
    String.raw`steuer[- ]?(?:identifikations|ident|id)${NR}|steuer[- ]?id|steuerliche identifikationsnummer|steueridentnummer|(?<!ust[- ])id-?nr|tin|tax (?:id|identification)(?: number| no)?`,
    8,
  ),
  rule("tax_number", TAX_NUMBER, ([number]) => countDigits(number) >= 10),
  rule("tax_number", VAT_ID),
  keyed(
    "tax_number",
    String.raw`steuer[- ]?(?:nummer|nr)|st[.-]?\s?-?nr|stnr|ust[- ]?id(?:nr|[- ]?nr|[- ]?nummer)?|umsatzsteuer-?id|vat(?: id| number| no)?|tax number|utr`,
    6,
  ),
  rule("social_security", PENSION, ([number]) => isPensionNumber(number)),
  rule("social_security", US_SSN),
  rule("social_security", SWISS_AHV),
  rule("social_security", UK_NINO),
  keyed(
    "social_security",
    String.raw`sozialversicherungs?${NR}|sozialversicherungsausweis|sv${NR}|svnr|rentenversicherungs${NR}|rv${NR}|rentennummer|social security(?: number| no)?|ssn|national insurance(?: number| no)?|nino?|ahv(?:${NR})?|pension number`,
    6,
  ),
  rule("health_insurance", INSURED),
  keyed(
    "health_insurance",
    String.raw`versicherten${NR}|krankenversicher(?:ten|ungs)${NR}|krankenkassen${NR}|kvnr|kv${NR}|egk|gesundheitskarte|health insurance(?: number| no| id)?|nhs(?: number| no)?|insurance id|member id`,
    6,
  ),
  rule("id_document", ID_CARD, isIdCard),
  rule("id_document", MACHINE_READABLE),
  keyed(
    "id_document",
    String.raw`(?:personal)?ausweis(?:es|${NR})?|perso(?:${NR})?|(?:reise)?pass(?:es|${NR})?|führerschein(?:${NR})?|fuehrerschein(?:${NR})?|aufenthaltstitel(?:${NR})?|visum|visa(?:${NR})?|passport(?: number| no)?|id card(?: number| no)?|identity card|driv(?:ing|er'?s) licen[cs]e(?: number| no)?|schwerbehindertenausweis|dienstausweis(?:${NR})?`,
    4,
  ),
  rule("plate", PLATE, isPlate),
  rule("plate", PLATE_LOWER, isPlate),
  rule("plate", PLATE_KEYED, (match) => countDigits(match[0]) >= 1),
  keyed(
    "personnel_number",
    String.raw`personal${NR}|pers[.-]{0,2}\s?${NR}|persnr|pnr|ma${NR}|mitarbeiter(?:innen)?${NR}|mitarbeitendennummer|dienst${NR}|stamm${NR}|ausweisnr|employee(?: number| no| id)|staff(?: number| no| id)|payroll(?: number| no| id)|personnel(?: number| no| id)|badge(?: number| no| id)?|matrikel${NR}`,
  ),
  keyed(
    "customer_number",
    String.raw`kunden?[- ]?${NR}|kd[.-]{0,2}\s?${NR}|kdnr|vertrags${NR}|kundenkonto|debitor(?:en)?${NR}|mitglieds${NR}|mandanten?${NR}|mieter${NR}|bestell${NR}|auftrags${NR}|rechnungs${NR}|police(?:n${NR})?|versicherungs(?:schein)?${NR}|versicherungspolice|zähler${NR}|customer(?: number| no| id)|client(?: number| no| id)|contract(?: number| no| id)|policy(?: number| no| id)|membership(?: number| no| id)|account id|order(?: number| no| id)|invoice(?: number| no)`,
  ),
  keyed(
    "case_number",
    String.raw`aktenzeichen|az|geschäftszeichen|gesch[.-]{0,2}\s?z(?:eichen)?|gz|akten${NR}|fall${NR}|schaden[s]?[- ]?${NR}|vorgangs${NR}|patienten${NR}|patient(?: number| no| id)|fallnr|case(?: number| no| id)|file(?: number| no| reference)|claim(?: number| no| id)|reference(?: number| no)|our ref|bewerber${NR}|application(?: number| no| id)|antrags${NR}|mrn|kassenzeichen`,
  ),
  rule("case_number", /(?<![\p{L}\d-])\d{1,3} (?:[A-Z][A-Za-z]{0,3}|[IVX]{1,4} Z[RB]) \d{1,5}\/\d{2}(?!\d)/gu),
];
