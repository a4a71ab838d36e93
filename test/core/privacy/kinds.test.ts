import { expect, test } from "vitest";
import type { Kind } from "../../../src/core/privacy/kinds.ts";
import { redact } from "../../../src/core/privacy/redact.ts";

const known = { products: ["WhatsApp", "Signal", "Threema", "Rocket.Chat", "Teamwire", "Wire"] };
const found = (text: string): string[] =>
  redact(text, known).found.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

/** What must go (left) and what looks alike and must stay (right). */
const cases: Record<Kind, { gone: [string, string][]; stays: string[] }> = {
  name: {
    gone: [
      ["Frau Koch ruft an", "Koch"],
      ["Frau Dr. med. Anna Weber", "Anna Weber"],
      ["mit Nguyen Thi Lan", "Nguyen Thi Lan"],
      ["darf ich jürgen großmann schreiben", "jürgen großmann"],
      ["Juergen hat gefragt", "Juergen"],
      ["ich heiße Xaveria Tumbrinck", "Xaveria Tumbrinck"],
      ["Mr O’Brien", "O’Brien"],
      ["Petras Handy", "Petras"],
    ],
    stays: [
      "Hat Herr oder Frau Datenschutzbeauftragter Zeit?",
      "Ist Frau Doktor die richtige Anrede?",
      "Darf meine Frau WhatsApp nutzen?",
      "Der Koch will Signal nutzen.",
      "Im Mai führen wir Threema Work ein.",
      "Unser Team in Frankfurt am Main nutzt Rocket.Chat.",
      "Will Microsoft Teams replace Wire?",
      "Kann ich dem Kunden Fotos schicken?",
    ],
  },
  email: {
    gone: [
      ["an jörg@müller-bau.de", "jörg@müller-bau.de"],
      ["max punkt m at firma punkt de", "max punkt m at firma punkt de"],
      ["info(at)firma.de", "info(at)firma.de"],
    ],
    stays: ["look at signal.org please", "We meet at noon.", "Rabatt @ Kasse"],
  },
  phone: {
    gone: [
      ["ruf 0171 / 234 56 78 an", "0171 / 234 56 78"],
      ["+49 (0) 30 901820-44", "+49 (0) 30 901820-44"],
      ["Durchwahl -4412", "-4412"],
    ],
    stays: [
      "Ticket 2026-11-4711",
      "vom 01.02.2026 bis 03.04.2026",
      "Modell 0815",
      "08:00 bis 16:30",
      "Vorgang 0171 2345678",
    ],
  },
  iban: {
    gone: [
      ["DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"],
      ["de12345678901234567890", "de12345678901234567890"],
    ],
    stays: ["Was ist eine IBAN?", "Artikel DE12 und DE13"],
  },
  card: {
    gone: [["Karte 4111 1111 1111 1111", "4111 1111 1111 1111"]],
    stays: ["Auftrag 4111111111111112 ist fertig"],
  },
  tax_id: {
    gone: [
      ["86095742719", "86095742719"],
      ["Steuer-ID 12345678901", "12345678901"],
    ],
    stays: ["12345678901 Zugriffe"],
  },
  tax_number: { gone: [["St.-Nr. 133/8150/8159", "133/8150/8159"]], stays: ["Az. fehlt, Seite 12/13"] },
  social_security: { gone: [["65 170839 J 008", "65 170839 J 008"]], stays: ["65 998839 J 008 Stück", "2016/679"] },
  health_insurance: { gone: [["KVNR A123456780", "A123456780"]], stays: ["Version A12345"] },
  id_document: {
    gone: [["Ausweisnummer L01X00T47", "L01X00T47"]],
    stays: ["Foto vom Ausweis schicken?", "Ausweis bis 2026 gültig"],
  },
  plate: {
    gone: [
      ["das Auto M-AB 1234", "M-AB 1234"],
      ["HH XY 12", "HH XY 12"],
    ],
    stays: ["DIN A 4", "EU-US 2023", "Projekt B-12", "XQZ-AB 12"],
  },
  personnel_number: { gone: [["MA-Nr. A-4711", "A-4711"]], stays: ["Personalnummer im Chat?", "250 Mitarbeiter"] },
  customer_number: { gone: [["Kundennummer K-2023-0815", "K-2023-0815"]], stays: ["Kunde Nummer 3", "Vertrag 2026"] },
  case_number: { gone: [["Az. 3 Ca 1234/20", "3 Ca 1234/20"]], stays: ["Vorgang 2026-0815", "EuGH C-311/18"] },
  address: {
    gone: [
      ["in der Lindenstr. 5", "Lindenstr. 5"],
      ["Unter den Linden 77, 10117 Berlin", "Unter den Linden 77, 10117 Berlin"],
      ["221b Baker Street", "221b Baker Street"],
    ],
    stays: ["12000 Beschäftigte", "Parkplatz 12", "Im Raum 214", "15000 Kontakte", "auf dem Heimweg 3 Fotos"],
  },
  birth_date: {
    gone: [
      ["geb. 3. Mai 1985", "3. Mai 1985"],
      ["am 03.05.1985 geboren", "03.05.1985"],
    ],
    stays: ["ab dem 25.05.2018", "am 3. Mai"],
  },
  ip: {
    gone: [
      ["192.168.178.23", "192.168.178.23"],
      ["2001:db8::2e:7334", "2001:db8::2e:7334"],
    ],
    stays: ["Signal 7.12.0.1", "12:30:45", "300.1.1.1"],
  },
  platform_id: {
    gone: [
      ["<@U02ABC3DE>", "<@U02ABC3DE>"],
      ["C0459GHJK", "C0459GHJK"],
      ["8:orgid:3fa85f64-5717-4562-b3fc-2c963f66afa6", "8:orgid:3fa85f64-5717-4562-b3fc-2c963f66afa6"],
    ],
    stays: ["@channel", "UNTERNEHMEN", "COVID2019"],
  },
  url_with_token: {
    gone: [
      "https://t.me/+AbCdEf123",
      "t.me/xk_77",
      "http://t.me/xk",
      "telegram.me/xktumb",
      "wa.me/491712345678",
      "https://wa.me/491712345678?text=Hi",
      "api.whatsapp.com/send?phone=491712345678",
      "instagram.com/xav.tumb",
      "https://www.instagram.com/xav.tumb/",
      "linkedin.com/in/xav-tumb",
      "https://de.linkedin.com/in/xav-tumb-12",
      "xing.com/profile/Xav_Tumb",
      "github.com/xavtumb",
      "github.com/xavtumb/projekt",
      "https://github.com/xavtumb",
      "x.com/xavtumb",
      "twitter.com/xavtumb",
      "tiktok.com/@xavtumb",
      "mastodon.social/@xavtumb",
      "discord.gg/abC123",
      "threema.id/ABCD1234",
      "m.me/xav.tumb",
    ].map((link): [string, string] => [`Schreib an ${link} bitte`, link]),
    stays: [
      "https://www.bfdi.bund.de/messenger",
      "https://signal.org/download",
      "Ist t.me eine Adresse von Telegram?",
      "Darf ich instagram.com dienstlich öffnen?",
      "Steht das auf linkedin.com/company/firma?",
      "https://github.com/features",
      "https://github.com/about",
      "facebook.com/privacy",
      "x.com/tos",
      "https://www.instagram.com/legal/privacy",
      "Wer nutzt netx.com/hilfe?",
      "Gilt at.me/du auch?",
      "Android/iOS und WhatsApp/Signal",
    ],
  },
  secret: {
    gone: [["Passwort ist Sommer2024!", "Sommer2024!"]],
    stays: ["Das Passwort ist sicher", "Mein Passwort vergessen"],
  },
};

for (const [kind, { gone, stays }] of Object.entries(cases)) {
  test.each(gone)(`${kind} goes: %s`, (text, part) => expect(found(text)).toEqual([`${kind}:${part}`]));
  test.each(stays)(`no ${kind}: %s`, (text) => expect(found(text)).toEqual([]));
}
