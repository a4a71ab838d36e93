import { createRequire } from "node:module";
import type { Knowledge } from "../src/core/knowledge/knowledge.ts";

export type Intent = "decide" | "info" | "incident" | "escalate" | "smalltalk" | "out_of_scope";
export type Understood = { intent: string; slots: Record<"messenger" | "device" | "purpose", ReadonlySet<string>> };

type Manager = {
  addNamedEntityText(entity: string, option: string, languages: string[], texts: string[]): void;
  addDocument(language: string, utterance: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ intent: string; entities: { entity: string; option: string }[] }>;
};

/** nlp.js as its manual sets it up, with the names of our catalogue and the everyday words for devices and purposes. */
export async function trained(knowledge: Knowledge): Promise<(text: string) => Promise<Understood>> {
  const { NlpManager } = createRequire(import.meta.url)("node-nlp") as { NlpManager: new (options: object) => Manager };
  const manager = new NlpManager({
    languages: ["de"],
    forceNER: true,
    autoSave: false,
    nlu: { log: false },
    ner: { threshold: 0.8 },
  });
  for (const { id, name, names, ambiguous } of knowledge.messengers) {
    const texts = [...new Set([name, ...names, ...ambiguous].map((text) => text.toLowerCase()))];
    manager.addNamedEntityText("messenger", id, ["de"], texts);
  }
  for (const [entity, options] of Object.entries(WORDS)) {
    for (const [option, texts] of Object.entries(options)) manager.addNamedEntityText(entity, option, ["de"], texts);
  }
  for (const [intent, utterance] of UTTERANCES) manager.addDocument("de", utterance, intent);
  await manager.train();
  return async (text) => {
    const { intent, entities } = await manager.process("de", text);
    const values = (slot: string): ReadonlySet<string> =>
      new Set(
        entities
          .filter(({ entity }) => entity === slot)
          .flatMap(({ option }) => (option === "business" ? ["internal", "external"] : option)),
      );
    const slots = { messenger: values("messenger"), device: values("device"), purpose: values("purpose") };
    return { intent: intent === "None" ? "out_of_scope" : intent, slots };
  };
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string[]>>>> = {
  device: {
    work: [
      "diensthandy",
      "firmenhandy",
      "geschäftshandy",
      "arbeitshandy",
      "dienstliches handy",
      "firmengerät",
      "diensttelefon",
      "arbeitslaptop",
    ],
    private: ["privathandy", "privates handy", "privaten handy", "eigenes handy", "privates gerät"],
    managed: ["container", "arbeitsprofil"],
  },
  purpose: {
    private: ["privat", "familie", "freunde", "freizeit", "persönlich"],
    internal: ["kollegen", "kollegin", "team", "chef", "mitarbeiter", "intern"],
    external: ["kunden", "kundin", "lieferanten", "bewerber", "geschäftspartner", "mandanten", "patienten"],
    business: ["dienstlich", "geschäftlich", "beruflich"],
  },
};

const utterances: Readonly<Record<Intent, readonly string[]>> = {
  decide: [
    "Darf ich WhatsApp auf dem Diensthandy benutzen?",
    "Ist Signal mit Kunden erlaubt?",
    "Kann ich meinen Kollegen über Threema schreiben?",
    "Dürfen wir Bewerbern per WhatsApp antworten?",
    "Ist es ok, Telegram auf dem Firmenhandy zu installieren?",
    "Darf ich Kundennummern auf meinem privaten Handy speichern?",
    "Muss ich die Chatgruppe vom Team verlassen?",
    "Können wir einen neuen Messenger einführen?",
    "Darf der Chef unsere Chats mitlesen?",
    "Dürfen wir Fotos von der Feier in die Gruppe stellen?",
    "Wie lange müssen wir Chats aufbewahren?",
    "Ist das Versenden von Werbung per Messenger zulässig?",
  ],
  info: [
    "Welche Messenger sind empfehlenswert?",
    "Welche Alternativen gibt es zu WhatsApp?",
    "Woran erkenne ich einen sicheren Messenger?",
    "Warum ist WhatsApp ein Problem für den Datenschutz?",
    "Wie hoch sind die Bußgelder bei Verstößen?",
    "Was bedeutet Ende-zu-Ende-Verschlüsselung?",
    "Wo stehen die Server von Signal?",
    "Was steht in Artikel 28?",
    "Wer muss geschult werden?",
    "Erklär mir den Unterschied zwischen App und API",
  ],
  incident: [
    "Ich habe mein Diensthandy verloren",
    "Mein Handy wurde gestohlen, was jetzt?",
    "Ich habe Kundendaten an die falsche Person geschickt",
    "Jemand hat mein Konto gehackt",
    "Ich habe aus Versehen eine Nachricht in die falsche Gruppe gestellt",
    "Wir haben eine Datenpanne",
    "Ich habe auf einen verdächtigen Link geklickt",
  ],
  escalate: [
    "Ich möchte mit dem Datenschutzbeauftragten sprechen",
    "Leite das bitte an die DSB weiter",
    "Wie erreiche ich einen Menschen?",
    "Frag bitte den Datenschutz für mich",
    "Kann mich jemand zurückrufen?",
  ],
  smalltalk: ["Hallo", "Guten Morgen", "Danke schön", "Wer bist du?", "Wie geht es dir?", "Tschüss"],
  out_of_scope: [
    "Wie wird das Wetter morgen?",
    "Was gibt es heute in der Kantine?",
    "Mein Drucker geht nicht",
    "Wie reiche ich Urlaub ein?",
    "Wie richte ich eine Weiterleitung ein?",
    "Wann kommt mein Gehalt?",
    "Schreib mir ein Gedicht",
    "Wo finde ich die Reisekostenabrechnung?",
    "Mein Signal ist schwach, liegt das am WLAN?",
    "Wer hat gestern gewonnen?",
  ],
};
/** Written without a look at the labelled questions or at our lexicon. */
export const UTTERANCES = Object.entries(utterances).flatMap(([intent, texts]) =>
  texts.map((text) => [intent, text] as const),
);
