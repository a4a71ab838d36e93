/** Folded text and, for every character of it, the offset in the original text it came from. */
export type Folded = { text: string; origin: readonly number[] };

const UMLAUTS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "oe", œ: "oe" };
/** Letters of other scripts that look like Latin ones; a question must read the same with them. */
const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  "а=a е=e о=o р=p с=c у=y х=x і=i ј=j ѕ=s һ=h ԁ=d ԛ=q ԝ=w в=b к=k м=m н=h т=t α=a ε=e ο=o ρ=p τ=t υ=u ν=v ι=i κ=k η=n ı=i ɡ=g ℓ=l"
    .split(" ")
    .map((pair) => pair.split("=")),
);
/** Characters without width and default-ignorable ones. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;

/** Lower case, umlauts as ae oe ue ss, other accents gone, zero-width characters gone, look-alikes as Latin letters. */
export function fold(text: string): Folded {
  const out: string[] = [];
  const origin: number[] = [];
  const push = (chars: string, at: number): void => {
    for (const char of chars) {
      out.push(char);
      origin.push(at);
    }
  };
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    if (char === "%") {
      push(" prozent ", start); // "10% auf alles" and "zehn Prozent auf alles" are the same
      continue;
    }
    if (char <= "\u007f") {
      out.push(char.toLowerCase());
      origin.push(start);
      continue;
    }
    if (INVISIBLE.test(char)) continue;
    if (char === "\u0308") {
      const last = out[out.length - 1];
      if (last === "a" || last === "o" || last === "u") push("e", start);
      continue;
    }
    const lower = char.normalize("NFKC").toLowerCase();
    for (const part of lower) {
      const known = UMLAUTS[part] ?? LOOK_ALIKES[part];
      if (known) push(known, start);
      else for (const base of part.normalize("NFD")) if (!MARK.test(base)) push(LOOK_ALIKES[base] ?? base, start);
    }
  }
  return { text: out.join(""), origin };
}
