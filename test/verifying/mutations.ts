import type { VerifyContext } from "../../src/core/answering/verify-context.ts";
import { verdictLies } from "./mutations-of-verdict.ts";
import type { Said } from "./corpus.ts";

/** What a model would return: the honest answer with one thing made wrong; null where the operator has nothing to work on. */
export type Output = { show: string[]; sentences: Said[]; verdict?: string };
export type Operator = {
  name: string;
  kind: "verdict" | "wording" | "invention" | "citation" | "surface";
  /** Structural and closed-world operators have to be caught without exception. */
  strict: boolean;
  apply(said: Said, context: VerifyContext): Output | null;
};

const one = (text: string, cites: string[], show: string[] = []): Output => ({ show, sentences: [{ text, cites }] });
type Change = (text: string, english: boolean, context: VerifyContext) => string | null;
const worded = (name: string, kind: Operator["kind"], strict: boolean, change: Change): Operator => ({
  name,
  kind,
  strict,
  apply: ({ text, cites }, context) => {
    const changed = change(text, context.language === "en", context);
    return changed === null || changed === text ? null : one(changed, cites);
  },
});
const bare = (text: string): string => text.replace(/[.!]$/u, "");
/** The first replacement that finds something. */
function replaced(text: string, table: readonly (readonly [RegExp, string])[]): string | null {
  const hit = table.find(([pattern]) => pattern.test(text));
  return hit ? text.replace(hit[0], hit[1]) : null;
}

const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/ nicht(?=[ ,.])/u, ""],
  [/(?<!\p{L})([Kk])ein(?=(?:e|en|em|er)?(?!\p{L}))/u, "ein"],
  [/n't(?!\p{L})/u, ""],
  [/ not(?=[ ,.])/u, ""],
  [/(?<!\p{L})no(?= \p{L})/u, "a"],
  [/(?<!\p{L})ohne(?!\p{L})/u, "mit"],
  [/(?<!\p{L})without(?!\p{L})/u, "with"],
  [/(?<!\p{L})nichts(?!\p{L})/u, "alles"],
  [/(?<!\p{L})nie(?!\p{L})/u, "immer"],
];
const VERB_DE =
  /(?<!\p{L})(ist|sind|gilt|gelten|darf|kann|können|muss|müssen|wird|werden|liest|gibt|stehen|braucht|brauchen|gehören|fällt|berät|entscheidet|nennt|kommt|legt|bleiben|trifft|sehen|heißt|schließt|enthält|bestimmt|erfasst|gleicht)(?!\p{L})/u;
const VERB_EN = /(?<!\p{L})(is|are|may|can|must|should|will|has to|have|has)(?!\p{L})/u;
const ANTONYMS: readonly (readonly [RegExp, string])[] = [
  [/Privathandy/u, "Diensthandy"],
  [/Diensthandy/u, "Privathandy"],
  [/(?<!\p{L})Private(?= (?:Chats|Kontakte))/u, "Dienstliche"],
  [/Private(?= (?:chats|contacts))/u, "Work"],
  [/Schweiz/u, "USA"],
  [/Switzerland/u, "the USA"],
  [/(?<!un)geeignet/u, "ungeeignet"],
  [/(?<!un)suitable/u, "unsuitable"],
  [/verschlüsselt/u, "unverschlüsselt"],
  [/encrypted/u, "unencrypted"],
  [/(?<!\p{L})Vor(?= der)/u, "Nach"],
  [/Before/u, "After"],
  [/wenig(?!\p{L})/u, "viel"],
  [/Weniger/u, "Mehr"],
  [/less/u, "more"],
  [/hohe(?!\p{L})/u, "geringe"],
  [/high/u, "low"],
  [/(?<!\p{L})gut(?!\p{L})/u, "schlecht"],
  [/eigenen Handy/u, "Diensthandy"],
  [/own phone/u, "work phone"],
];
const OTHER_NAMES = ["Threema", "Signal", "WhatsApp", "Telegram", "Wire"];
const NAME =
  /(?:Threema Work|WhatsApp Business API|WhatsApp|Threema|Signal|Telegram|Wire|Skype)(?!\p{L}|[ -](?:Business|Ireland|variant|Variante))/u;

const wording: Operator[] = [
  worded("drop a negation", "wording", false, (text) => replaced(text, NEGATIONS)),
  worded("add a negation", "wording", false, (text, english) =>
    english
      ? replaced(text, [[VERB_EN, "$1 not"]])
      : replaced(text, [
          [/(?<!\p{L})(?:ein|eine|einen)(?= \p{Lu})/u, "keine"],
          [VERB_DE, "$1 nicht"],
        ]),
  ),
  worded("an unknown messenger", "wording", true, (text) => replaced(text, [[NAME, "Olvid"]])),
  worded("another messenger", "wording", false, (text, _, { use, citable }) => {
    const name = NAME.exec(text)?.[0];
    const instead = citable.filter(({ id }) => id.startsWith("line.")).map((line) => line.text);
    const other = OTHER_NAMES.find((id) => ![text, use, ...instead].some((known) => known.includes(id)));
    return name && other ? text.replace(name, other) : null;
  }),
  worded("the API shortened", "wording", false, (text) =>
    replaced(text, [[/(?:WhatsApp )?Business API/u, "WhatsApp"]]),
  ),
  worded("opposites swapped", "wording", false, (text) => replaced(text, ANTONYMS)),
];

const added = (name: string, de: string, en: string, strict = true): Operator =>
  worded(name, "invention", strict, (text, english) => `${bare(text)}${english ? en : de}`);
const invention: Operator[] = [
  added("an article", " (Art. 47 DSGVO).", " (Art. 47 GDPR)."),
  added("a paragraph", " nach § 99 BDSG.", " under section 99 BDSG."),
  added("a fine", " und kostet 5000 Euro.", " and costs 5000 euros."),
  added("a date", " seit dem 3. März 2019.", " since 3 March 2019."),
  added("a court", ", so das Bundesarbeitsgericht.", ", says the Federal Labour Court."),
  added("a number word", " in sieben Fällen.", " in seven cases."),
  added("a server place", " und liegt in Singapur.", " and sits in Singapore."),
  added("eavesdropping", ", und ein Geheimdienst liest mit.", ", and an intelligence service reads along."),
  added("a certificate", " und ist vom TÜV zertifiziert.", " and is certified by an auditor."),
  {
    name: "a claim made of the passages' words",
    kind: "invention",
    strict: false,
    apply: ({ cites }, context) => inDomain(cites, context),
  },
];
/** The subject of the first sentence of a passage with the end of its last one. */
function inDomain(cites: string[], { citable }: VerifyContext): Output | null {
  const parts = cites.flatMap((id) => citable.find((p) => p.id === id)?.text.split(/(?<=[.!])\s/u) ?? []);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const head = first.split(" ").slice(0, 4).join(" ");
  const tail = last.split(" ").slice(-4).join(" ");
  return parts.length < 3 || head.length + tail.length > 200 ? null : one(`${head} ${tail}`, cites);
}

const cited = (name: string, apply: Operator["apply"]): Operator => ({ name, kind: "citation", strict: true, apply });
const citation: Operator[] = [
  cited("an unknown id", ({ text }) => one(text, ["art-99"])),
  cited("no citation", ({ text }) => one(text, [])),
  cited("a wrong id", ({ text, cites }, { citable }) => {
    const words = new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
    const far = citable.find(
      (p) =>
        !cites.includes(p.id) &&
        !p.id.startsWith("headline.") &&
        !(p.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word)),
    );
    return far ? one(text, [far.id]) : null;
  }),
  cited("an edited quotation", ({ text, cites }, { language }) =>
    one(language === "de" ? `Wörtlich heißt es: „${text}“` : `It says: “${text}”`, cites),
  ),
  cited("a cut quotation", ({ text, cites }) =>
    text.split(" ").length < 6 ? null : one(`"${text.split(" ").slice(0, 5).join(" ")} ..."`, cites),
  ),
];

const surfaced = (name: string, change: Change): Operator => worded(name, "surface", true, change);
const surface: Operator[] = [
  surfaced("a URL", (text) => `${bare(text)}: https://example.com/x`),
  surfaced("a bare domain", (text) => `${bare(text)} (example.com).`),
  surfaced("a channel ping", (text) => `<!channel> ${text}`),
  surfaced("a user ping", (text) => `<@U012AB3CD> ${text}`),
  surfaced("a Teams mention", (text) => `<at>DSB</at> ${text}`),
  surfaced("a Markdown link", (text) => `[${bare(text)}](mailto:a@b.de)`),
  surfaced("the other language", (_, english) =>
    english ? "Private Chats gehören nicht auf das Diensthandy." : "Private chats do not belong on the work phone.",
  ),
  surfaced(
    "a part of the prompt",
    (text, _, { prompt }) => `${bare(text)}, ${prompt.split(" ").slice(1, 9).join(" ")}.`,
  ),
  surfaced("a Cyrillic letter", (text) => text.replace(/[ae]/u, (letter) => (letter === "a" ? "а" : "е"))),
  surfaced("a zero-width space", (text) => `${text.slice(0, 5)}\u200b${text.slice(5)}`),
  surfaced("a phone number", (text) => `${bare(text)}, Tel. 0171 2345678.`),
  surfaced("too long", (text) => `${bare(text)} ${"sehr ".repeat(60)}.`),
];

export const OPERATORS: readonly Operator[] = [...verdictLies, ...wording, ...invention, ...citation, ...surface];
