import type { ContactRole } from "../knowledge/company.ts";
import type { Card } from "./answer.ts";
import { PHRASES } from "./phrases.ts";
import { say, type Wording } from "./wording.ts";

const ROLES: Readonly<Record<ContactRole, { de: string; en: string }>> = {
  dpo: { de: "DSB", en: "DPO" },
  deputy: { de: "Vertretung", en: "Deputy" },
  it: { de: "IT", en: "IT" },
  works_council: { de: "Betriebsrat", en: "Works council" },
  hr: { de: "Personalabteilung", en: "HR" },
  reporting: { de: "Meldestelle", en: "Reporting office" },
};

/** The contacts of the company file for these roles, one line each; short: name and number alone. */
export function contactLines(roles: readonly ContactRole[], wording: Wording, short = false): string[] {
  const contacts = wording.knowledge.company?.contacts ?? {};
  return roles.flatMap((role) => {
    const contact = contacts[role];
    if (!contact) return [];
    const details = (
      short
        ? [contact.name, contact.phone ?? contact.email]
        : [contact.name, contact.phone, contact.email, contact.hours]
    ).filter((part) => part !== undefined);
    return [`${say(ROLES[role], wording)}: ${details.join(", ")}`];
  });
}

/** Whom to ask oneself, or to tell of an incident; where nobody is entered, how to find out. */
export function whomToTell(incident: boolean, wording: Wording): string[] {
  const lines = contactLines(incident ? ["dpo", "deputy", "it"] : ["dpo", "deputy"], wording);
  return lines.length > 0 ? lines : [say(PHRASES.contactNone, wording)];
}

/** Whom to ask in one phrase: the DPO by name where the company file has one. */
export function dpoPhrase(wording: Wording): string {
  const dpo = wording.knowledge.company?.contacts.dpo;
  return dpo
    ? `${say(ROLES.dpo, wording)} ${[dpo.name, dpo.phone].filter((part) => part !== undefined).join(", ")}`
    : say(PHRASES.theDpo, wording);
}

/** Contacts and a text to copy; no dead button where nobody is entered. */
export function contactCard(
  roles: readonly ContactRole[],
  headline: string,
  question: string | null,
  wording: Wording,
): NonNullable<Card["contact"]> {
  const lines = contactLines(roles.includes("dpo") ? roles : ["dpo", ...roles], wording);
  return {
    title: say(PHRASES.contactTitle, wording),
    lines: lines.length > 0 ? lines : [say(PHRASES.contactNone, wording)],
    copy: say(PHRASES.copyAsk, wording, {
      question: question ?? say(PHRASES.question, wording),
      headline: headline.replace(/[.]$/, ""),
    }),
  };
}
