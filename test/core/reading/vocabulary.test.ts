import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

/** A carrier grid: each class of words in sentences whose right reading is clear, so that widening one class breaks no other. */
const reader = createReader(shippedKnowledge());
const read = (text: string) => reader.read(text);
const stated = (text: string) => read(text).cases[0]?.stated;
const list = (text: string): string[] => text.split(",").map((word) => word.trim());
const grid = (words: string, carriers: readonly string[]): string[] =>
  list(words).flatMap((word) => carriers.map((carrier) => carrier.replace("X", word)));
const atWork = (text: string): boolean => {
  const purpose = stated(text)?.purpose ?? [];
  return purpose.length > 0 && purpose.every((value) => value === "internal" || value === "external");
};

describe("people one writes to at work", () => {
  test.each(
    grid(
      "der Anruferin, dem Absender, den Augenzeugen, den Zeug*innen, der Betroffenen, einer Reisenden, dem Gewerbetreibenden, den Bürger:innen, dem Rezensenten, der Hospitantin, dem Tagungsgast, dem TÜV-Prüfer, der Lkw-Fahrerin, den neuen Testnutzern, dem Fensterbauer, den Gutachter/-innen, dem Reisebüro, der Lokalredaktion, den Chefärzten, der Verkaufskraft, einer Fachfrau",
      ["Darf ich X über Signal antworten?", "Ist es erlaubt, X per WhatsApp Bescheid zu geben?"],
    ),
  )("%s", (text) => expect(atWork(text)).toBe(true));
  test.each(
    grid("the caller, our wine merchant, a beta tester, the structural engineer, our exhibitors", [
      "Can I reply to X on Signal?",
      "May I text X via WhatsApp?",
    ]),
  )("%s", (text) => expect(atWork(text)).toBe(true));
  test.each(["Ein Betatester hat mir auf Threema geschrieben, darf ich antworten?"])("%s", (text) =>
    expect(atWork(text)).toBe(true),
  );
});

describe("words that end like people, and people who may be one's own", () => {
  test.each(
    grid("den Bildern, den Fenstern, den Computern, dem Finger, der Medizin, den Ländern, dem Ordner, den Abenden", [
      "Darf ich X wegen Signal trauen?",
    ]),
  )("%s stays open", (text) => expect(stated(text)?.purpose).toBeUndefined());
  test.each(
    grid(
      "der Klavierlehrerin, dem Gitarrenlehrer, der Friseurin, dem Käufer meines Autos, dem Makler, unserer Vermieterin, dem Zahnarzt, im Sportverein, mit dem Elternbeirat, the landlord, der Züchterin von meinem Hund, dem Fotografen bei uns zuhause",
      ["Darf ich X per Signal schreiben?"],
    ),
  )("%s stays open", (text) =>
    expect(stated(text)?.purpose ?? ["private", "internal", "external"]).toEqual(["private", "internal", "external"]),
  );
  test.each(
    grid(
      "unserem Steuerberater, dem Vermieter unserer Büroräume, dem Makler der Firma, dem Hausarzt einer Kundin, als Maklerin den Verkäufern, the landlord of our office",
      ["Darf ich X per Signal schreiben?"],
    ),
  )("%s is the company's", (text) => expect(atWork(text)).toBe(true));
  test.each(
    grid(
      "meiner Reitlehrerin, meinem Kleinen, meiner Haushaltshilfe, den Enkelinnen, den Eltern aus der Kita meiner Tochter, der Klasse meines Sohnes, dem Zahnarzt wegen meinem Termin, dem Makler wegen meiner Wohnung, meiner Bank, meinem Schützenverein, mit der Mannschaft, dem eBay-Käufer, in der freiwilligen Feuerwehr, my landlord, the estate agent of our flat, my tennis club partner, in my sports club",
      ["Darf ich X per Signal schreiben?"],
    ),
  )("%s is private", (text) => expect(stated(text)?.purpose).toEqual(["private"]));
});

describe("things of the working day", () => {
  test.each(
    grid(
      "die Werkstatttermine, die Fahrplanänderung, den Tourenplan, die Vorgangsnummer, das Prüfprotokoll, die Ersatzteillisten, den Kostenvoranschlag, die Gleissperrung, den Frachtbrief, die Anlieferzeiten, den Übergabezettel, das Ladungsverzeichnis, die Mängelfotos, the rota, the packing list, the ticket number",
      ["Kann ich X per WhatsApp verschicken?"],
    ),
  )("%s", (text) => {
    expect(atWork(text)).toBe(true);
    expect(stated(text)?.data).toBeUndefined();
  });
  test.each(
    grid("die Einkaufsliste, die Packliste, meinen Friseurtermin, den Zahnarzttermin, meine Hotelbuchung", [
      "Kann ich X per Signal verschicken?",
    ]),
  )("%s is one's own as well", (text) => expect(stated(text)?.purpose).toBeUndefined());
  test.each(grid("den Tourenplan, die Telefonliste", ["Kann ich meiner Frau X per Signal verschicken?"]))(
    "%s goes to the family",
    (text) => expect(stated(text)?.purpose).toEqual(["private"]),
  );
  test.each([
    ["special", "den Laborwert, die Krankenliste, den Beihilfebeleg, den Therapietermin, die Vitalwerte"],
    ["confidential", "den Kreditantrag, die Führerscheinkopie, die Verdienstbestätigung, die Kündigungsvorlage"],
    ["professional_secret", "die Prozessakte, das Beichtgespräch"],
  ])("%s data is met before the head of the word", (data, words) => {
    for (const text of grid(words, ["Kann ich X per Signal verschicken?"])) expect(stated(text)?.data).toEqual([data]);
  });
});

describe("devices", () => {
  test.each(
    grid("dem Telefon der Kita, dem Tablet der Schule, dem MDE-Gerät, dem Pfarrhandy, dem Tour-Tablet", [
      "Darf ich auf X Signal installieren?",
    ]),
  )("%s is the company's", (text) => expect(stated(text)?.device).toEqual(["work"]));
  test.each(grid("meinem Familientablet, dem Heimrechner", ["Darf ich auf X Signal installieren?"]))(
    "%s is one's own",
    (text) => expect(stated(text)?.device).toEqual(["private"]),
  );
  test("the number of the kita, for one's own child", () => {
    const text = "Darf ich die Nummer von der Kita auf dem Diensthandy speichern, falls was mit der Kleinen ist?";
    expect(stated(text)?.contacts).toEqual(["private_contacts"]);
  });
});

describe("mishaps", () => {
  test.each(
    grid(
      "ist im See gelandet, keiner findet es, hat jemand mitgehen lassen, steckt noch im Leihwagen, muss mir rausgefallen sein",
      ["Mein Diensthandy X"],
    ),
  )("%s", (text) => expect(read(text).incident).toBe("lost_device"));
  test.each([
    "Ein Fremder liest in unserer Gruppe mit",
    "Ich hab auf einen Phishing-Link geklickt",
    "Mir ist der Vertrag in den falschen Chat gerutscht",
    "Die Kundendaten sind im Netz gelandet",
  ])("%s", (text) => expect(read(text).intent).toBe("incident"));
  test.each([
    "Wenn mein Diensthandy weg ist, was mache ich dann?",
    "Der Stift ist mir ins Klo gefallen",
    "Das Firmenhandy liegt im Hotel. Darf ich dem Kunden von meinem eigenen über Signal schreiben?",
    "Ein Gast hat seine Jacke liegen lassen, darf ich ihm per Signal ein Foto schicken?",
  ])("%s is none", (text) => expect(read(text).intent).not.toBe("incident"));
});
