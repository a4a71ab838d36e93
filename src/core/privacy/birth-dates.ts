import { rule, type Rule } from "./search.ts";

const MONTH =
  "(?:jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary)?|mär(?:z)?|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)";
const DATE = String.raw`(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:of )?${MONTH}\.?,?(?:\s\d{4}|\s'?\d{2})?|${MONTH}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{1,2}\.\s?\d{1,2}\.)(?![\d\p{L}])`;
const BORN = String.raw`(?:geb(?:\.|oren)?|geburts(?:datum|tag|tags)|geburtsdat\.?|geb\.?-?dat(?:um)?\.?|geburtstag|born|date of birth|birth ?date|birthday|d\.?o\.?b\.?|\*)`;
const LINK = String.raw`(?:\s?(?:am|ist|lautet|war|is|was|on|:|the|hat|der|den|von|vom|of|in|im|=|-|[\u{E000}-\u{E0FF}])(?![\p{L}])|\s){0,6}`;

export const birthDates: readonly Rule[] = [
  rule("birth_date", new RegExp(String.raw`(?<!\p{L})${BORN}${LINK}(?<value>${DATE})`, "giu")),
  rule(
    "birth_date",
    new RegExp(
      String.raw`(?<![\d\p{L}.])(?<value>${DATE})(?=\s?(?:\(?(?:geboren|geb\.?|born|birthday|geburtstag|zur welt))(?!\p{L}))`,
      "giu",
    ),
  ),
  rule(
    "birth_date",
    new RegExp(
      String.raw`(?<![\d\p{L}.])(?<value>${DATE})(?=[^.!?\n\d]{0,25}\s(?:geboren|born|zur welt)(?!\p{L}))`,
      "giu",
    ),
  ),
  rule("birth_date", /(?<!\p{L})(?:geboren|born|geb\.)\s(?:im jahr(?:e)?\s|in\s)?(?<value>(?:19|20)\d\d)(?!\d)/giu),
  rule(
    "birth_date",
    /(?<!\p{L})(?:jahrgang|jg\.?|baujahr)\s(?<value>(?:19[2-9]\d|20[01]\d|'?[4-9]\d))(?!\d)/giu,
    ([match]) => !/^baujahr/iu.test(match),
  ),
  rule(
    "birth_date",
    new RegExp(String.raw`(?<=[\u{E000}],?\s?\(?\*?)(?<value>\d{1,2}\.\s?\d{1,2}\.\s?(?:19[2-9]\d|200\d))(?!\d)`, "gu"),
  ),
];
