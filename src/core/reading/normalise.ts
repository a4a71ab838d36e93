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

/** Everything but plain ASCII letters, figures and signs; "10% auf alles" and "zehn Prozent auf alles" are the same. */
const SPECIAL = /[%\u0080-\u{10ffff}]/gu;

/** Lower case, umlauts as ae oe ue ss, other accents gone, zero-width characters gone, look-alikes as Latin letters. */
export function fold(text: string): Folded {
  let out = "";
  const origin: number[] = [];
  const push = (folded: string, at: number): void => {
    out += folded;
    for (let i = 0; i < folded.length; i++) origin.push(at);
  };
  let from = 0;
  const plainUpTo = (end: number): void => {
    out += text.slice(from, end).toLowerCase();
    for (; from < end; from++) origin.push(from);
  };
  for (const { 0: char, index } of text.matchAll(SPECIAL)) {
    plainUpTo(index);
    from = index + char.length;
    if (char === "%") push(" prozent ", index);
    else if (char === "\u0308") {
      if (/[aou]$/u.test(out)) push("e", index);
    } else if (!INVISIBLE.test(char)) pushLetter(char, index, push);
  }
  plainUpTo(text.length);
  return { text: out, origin };
}

function pushLetter(char: string, at: number, push: (folded: string, at: number) => void): void {
  for (const part of char.normalize("NFKC").toLowerCase()) {
    const known = UMLAUTS[part] ?? LOOK_ALIKES[part];
    if (known) push(known, at);
    else for (const base of part.normalize("NFD")) if (!MARK.test(base)) push(LOOK_ALIKES[base] ?? base, at);
  }
}
