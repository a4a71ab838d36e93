import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";

/**
 * The same facts asked in other shapes: every frame must read the same facts and give the same outcome as the plain question. Everyday words only, so that
 * a failure shows the shape. `{}` is the rest and the infinitive, `{zu}` with "zu", `{last}` verb last, `{ich}` after "ich".
 */
type Fact = { outcome: string; rest: string; infinitive: string; zu: string; ich: string };
const FACTS: readonly Fact[] = [
  { outcome: "forbidden", rest: "mit Kunden auf dem Diensthandy über WhatsApp", ...verb("schreib") },
  { outcome: "conditional", rest: "mit Kollegen auf dem Diensthandy über Signal", ...verb("schreib") },
  { outcome: "conditional", rest: "mit Freunden auf dem Privathandy über Threema", ...verb("schreib") },
  { outcome: "forbidden", rest: "mit Freunden auf dem Diensthandy über Signal", ...verb("schreib") },
  { outcome: "forbidden", rest: "Kundennummern auf dem Privathandy", ...verb("speicher", "n") },
  { outcome: "ask_dpo", rest: "Gehaltsabrechnungen per Threema an Kollegen", ...verb("schick") },
];
function verb(stem: string, ending = "en"): Omit<Fact, "outcome" | "rest"> {
  return { infinitive: `${stem}${ending}`, zu: `zu ${stem}${ending}`, ich: `${stem}e` };
}

const FRAMES = `{}: ja oder nein?
Zweitfrage von mir: {}, geht das?
kurze frage kann ich {} oder gibts da stress
Ich {ich}. Zulässig?
Ich {ich}. Wie steht ihr dazu?
Ich {ich}. Hat noch nie wer was gesagt. Ok?
Ich plane, {zu}. Gibt es Einwände?
Spricht was dagegen, {zu}?
Haut das hin, wenn ich {last}?
Wenn ich {last}, ist das erlaubt?
Was gilt, wenn ich {last}?
Was ist die Regel, wenn ich {} will?
Was sagt der DSB, wenn ich {last}?
Gibt es Vorgaben dazu, ob wir {} dürfen?
Ich soll klären, ob wir {} dürfen.
Ich bitte um Auskunft, ob es zulässig ist, {zu}.
Verstößt es gegen die DSGVO, {zu}?
Ist es ein Datenschutzverstoß, {zu}?
Besteht die Möglichkeit, {zu}?
Ist es Mitarbeitern erlaubt, {zu}?
Darf ich denn nicht {}?
Darf ich {} oder muss ich das lassen?
Jetzt soll ich plötzlich nicht mehr {} dürfen. Stimmt das?
Letztens hieß es, man darf {}. Gilt das noch?
In der Schulung hieß es, man dürfe nicht {}. Stimmt das?
Laut meinem Chef darf ich {}. Ist das so?
Die IT hat nichts dagegen, wenn ich {last}. Und ihr?
Mein Kollege sagt, man darf {}. Hat er recht?
In meiner alten Firma durfte ich {}. Darf ich das hier auch?
Frage vom Chef: Dürfen wir {}?
Ich frage für eine Freundin: Darf sie {}?
Darf mein Kollege {}?
Ich finde nirgends, ob man {} darf. Wisst ihr das?
Weil es schneller geht: Darf ich {}?
Darf ich {}? Es ist einfach schneller.
ähm also ich wollte mal fragen ob ich {} darf
Sehr geehrte Damen und Herren,\\n\\nich möchte {}. Bitte teilen Sie mir mit, ob das zulässig ist.\\n\\nMit freundlichen Grüßen\\nThomas Weber
Hallo zusammen, ich möchte gerne {}. Ist das datenschutzrechtlich in Ordnung? Viele Grüße, Sabine`.split("\n");

const advisor = createAdvisor({ companyFile: null, address: null });
async function asked(text: string): Promise<{ outcome: string; stated: unknown }> {
  const { outcome } = await advisor.ask({ text });
  return { outcome, stated: advisor.parts.reader.read(text).cases.map((one) => one.stated) };
}
const filled = (frame: string, { rest, infinitive, zu, ich }: Fact): string =>
  frame
    .replaceAll("\\n", "\n")
    .replace("{}", `${rest} ${infinitive}`)
    .replace("{zu}", `${rest} ${zu}`)
    .replace("{last}", `${rest} ${ich}`)
    .replace("{ich}", `${ich} ${rest}`);

describe("the shape of a sentence changes neither facts nor outcome", () => {
  test.each(FACTS)("$rest", async (fact) => {
    const plain = await asked(`Darf ich ${fact.rest} ${fact.infinitive}?`);
    expect(plain.outcome).toBe(fact.outcome);
    const others = await Promise.all(FRAMES.map(async (frame) => ({ frame, got: await asked(filled(frame, fact)) })));
    expect(others.filter(({ got }) => JSON.stringify(got) !== JSON.stringify(plain))).toEqual([]);
  });
});

const OUTCOMES: Readonly<Record<string, string>> = {
  info: `Hält sich Signal überhaupt an die DSGVO?
Wie sieht es bei WhatsApp mit dem Datenschutz aus?
Mein Kollege sagt, Threema sei DSGVO-konform. Stimmt das?
Gibt WhatsApp Daten weiter?
Was wäre zu tun, wenn jemand sein Diensthandy verliert?
An wen wende ich mich, falls eine Nachricht an den falschen Kunden geht?
What should we do if someone loses a work phone?`,
  escalate: `Kannst du mir die Datenschutzbeauftragte geben?
Ich brauch eine Entscheidung von einem Menschen.
Das soll bitte der Datenschutzbeauftragte entscheiden.
Hol mal jemanden vom Datenschutz dazu.
Schick das bitte an den Datenschutz.
I want a person to decide this.`,
  incident: `Die Nachricht war für Frau Müller, ich hab sie aber Herrn Maier geschickt.
Eigentlich sollte die Nachricht an Frau Müller, jetzt hat sie ein Kunde. Was mach ich?
Kann ich eine Nachricht zurückholen, die ich an den falschen Kunden geschickt habe?
Ich finde mein Firmenhandy seit gestern nicht.
Was muss ich tun? Ich habe mein Diensthandy verloren.
I meant to send it to my colleague but a customer got it.`,
  out_of_scope: `Welches Diensthandy bekomme ich?
Wer zahlt die Lizenz für Threema?
Wo finde ich in WhatsApp die Einstellungen?`,
  allowed: `Ich verlasse die WhatsApp-Gruppe der Kollegen. Passt das?
Ich trete aus der WhatsApp-Gruppe aus, ist das ok?
Ich soll klären, ob wir WhatsApp vom Diensthandy löschen dürfen.
Ich möchte Threema den Zugriff auf das Adressbuch nicht geben. Ist das ok?`,
  ask_dpo: `Kann die IT Threema auf allen Diensthandys installieren?
Können wir WhatsApp durch Threema ersetzen?
Ich darf Threema in der Firma nicht einführen, oder?
Die Firma will weg von WhatsApp und hin zu Signal. Dürfen wir das?
Ein Kunde bittet um Auskunft, was wir über ihn in WhatsApp gespeichert haben.`,
  forbidden: `Ich darf Threema auf dem Diensthandy Zugriff auf das Adressbuch nicht geben, oder?
Ist es verboten, Threema auf dem Diensthandy Zugriff auf das Adressbuch zu geben?
Darf ich Signal auf dem Diensthandy nutzen, geschäftlich nutze ich das nicht?
Auf dem Diensthandy habe ich Signal, nicht dienstlich, nur privat. Okay so?
Ich darf nicht auf meinem Privathandy Kundennummern speichern, oder?
Ich verlasse mich auf WhatsApp, wenn ich mit Kunden schreibe. Ok?
Ein Diensthandy haben wir nicht. Darf ich mit Kunden über Threema auf meinem schreiben?
Signal darf ich mit Kunden auf dem Diensthandy, schon klar. Aber WhatsApp?
Dienstlich nutze ich Signal auf dem Diensthandy nicht, nur mit meiner Frau. Passt das?
Privat ja, dienstlich nein: Signal auf dem Diensthandy. Richtig so?
Ich hab vom Chef kein Handy bekommen. Also nehm ich meins und schreib den Kunden über Signal. Ist das okay so?
I'm not allowed to text customers on WhatsApp, am I?`,
  conditional: `Darf ich Signal auf dem Diensthandy nutzen, privat nutze ich das nicht?
Privat nutze ich Signal nicht, nur dienstlich auf dem Diensthandy. Passt das?
- Signal\\n- auf dem Diensthandy\\n- mit Kollegen\\nGeht das?`,
  depends: `Darf mein Kollege Signal auf dem Diensthandy nutzen?
Darf ich mit meinen Kollegen über Signal schreiben, egal ob Diensthandy oder eigenes?`,
};

describe("shapes of other kinds of questions", () => {
  test.each(Object.entries(OUTCOMES))("%s", async (outcome, texts) => {
    const lines = texts.split("\n").map((line) => line.replaceAll("\\n", "\n"));
    const got = await Promise.all(lines.map(async (text) => ({ text, outcome: (await asked(text)).outcome })));
    expect(got).toEqual(lines.map((text) => ({ text, outcome })));
  });
});
