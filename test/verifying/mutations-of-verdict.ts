import type { VerifyContext } from "../../src/core/answering/verify-context.ts";
import type { Operator } from "./mutations.ts";

/** The messenger a question is about, as its use names it; the word for any where it names none. */
function messengerLies({ use, language }: VerifyContext): string {
  const name = /(?:Threema Work|WhatsApp Business (?:API|App)|WhatsApp|Threema|Signal|Telegram|Wire|Skype)/u.exec(
    use,
  )?.[0];
  return name ?? (language === "de" ? "der Messenger" : "the messenger");
}

type Lie = { de: string; en: string };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A sentence looser or stricter than the decision: a permission, or under a permission a ban. */
const lie = (name: string, permit: Lie, ban: Lie): Operator => ({
  name,
  kind: "verdict",
  strict: false,
  apply: ({ cites }, context) => {
    const { outcome, language } = context;
    const chosen = outcome === "conditional" || outcome === "allowed" ? ban : permit;
    const text = capital(chosen[language].replaceAll("X", messengerLies(context)));
    return { show: [], sentences: [{ text, cites }] };
  },
});

export const verdictLies: Operator[] = [
  {
    name: "a verdict field",
    kind: "verdict",
    strict: true,
    apply: (said) => ({ show: [], sentences: [said], verdict: "allowed" }),
  },
  lie(
    "direct",
    { de: "Du darfst X nutzen.", en: "You may use X." },
    { de: "Du darfst X nicht nutzen.", en: "You must not use X." },
  ),
  lie(
    "passive",
    { de: "X ist dafür erlaubt.", en: "X is allowed for this." },
    { de: "X ist dafür untersagt.", en: "X is prohibited for this." },
  ),
  lie(
    "soft",
    { de: "Dagegen spricht nichts.", en: "Nothing speaks against it." },
    { de: "Davon ist abzuraten.", en: "You are advised against it." },
  ),
  lie(
    "double negation",
    { de: "X ist nicht verboten.", en: "X is not prohibited." },
    { de: "X ist nicht ohne Verstoß nutzbar.", en: "X is not free of breaches." },
  ),
  lie(
    "without naming the messenger",
    { de: "Das ist in Ordnung.", en: "That's fine." },
    { de: "Das ist nicht in Ordnung.", en: "That's not okay." },
  ),
  lie(
    "an exception",
    { de: "In der Pause ist X erlaubt.", en: "During your break X is allowed." },
    { de: "Außer in der Pause ist X verboten.", en: "Except during breaks X is forbidden." },
  ),
  lie(
    "a condition",
    { de: "Wenn deine Führungskraft zustimmt, ist X erlaubt.", en: "If your manager agrees, X is allowed." },
    { de: "Wenn deine Führungskraft dagegen ist, ist X verboten.", en: "If your manager objects, X is forbidden." },
  ),
  lie(
    "by authority",
    { de: "Die DSB hat X freigegeben.", en: "The DPO has released X." },
    { de: "Die DSB hat X gesperrt.", en: "The DPO has blocked X." },
  ),
  lie(
    "by separable verb",
    { de: "Die Firma lässt X zu.", en: "The company lets you go ahead with X." },
    { de: "Die Firma lehnt X ab.", en: "The company rules X out." },
  ),
];
