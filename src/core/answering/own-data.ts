import type { Localized } from "../knowledge/schemas.ts";
import type { Draft } from "./compose.ts";
import { contactLines } from "./contact.ts";
import { say, type Wording } from "./wording.ts";

const WORDS = {
  headline: { de: "{Deine|Ihre} Daten: bei Lotse und in der Firma", en: "Your data: with Lotse and in the company" },
  here: {
    de: "Bei Lotse: {Schreib|Schreiben Sie} nur „meine Daten“, dann steht da, was gespeichert ist. „vergiss mich“ löscht es.",
    en: "With Lotse: write just “my data” to see what is kept. “forget me” deletes it.",
  },
  elsewhere: {
    de: "Alles andere, was die Firma über {dich|Sie} hat: Auskunft und Löschung (Art. 15, 17 DSGVO) {verlangst du|verlangen Sie} bei der Firma; die DSB hilft.",
    en: "Everything else the company has on you: ask the company for access or erasure (Art. 15, 17 GDPR); the DPO helps.",
  },
} as const satisfies Record<string, Localized>;

/** The asker's own request for access or erasure: what the commands do here, and who helps with the rest. */
export function ownDataCard(wording: Wording): Draft {
  const contacts = contactLines(["dpo"], wording);
  return {
    headline: say(WORDS.headline, wording),
    symbol: "🗂️",
    lines: [
      { kind: "next", text: say(WORDS.here, wording) },
      { kind: "next", text: say(WORDS.elsewhere, wording) },
      ...(contacts.length > 0 ? [{ kind: "note" as const, text: contacts.join(" · ") }] : []),
    ],
    sources: [],
  };
}
