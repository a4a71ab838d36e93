/** What Lotse says to greetings, thanks and farewells, and to somebody in need. */
export const SMALL_TALK = {
  greeting: {
    de: "Hallo! Ich bin Lotse und beantworte Fragen zu Messengern und Datenschutz bei der Arbeit.",
    en: "Hello! I'm Lotse. I answer questions about messengers and data protection at work.",
  },
  crisis: { de: "Das klingt ernst. {Du bist|Sie sind} nicht allein", en: "That sounds serious. You're not alone" },
  crisisHelp: {
    de: "Bitte {sprich|sprechen Sie} jetzt mit einem Menschen: TelefonSeelsorge 0800 1110111, kostenlos und rund um die Uhr. Bei akuter Gefahr: 112.",
    en: "Please talk to a person now: TelefonSeelsorge 0800 1110111, free, day and night. In acute danger: 112.",
  },
  welcome: { de: "Gern geschehen", en: "You're welcome" },
  noted: { de: "Alles klar", en: "All right" },
  farewell: { de: "Bis bald!", en: "See you!" },
  farewellNext: {
    de: "Wenn wieder etwas unklar ist: {Frag|Fragen Sie} einfach.",
    en: "When something is unclear again: just ask.",
  },
  more: { de: "{Frag|Fragen Sie} einfach, zum Beispiel:", en: "Just ask, for example:" },
  canDo: { de: "Das kann ich", en: "What I can do" },
};
