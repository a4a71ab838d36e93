const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  đ: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ð: "d",
  þ: "th",
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/** A word without case and accents, umlauts as two letters: "Größe" is "groesse", "Ayşe" is "ayse". */
export const fold = (word: string): string =>
  bare(
    word
      .normalize("NFC")
      .toLowerCase()
      .replace(/[äöü]/gu, (c) => UMLAUTS[c] ?? c),
  );

/** The same with umlauts as one letter, for those who write "Jurgen" or "Gul". */
export const foldShort = (word: string): string => bare(word.normalize("NFC").toLowerCase());

const bare = (word: string): string =>
  /^[a-z]*$/.test(word)
    ? word
    : word
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[ıłđøæœßðþ]/gu, (c) => LETTERS[c] ?? c)
        .replace(/[’´`]/gu, "'");
