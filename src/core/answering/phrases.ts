import type { Dimension, Localized, Verdict } from "../knowledge/schemas.ts";

/** Fixed words of the product that are not knowledge. `{du|Sie}` marks the two registers. */
export const SYMBOLS: Readonly<Record<Verdict | "depends", string>> = {
  forbidden: "🚫",
  ask_dpo: "🟡",
  conditional: "✅",
  allowed: "✅",
  depends: "🔀",
};

export const VERDICT_WORDS: Readonly<Record<Verdict, Localized>> = {
  forbidden: { de: "nicht erlaubt", en: "not allowed" },
  ask_dpo: { de: "erst die DSB fragen", en: "ask the data protection officer first" },
  conditional: { de: "erlaubt mit Auflagen", en: "allowed with conditions" },
  allowed: { de: "erlaubt", en: "allowed" },
};

export const DEPENDS_ON = {
  purpose: { de: "kommt drauf an, wofür", en: "depends on what for" },
  messenger: { de: "kommt auf den Messenger an", en: "depends on the messenger" },
  device: { de: "kommt aufs Gerät an", en: "depends on the device" },
  contacts: { de: "kommt drauf an, wessen Kontakte", en: "depends on whose contacts" },
  action: { de: "kommt drauf an, was passiert", en: "depends on what happens" },
  data: { de: "kommt auf die Daten an", en: "depends on the data" },
  consent: { de: "kommt auf die Einwilligung an", en: "depends on the consent" },
} as const satisfies Readonly<Record<Dimension, Localized>>;

export const PHRASES = {
  forWork: { de: "dienstlich", en: "for work" },
  atAll: { de: "Messenger", en: "messengers" },
  another: { de: "anderer Messenger", en: "another messenger" },
  inAny: { de: "im Messenger", en: "in a messenger" },
  calls: { de: "telefonieren", en: "phone calls" },
  byPhone: { de: "am Telefon", en: "by phone" },
  contacts: { de: "Kontakte", en: "contacts" },
  workWith: { de: "für die Arbeit {name}", en: "for work {name}" },
  ownPhone: {
    de: "Privat auf {deinem|Ihrem} eigenen Handy: {deine|Ihre} Sache, nur ohne Firmendaten",
    en: "Private use of your own phone: your own business, without company data",
  },
  ifReleased: {
    de: "erlaubt mit Auflagen, wenn {deine|Ihre} Firma {messenger} freigegeben hat",
    en: "allowed with conditions if your company has released {messenger}",
  },
  whenReleased: { de: "erlaubt mit Auflagen, wenn freigegeben", en: "allowed with conditions, if released" },
  notReleasedHere: { de: "bei uns nicht freigegeben", en: "not released in our company" },
  why: { de: "Warum:", en: "Why:" },
  besides: { de: "Außerdem", en: "Besides" },
  article: { de: "Fachartikel", en: "trade article" },
  authority: { de: "Aufsichtsbehörden", en: "authorities" },
  strictLine: {
    de: "Das ist die strenge Linie, der Lotse folgt, kein Gesetz. {Deine|Ihre} Firma kann es anders regeln.",
    en: "This is the strict line Lotse follows, not law. Your company can decide differently.",
  },
  strictLineNoFile: {
    de: "Strenge Linie, kein Gesetz: {Deine|Ihre} Firma kann es anders regeln, hat hier aber noch nichts eingetragen.",
    en: "A strict line, not law: your company can decide differently, but hasn't entered anything here yet.",
  },
  strictLineShort: { de: "Strenge Linie, kein Gesetz.", en: "A strict line, not law." },
  noCompanyFile: {
    de: "{Deine|Ihre} Firma hat noch keine eigenen Regeln eingetragen.",
    en: "Your company hasn't entered its own rules yet.",
  },
  decidedBy: {
    de: "Automatisch nach festen Regeln, ohne KI. Keine Rechtsberatung. Stand {month}.",
    en: "Automatic, by fixed rules, without AI. No legal advice. As of {month}.",
  },
  decidedBesideModel: {
    de: "Feste Regeln entscheiden; Sätze einer KI sind gekennzeichnet. Keine Rechtsberatung. Stand {month}.",
    en: "Fixed rules decide; AI sentences are marked. No legal advice. As of {month}.",
  },
  wordedByModel: {
    de: "Diese Sätze hat eine KI formuliert und Lotse geprüft; entschieden haben feste Regeln.",
    en: "An AI worded these sentences and Lotse checked them; fixed rules decided.",
  },
  pickedByModel: {
    de: "Diese Stellen hat eine KI ausgesucht; der Wortlaut ist der von Lotse.",
    en: "An AI picked these passages; the wording is Lotse's own.",
  },
  sentYes: { de: "Genau das ging an {host}:", en: "Exactly this went to {host}:" },
  sentMaybe: {
    de: "Genau das sollte an {host} gehen. Die Verbindung brach ab: Vielleicht ist es angekommen.",
    en: "Exactly this was meant for {host}. The connection broke: it may have arrived.",
  },
  sentNo: {
    de: "Genau das sollte an {host} gehen. Es ist nicht angekommen: Die Verbindung kam nicht zustande.",
    en: "Exactly this was meant for {host}. It did not arrive: there was no connection.",
  },
  outside: { de: "mit Externen", en: "with external contacts" },
  instead: { de: "Stattdessen: {names} ({verdict}).", en: "Instead: {names} ({verdict})." },
  insteadOutside: {
    de: "Stattdessen: {names}, {who} auch {api} ({verdict}).",
    en: "Instead: {names}, {who} also {api} ({verdict}).",
  },
  insteadOwnPhone: {
    de: "Stattdessen: {Schreib|Schreiben Sie} privat vom eigenen Handy. Das ist {deine|Ihre} Sache, nur ohne Firmendaten.",
    en: "Instead: write privately from your own phone. That's your own business, just without company data.",
  },
  insteadWorkPhone: {
    de: "Stattdessen: auf dem Diensthandy ({verdict}).",
    en: "Instead: on the work phone ({verdict}).",
  },
  otherwise: { de: "Anders wäre es {change}: {verdict}.", en: "It would be different {change}: {verdict}." },
  withMessenger: { de: "mit {name}", en: "with {name}" },
  you: { de: "{Du|Sie}: {list}.", en: "You: {list}." },
  /** A condition, and no word that it is met: Lotse does not know that. */
  company: { de: "Voraussetzung bei {euch|Ihnen}: {list}.", en: "Only if your company has: {list}." },
  sureOfRelease: {
    de: "Freigabe unklar? Erst fragen, dann schreiben.",
    en: "Not sure it's released? Ask first, then write.",
  },
  askDpo: { de: "{Frag|Fragen Sie} {dpo}.", en: "Ask {dpo}." },
  releasedHere: { de: "Freigegeben: {names}.", en: "Released: {names}." },
  assumedWork: { de: "Angenommen: auf dem Diensthandy.", en: "Assumed: on the work phone." },
  reportTitle: { de: "Vorfall melden", en: "Report the incident" },
  unsure: { de: "Unklar? {Frag|Fragen Sie} {dpo}.", en: "Not sure? Ask {dpo}." },
  eachApart: { de: "jedes für sich", en: "each on its own" },
  pick: { de: "{Wähl|Wählen Sie} aus, was passt.", en: "Pick what fits." },
  theDpo: { de: "{eure|Ihre} Datenschutzbeauftragte (DSB)", en: "your data protection officer (DPO)" },
  dpo: { de: "die DSB", en: "your DPO" },
  dataFlip: {
    de: "Mit heiklen Daten (Gesundheit, Gehalt, Ausweise): {verdict}.",
    en: "With sensitive data (health, pay, IDs): {verdict}.",
  },
  onWork: { de: "auf dem Diensthandy {verdict}", en: "on the work phone {verdict}" },
  onPrivate: { de: "auf dem Privathandy {verdict}", en: "on your own phone {verdict}" },
  onWorkApart: { de: "Auf dem Diensthandy: {verdict}.", en: "On the work phone: {verdict}." },
  onPrivateApart: { de: "Auf dem Privathandy: {verdict}.", en: "On your own phone: {verdict}." },
  claimPermission: {
    de: "Dass es jemand erlaubt hat, ändert das nicht. Was zählt: eine eingetragene Freigabe der Firma.",
    en: "That somebody allowed it doesn't change that. What counts: a release the company has entered.",
  },
  claimConsent: {
    de: "Zustimmung allein ändert das nicht. Was zählt: eine belegte Einwilligung, die die Firma einträgt.",
    en: "Consent alone doesn't change that. What counts: documented consent that the company enters.",
  },
  claimDocument: {
    de: "Steht es darin ausdrücklich, gilt dieser Text. Lotse kennt ihn noch nicht: {Gib|Geben Sie} die Stelle der DSB.",
    en: "If it says so expressly, that text counts. Lotse doesn't know it yet: give the passage to the DPO.",
  },
  labourLaw: {
    de: "Ob {du|Sie} den Messenger nutzen {musst|müssen}, ist Arbeitsrecht: {Frag|Fragen Sie} Führungskraft oder Betriebsrat.",
    en: "Whether you must use the messenger is labour law: ask your manager or the works council.",
  },
  contradiction: {
    de: "Die Angaben widersprechen sich, das klärt die DSB",
    en: "The facts contradict each other, the DPO sorts it out",
  },
  stale: { de: "Diese Angabe wird gerade geprüft.", en: "This statement is being reviewed." },
  stalePermission: {
    de: "Die Erlaubnis dafür wird gerade geprüft; bis dahin erst die DSB fragen.",
    en: "The permission for this is being reviewed; until then ask the DPO first.",
  },
  alsoUse: { de: "Und die Nutzung selbst? {headline}.", en: "And the use itself? {headline}." },
  noRule: {
    de: "Dafür hat Lotse keine Regel. Ohne Quelle gibt es keine Erlaubnis.",
    en: "Lotse has no rule for that. Without a source there is no permission.",
  },
  contactTitle: { de: "{Frag|Fragen Sie} die DSB", en: "Ask the DPO" },
  contactNone: {
    de: "Wer das bei {euch|Ihnen} ist, steht noch nicht in Lotse: {Frag|Fragen Sie} im Personalbüro oder {schau|schauen Sie} in die Datenschutzhinweise der Firma.",
    en: "Who that is isn't entered in Lotse yet: ask HR or look in your company's privacy notice.",
  },
  copyAsk: {
    de: "Hallo, ich habe eine Frage zu Messengern: {question}\nLotse sagt: „{headline}“\nIch bitte um Klärung. Danke!",
    en: "Hello, I have a question about messengers: {question}\nLotse says: “{headline}”\nCould you please clarify? Thank you!",
  },
  question: { de: "(hier {deine|Ihre} Frage)", en: "(your question here)" },
  incidentWhy: {
    de: "Warum so eilig: Die Firma prüft, ob sie es der Behörde melden muss, möglichst binnen 72 Stunden (Art. 33 DSGVO). Das ist ihre Frist, nicht {deine|Ihre}.",
    en: "Why the hurry: the company checks whether it must notify the authority, if possible within 72 hours (Art. 33 GDPR). That's its deadline, not yours.",
  },
  incidentCall: { de: "Melden: {contacts}.", en: "Report: {contacts}." },
  incidentCallNone: { de: "{Ruf|Rufen Sie} jetzt {eure|Ihre} IT an.", en: "Call your IT now." },
  incidentNotice: { de: "Ging an keine KI. Keine Rechtsberatung.", en: "Went to no AI. No legal advice." },
  incidentCopy: {
    de: "Ich melde einen Datenschutz-Vorfall.\nWann: \nWas ist passiert: \nWelche Art Daten, etwa wie viele Personen: \nWas ich schon getan habe: ",
    en: "I report a data protection incident.\nWhen: \nWhat happened: \nWhat kind of data, roughly how many people: \nWhat I have done so far: ",
  },
  outHeadline: { de: "Dabei kann ich leider nicht helfen", en: "Sorry, I can't help with that" },
  outWhat: {
    de: "Ich beantworte Fragen zu Messengern und Datenschutz bei der Arbeit, zum Beispiel:",
    en: "I answer questions about messengers and data protection at work, for example:",
  },
  outDpo: {
    de: "Geht es doch um Datenschutz? {Frag|Fragen Sie} {dpo}.",
    en: "Is it about data protection after all? Ask {dpo}.",
  },
  escalateHeadline: {
    de: "So {erreichst du|erreichen Sie} die Datenschutzbeauftragte (DSB)",
    en: "How to reach the data protection officer (DPO)",
  },
  escalateBody: {
    de: "Die DSB berät {dich|Sie} vertraulich. Unten steht ein Text zum Kopieren.",
    en: "The DPO advises you in confidence. Below is a text to copy.",
  },
  ratedSuitable: {
    de: "Für die Arbeit gilt {name} als geeignet, mit Auflagen.",
    en: "For work, {name} counts as suitable, with conditions.",
  },
  ratedApi: {
    de: "Für den Kontakt mit Kunden kommt {name} infrage, mit Auflagen.",
    en: "For contact with customers, {name} is an option, with conditions.",
  },
  ratedUnsuitable: { de: "Für die Arbeit gilt {name} als ungeeignet.", en: "For work, {name} counts as unsuitable." },
  ratedEnded: { de: "{name} ist eingestellt.", en: "{name} has been discontinued." },
  ratedUnrated: {
    de: "Für die Arbeit ist {name} hier nicht bewertet: erst die DSB fragen.",
    en: "For work, {name} isn't rated here: ask the DPO first.",
  },
  releasesTitle: { de: "Bei uns freigegeben", en: "Released in our company" },
  nothingReleased: {
    de: "{Deine|Ihre} Firma hat hier noch keinen eingetragen.",
    en: "Your company hasn't entered any here yet.",
  },
  releasedUnder: {
    de: "{Frag|Fragen Sie} mit Messenger, Zweck und Gerät: Dann stehen die Auflagen dabei.",
    en: "Ask with messenger, purpose and device, and the conditions come with it.",
  },
  ownRulesToo: { de: "Dazu gelten eigene Regeln der Firma.", en: "The company's own rules apply as well." },
  releasedBy: {
    de: "{name}: freigegeben von {who} am {day}, beraten durch {adviser}; {why}",
    en: "{name}: released by {who} on {day}, advised by {adviser}; {why}",
  },
  seeAlso: { de: "Siehe auch: {titles}.", en: "See also: {titles}." },
  askUse: {
    de: "{Sag|Sagen Sie} dazu, wofür und auf welchem Gerät, dann gibt es eine klare Antwort.",
    en: "Add what for and on which device, and you get a clear answer.",
  },
} as const satisfies Record<string, Localized>;

export const EXAMPLES: readonly Localized[] = [
  { de: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?", en: "May I use WhatsApp privately on my work phone?" },
  { de: "Welche Messenger sind für die Arbeit geeignet?", en: "Which messengers are suitable for work?" },
  {
    de: "Darf ich Kundennummern auf meinem Privathandy speichern?",
    en: "May I save customer numbers on my own phone?",
  },
];
