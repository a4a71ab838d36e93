import type { Mention } from "./mentions.ts";
import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, lastToken, says, sentenceOf, type Scope, type Text } from "./text.ts";

type Action = { value: string; cue: Cue };

/** "Darf sich Signal am Telefonbuch bedienen?", "soll ich Signal die Nummern sehen lassen?": the app gets at the contacts, nobody stores any. */
export function takenByApp(text: Text, scope: Scope, told: Action | null): Action | null {
  if (told && told.value !== "store_contacts") return told;
  for (const mention of text.mentions) {
    if (!scope(firstToken(mention)) || !acts(text, mention)) continue;
    const here = sentenceOf(text, mention);
    const behind: Scope = (t) => t > lastToken(mention) && here(t); // not "die Nummern speichern, wenn Signal installiert ist"
    const [cue] = [
      ...cuesWith(text, "phonebook", null, behind),
      ...(told ? cuesWith(text, "mark", "contact_noun", behind) : []),
    ];
    if (cue) return { value: "sync_contacts", cue };
  }
  return told;
}

/** The app is who may ("darf Signal", "wenn sich Signal") or who is let ("soll ich Signal ... lassen"); nothing is done with it. */
function acts(text: Text, mention: Mention): boolean {
  const here = sentenceOf(text, mention);
  const words = text.tokens.filter((_, t) => here(t)).map(({ word }) => word);
  if (words.some((word) => PASSIVE.has(word))) return false;
  const at = firstToken(mention);
  const before = text.tokens[text.tokens[at - 1]?.word === "sich" ? at - 2 : at - 1];
  if (!before || before.sentence !== text.tokens[at]?.sentence) return false;
  if (WHO.has(before.word) && words.some((word) => LET.has(word))) return true;
  return MAY.has(before.word) && !USED.has(text.tokens[lastToken(mention) + 1]?.word ?? "");
}
const MAY = new Set("darf kann soll duerfte koennte sollte wenn dass may can could should if lets let that".split(" "));
const WHO = new Set("ich wir man i we".split(" "));
const LET = new Set("lassen lasse let".split(" "));
/** What is used, not what acts: "darf Signal mit Kundenkontakten ...?", "kann Signal ... benutzt werden?" */
const USED = new Set("mit fuer zu zum zur bei with for to as als".split(" "));
const PASSIVE = new Set("werden wird worden benutzt genutzt verwendet be used".split(" "));

/** "Adressbuchzugriff aus", "contacts access denied": how it is set, and nobody asks to switch it on or off. */
export function isSwitchedOff(text: Text, action: Action): boolean {
  if (!ABOUT_ACCESS.has(action.value)) return false;
  const used = text.mentions.length > 0 && (says(text, "scope", "use") || says(text, "scope", "write")); // "Signal nutzen, wenn ich ..."
  const stated = [...cuesWith(text, "access", "off"), ...(used ? cuesWith(text, "access", "if") : [])];
  const off = stated.filter((cue) => action.cue.tokens.some((t) => cue.tokens.includes(t)));
  const without = (cue: Cue): boolean => WITHOUT.has(text.tokens[firstToken(cue)]?.word ?? "");
  return off.some(without) || (off.length > 0 && !text.tokens.some(({ word }) => SWITCH_ON.test(word)));
}
const WITHOUT = new Set(["ohne", "without"]);
const ABOUT_ACCESS = new Set(["sync_contacts", "store_contacts", "stop"]);
const SWITCH_ON =
  /^(?:erlauben?|zulassen|zulasse|einschalten?|anschalten?|aktivieren?|aktiviere|anmachen?|freigeben|freigebe|freischalten?|anstellen|umstellen|fragt|turn|switch|enable|allow|grant|activate|asks|wants|war|was|were)$/u;
