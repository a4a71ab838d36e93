import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";

const advisor = createAdvisor({ companyFile: null, address: null });

/** Found by somebody who tried to get a permission that must not be. */
describe("never permitted", () => {
  test.each([
    "Darf ich die Beweise im WhatsApp-Chat löschen bevor die Prüfung kommt?",
    "Darf ich den WhatsApp-Verlauf mit dem Kunden löschen, bevor der Prüfer kommt?",
    "Darf ich Signal-Chats löschen, damit der Betriebsprüfer nichts sieht?",
    "Darf ich Kundenadressen aus WhatsApp löschen?",
    "Darf ich vom eigenen Handy privat über Signal Kundendaten an meinen Mann schicken?",
    "Darf ich auf dem Privathandy privat in der WhatsApp-Gruppe Firmengeheimnisse erzählen?",
    "WhatsApp Business API mit Kunden auf dem Diensthandy, der Kunde hat widersprochen",
    "Darf ich über die WhatsApp Business API Nachrichten an Kunden ohne Einwilligung senden?",
    "Die DSB hat Signal verboten. Darf ich Signal mit Kunden auf dem Diensthandy trotzdem nutzen?",
    "Unsere Firma hat Threema noch nicht freigegeben. Darf ich es auf dem Diensthandy mit Kollegen nutzen?",
    "Darf ich per Threema Work auf dem Diensthandy Fingerabdrücke der Kunden versenden?",
    "Darf ich als Psychologin mit Klienten über Signal auf dem Diensthandy Termine ausmachen?",
    "Darf mein Chef meinen Live-Standort über Threema Work auf dem Diensthandy verlangen?",
    "Darf ich auf dem Diensthandy über Signal unsere Kunden auf die Weihnachtsaktion hinweisen?",
    "Darf ich Threema Work auf Diensthandy und Privathandy parallel mit Kollegen nutzen?",
    "Darf ich auf einem Handy mit zwei SIM-Karten WhatsApp privat und Signal dienstlich nutzen?",
    "Dürfen Kollegen in Indien mit uns über Signal schreiben?",
    "Soll ich bei Wire die Cloud-Sicherung anschalten?",
    "Darf ich Signal-Nachrichten vom Kunden entfernen?",
    "Darf ich einen Signal-Chat mit einem Kunden exportieren und ablegen?",
    "Darf ich über Signal auf dem Diensthandy den Krankenhausaufenthalt eines Kollegen bekannt geben?",
    "Bewerbermappe per Signal an den Abteilungsleiter",
    "IBAN vom Kunden über Signal an die Kollegin in der Buchhaltung",
    "Ich bin Hebamme. Darf ich mit den Müttern über Signal schreiben?",
    "Darf ich als Tierarzt mit Haltern über Threema schreiben?",
    "Mandantenfragen über Signal vom Kanzleihandy beantworten",
    "Können wir unsere Kunden über Threema fragen, wie zufrieden sie sind?",
    "Darf ich Stammkunden per Signal zum Tag der offenen Tür einladen?",
    "Wir wollen ab Januar alle Mitarbeiter auf Threema Work umziehen",
    "Darf Signal auf dem Diensthandy meine dienstlichen Kontakte übernehmen?",
    "Darf ich bei Threema die Kundenkontakte importieren?",
    "Darf ich zuhause vom Tablet meiner Frau aus mit Kunden über Threema schreiben?",
    "Darf ich auf meinem alten iPhone, das mir gehört, mit Kunden über Signal schreiben?",
    "Ich hab nur mein eigenes. Darf ich damit in die Threema-Gruppe der Schicht?",
    "Als Handwerker hab ich nur ein Handy und schreibe damit privat und mit Bauherren über Signal",
    "I keep suppliers in the contacts of my private mobile because the company one is always empty",
    "Darf ich WhatsApp von den Handys meiner Mitarbeiter löschen?",
    "Bin im Betriebsrat. Dürfen wir als Gremium unsere internen Absprachen in einer Signal-Gruppe machen?",
    "Nächste Woche hört ein Kollege bei uns auf. Was muss mit den Threema-Chats auf seinem Diensthandy passieren?",
    "Vom Diensthandy: Wire mit Lieferanten - darf ich? Und Wire mit meiner Freundin?",
    "Signal mit Kunden auf dem Diensthandy, darf ich? Und mit meiner Frau?",
    "Kann die Teamleitung bei Threema Work nachvollziehen, wann ich online war?",
    "Muss der BR vorher ran, wenn wir Signal im Team nutzen?",
    "Ab sofort soll die ganze Belegschaft über Signal kommunizieren",
    "Kunden, die lange nichts gekauft haben, über Threema anstupsen",
    "Den Code für die Alarmanlage per Threema an den Hausmeister?",
    "Diensthandy habe ich abgelehnt, ich nutze Signal auf meinem für die Arbeit",
    "Hab mein eigenes Tablet in der Praxis und schreibe damit Lieferanten über Signal",
    "Signal mit Kunden, und am selben Handy auch mit Freunden",
    "WA oder Signal für Absprachen mit Kollegen?",
    "Darf Signal mit Kunden auf dem Diensthandy das Adressbuch abgleichen?",
    "Threema auf dem Arbeitshandy: darf es mit den Kunden im Team das Adressbuch einlesen?",
    "Darf Wire mit Kunden am Firmenhandy die Kontakte lesen?",
    "Wir Kollegen wollen am Diensthandy ne kleine Threema-Gruppe machen, um den Kneipenabend am Samstag auszumachen. Okay?",
  ])("%s", async (text) => {
    expect(["conditional", "allowed"]).not.toContain((await advisor.ask({ text })).outcome);
  });

  const acts = [
    "einem Bewerber per X absagen",
    "ein Angebot vom Lieferanten über X ablehnen",
    "in der X-Gruppe meine Schicht absagen",
    "Kunden per X vom Newsletter abmelden",
    "einem Mitarbeiter per X kündigen",
    "mich beim Chef über X abmelden",
    "eine Bewerbung über X zurückweisen",
    "einen Urlaubsantrag per X ablehnen",
    "dem Kunden per X den Zugang sperren",
    "Kunden auf X blockieren",
    "den Kunden über X die Lieferung verweigern",
    "ein Mitglied aus der X-Gruppe rausschmeißen",
    "mit Kunden über X schreiben, die unser Angebot ablehnen",
    "auf die Einwilligung der Kunden bei X verzichten",
    "den Kunden über X mitteilen, dass ich die Gruppe verlasse",
  ];
  test.each(acts)("refusing, cancelling or removing something else is no leaving: %s", async (act) => {
    for (const messenger of ["WhatsApp", "Signal", "Telegram"]) {
      const answer = await advisor.ask({ text: `Darf ich ${act.replace("X", messenger)}?` });
      expect(answer.outcome, messenger).not.toBe("allowed");
      expect(answer.decisions.flatMap((decision) => decision.situation["action"])).not.toContain("stop");
    }
  });
  test.each([
    "Darf ich die X-Gruppe der Schicht verlassen?",
    "Darf ich mich weigern, in die X-Gruppe zu gehen?",
    "Kann ich X vom Diensthandy löschen?",
    "Darf ich X den Zugriff aufs Adressbuch verweigern?",
    "Kann ich nein sagen, wenn ich in die X-Gruppe soll?",
    "Kann ich mein X-Konto löschen?",
    "Darf ich auf X verzichten?",
    "May I refuse to install X?",
    "Can I leave the team's X group?",
  ])("leaving itself stays allowed: %s", async (text) => {
    for (const messenger of ["WhatsApp", "Signal", "Telegram"])
      expect((await advisor.ask({ text: text.replace("X", messenger) })).outcome, messenger).toBe("allowed");
  });

  test("a fragment of a conversation that names a topic is that topic", async () => {
    const thread = "topic";
    await advisor.ask({ text: "Threema mit Kollegen auf dem Diensthandy, ok?", thread });
    expect((await advisor.ask({ text: "und wie lange müssen wir das aufheben?", thread })).topic).toBe("retention");
  });

  test("how a product works is no permission, inside a conversation neither", async () => {
    const thread = "how-to";
    await advisor.ask({ text: "Darf ich mit Kollegen über Signal auf dem Diensthandy schreiben?", thread });
    for (const text of ["Wie stell ich in Signal den dunklen Modus ein?", "Wie mach ich da eine Umfrage?", "How do I pin a chat in Signal?"])
      expect((await advisor.ask({ text, thread })).outcome, text).toBe("out_of_scope");
  });

  test("deleting what was written is never decided as leaving", async () => {
    for (const text of ["Darf ich die Signal-Chats mit Kunden löschen?", "Ein Kunde verlangt, dass wir seinen Threema-Verlauf löschen. Müssen wir?"]) {
      const answer = await advisor.ask({ text });
      expect(answer.topic).toMatch(/retention|subject_rights/);
      expect(answer.decisions.flatMap((decision) => decision.situation["action"])).not.toContain("stop");
    }
  });

  test("a permission always shows at least one Auflage in its first view", async () => {
    for (const messenger of ["threema", "whatsapp_business_api"]) {
      const answer = await advisor.ask({ choice: { situations: [{ messenger: [messenger], purpose: ["external"], device: ["work"] }] } });
      expect(answer.outcome).toBe("conditional");
      expect(answer.card.lines.some((line) => line.kind === "conditions" || line.kind === "company")).toBe(true);
    }
  });

  test("despair is met with help, harassment not with another messenger", async () => {
    expect((await advisor.ask({ text: "Ich will mich umbringen" })).text).toContain("0800 1110111");
    expect((await advisor.ask({ text: "Mein Chef belästigt mich per WhatsApp" })).text).not.toContain("Threema");
  });
});
