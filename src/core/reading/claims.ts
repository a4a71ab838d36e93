import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, sentenceOf, type Text } from "./text.ts";

/** What the text puts forward as settled: `permission` and `document` of the company, `consent` of the people outside. */
export function claimsIn(text: Text): string[] {
  const claims = cuesWith(text, "claim").flatMap((cue) =>
    (cue.gives.claim ?? []).flatMap((claim) => meant(claim, cue, text) ?? []),
  );
  const written = claims.includes("document") && cuesWith(text, "claim", "written").length > 0;
  return [...new Set(claims)].filter((claim) => !(written && claim === "permission")); // "hat es mir schriftlich erlaubt"
}

/** Whose word it is: a customer who agrees, in writing or not, releases nothing, and a boss who agrees consents for nobody. */
function meant(claim: string, cue: Cue, text: Text): string | null {
  const sentence = sentenceOf(text, cue);
  const company = cuesWith(text, "claim", "permission", sentence).length > 0;
  const outside = cuesWith(text, "partner", "external", sentence).some((who) => firstToken(who) < firstToken(cue));
  if (claim === "consent") return company && !outside ? null : claim;
  if (claim !== "granted" && claim !== "written") return claim;
  const consented = outside || cuesWith(text, "claim", "consent", sentence).length > 0;
  if (consented && !company) return "consent";
  return claim === "granted" ? "permission" : "document";
}
