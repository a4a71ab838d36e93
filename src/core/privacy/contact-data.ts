import { countDigits, rule, type Rule } from "./search.ts";

const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+'-]{0,63}\s?@\s?[\p{L}\d-]{1,63}(?:\s?\.\s?[\p{L}\d-]{1,63}){0,4}\.\s?\p{L}{2,24}(?![\p{L}\d])/gu;
const AT = String.raw`\s?(?:\(\s?(?:at|@|ät)\s?\)|\[\s?(?:at|@|ät)\s?\]|\{\s?(?:at|@)\s?\}|<\s?at\s?>|_at_|\s(?:at|ät|klammeraffe|affenschwanz)\s)\s?`;
const DOT = String.raw`\s?(?:\(\s?(?:dot|punkt|\.)\s?\)|\[\s?(?:dot|punkt|\.)\s?\]|\{\s?(?:dot|punkt)\s?\}|\s(?:dot|punkt)\s)\s?`;
const JOIN = String.raw`(?:${DOT}|\s(?:minus|bindestrich|unterstrich|underscore|dash|hyphen|strich)\s|[._-])`;
const PART = String.raw`[\p{L}\d]{1,40}`;
/** "max punkt mustermann at firma punkt de": somebody who spells an address means one. */
const SPELLED_DOT = new RegExp(
  String.raw`(?<![\p{L}\d._-])${PART}(?:${JOIN}${PART}){0,4}(?:${AT}|\s?@\s?)${PART}(?:${JOIN}${PART}){0,3}${DOT}\p{L}{2,12}(?![\p{L}\d])`,
  "giu",
);
/** "info(at)firma.de"; a bare "at" needs a dot before it, for "look at signal.org" is no address. */
const SPELLED_AT = new RegExp(
  String.raw`(?<![\p{L}\d._-])(?:${PART}(?:${JOIN}${PART}){1,4}${AT}|${PART}(?=\s?[([{<_])${AT})${PART}(?:[.-]${PART}){0,3}\.\p{L}{2,12}(?![\p{L}\d])`,
  "giu",
);

const NO_PHONE_BEFORE =
  /(?:ticket|vorgang|az|aktenzeichen|rechnung|bestellung|artikel|auftrag|version|build|raum|zimmer|order|invoice|case|ref|isbn|din|iso|norm)[\p{L}-]{0,10}\.?\s?:?\s?(?:-?\s?nr\.?|nummer|no\.?|#)?\s?:?\s?$/iu;
const isDate = (text: string): boolean => {
  const date = /^\(?0?(\d{1,2})\s?[./-]\s?(\d{1,2})\s?(?:[./-]|$)\s?(?:\d{2,4})?(?!\d)/.exec(text);
  return (
    date !== null &&
    Number(date[1]) <= 31 &&
    Number(date[2]) <= 12 &&
    countDigits(text) <= 16 &&
    !/^(?:\d\d[. ]){4}\d\d$/.test(text)
  );
};
function isPhone(match: RegExpExecArray, text: string): boolean {
  const digits = countDigits(match[0]);
  if (digits < 7 || digits > 32 || isDate(match[0])) return false;
  return !NO_PHONE_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index));
}
const PHONE = /(?<![\p{L}\d.,/-]|\d[ ]|[.,/-]\d)(?:\+\s?|\(\+?|0)\d(?:[ ()/.\-–·]{0,4}\d){5,31}(?![\d]|[\p{L}])/gu;
const PHONE_WORD = String.raw`(?:tel|telefon|fon|phone|handy|mobil|mobile|cell|fax|rufnummer|telefonnummer|handynummer|mobilnummer|mobilfunknummer|handynr|telefonnr|tel-nr|phone number|mobile number|cell number|diensthandy|privatnummer|whatsapp-nummer|number is|call|ruf|nummer lautet|unter der nummer|unter nummer|nummer ist)`;
const AFTER_WORD = String.raw`(?:\s?[.:#=-]{0,3}\s?(?:nr\.?|nummer|number|no\.?|ist|lautet|is|me|on|at|mich|unter|von|an|die|der|auf|\s)){0,4}\s?[:=]?\s?`;
const PHONE_KEYED = new RegExp(
  String.raw`(?<![\p{L}])${PHONE_WORD}${AFTER_WORD}(?<value>[+(]?\d(?:[ ()/.-]{0,3}\d){4,18})(?![\d\p{L}])`,
  "giu",
);
const EXTENSION =
  /(?<!\p{L})(?:durchwahl|dw|nebenstelle|extension|ext)\.?\s?(?:ist|lautet|is|:){0,2}\s?(?<value>-?\d{2,6})(?!\d)/giu;
const GROUPED = /(?<![\d-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])/gu;
const BARE_COUNTRY = /(?<![\d\p{L}])49[ ]?1[567]\d(?:[ /-]?\d){7,9}(?![\d\p{L}])/gu;
const DIGIT_WORD =
  "(?:null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five|six|seven|eight|nine|doppel|double)";
const SPELLED_PHONE = new RegExp(
  String.raw`(?<!\p{L})(?:plus )?${DIGIT_WORD}(?:[ ,-]{1,2}${DIGIT_WORD}){5,20}(?!\p{L})`,
  "giu",
);

const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = new RegExp(String.raw`(?<![\d.])${OCTET}(?:\.${OCTET}){3}(?!\d|\.\d)`, "gu");
const IPV6 = /(?<![\p{L}\d:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\d:])/giu;
const MAC = /(?<![\p{L}\d:])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\p{L}\d:])/giu;
/** "Signal 7.12.0.1" is a version: small first numbers are addresses only where the text says so. */
const isAddress = (match: RegExpExecArray, text: string): boolean => {
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  if (/(?:version|release|build|patch|firmware|update|v)\.?\s?$/iu.test(before)) return false;
  return (
    Number.parseInt(match[0], 10) >= 10 ||
    /(?<!\p{L})(?:ip|host|server|dns|client|adresse|address|angriff|login|log)/iu.test(before)
  );
};

export const contactData: readonly Rule[] = [
  rule("email", EMAIL),
  rule("email", /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+'-]{1,63}@[\p{L}\d][\p{L}\d-]{1,63}(?![\p{L}\d])/gu),
  rule("email", SPELLED_DOT),
  rule("email", SPELLED_AT),
  rule("phone", PHONE, isPhone),
  rule("phone", PHONE_KEYED, (match) => !isDate(match.groups?.value ?? "")),
  rule("phone", EXTENSION),
  rule("phone", GROUPED),
  rule("phone", BARE_COUNTRY),
  rule("phone", SPELLED_PHONE),
  rule("ip", IPV4, isAddress),
  rule(
    "ip",
    IPV6,
    ([ip]) => (ip.includes("::") || ip.split(":").length === 8) && /[0-9a-f]/i.test(ip) && countDigits(ip) > 1,
  ),
  rule("ip", MAC),
];
