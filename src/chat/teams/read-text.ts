const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };
/** More is too long for a question in any case, and need not be looked through. */
const MOST = 20_000;

/** What somebody wrote as people read it: mentions of people and of Lotse go. */
export const readText = (text: string): string =>
  tidy(decoded(text.slice(0, MOST).replaceAll(/<at[^<>]{0,100}>[^<]{0,200}<\/at>/gi, " ")));

/** The same of a message that Teams hands over as HTML. */
export const readHtml = (html: string): string =>
  tidy(
    decoded(
      html
        .slice(0, MOST)
        .replaceAll(/<at[^<>]{0,100}>[^<]{0,200}<\/at>/gi, " ")
        .replaceAll(/<(?:br|p|div|li|tr|h\d)\b[^<>]{0,400}>/gi, "\n")
        .replaceAll(/<\/?[a-z][^<>]{0,400}>/gi, " "),
    ),
  );

const decoded = (text: string): string =>
  text.replaceAll(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => character(name) ?? whole);

function character(name: string): string | null {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[ \t\u00A0]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
