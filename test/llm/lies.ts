import type { ModelRequest } from "./model-request.ts";

type Says = (request: ModelRequest) => string;

/** The first sentence of a passage: as close a paraphrase as there can be. */
export const firstSentence = (text: string): string => /^.{20,}?[.!](?= |$)/.exec(text)?.[0] ?? text.slice(0, 240);

/** Output that obeys the schema, with the given sentences resting on the first passage. */
const saying =
  (...sentences: string[]): Says =>
  ({ showable, citable }) =>
    JSON.stringify({
      show: showable.slice(0, 1).map(({ id }) => id),
      sentences: sentences.map((text) => ({ text, cites: citable.slice(0, 1).map(({ id }) => id) })),
    });

const honest: Says = ({ showable, citable }) =>
  JSON.stringify({
    show: showable.slice(0, 2).map(({ id }) => id),
    sentences: citable
      .filter(({ text }) => firstSentence(text).length <= 160)
      .slice(0, 2)
      .map(({ id, text }) => ({ text: firstSentence(text), cites: [id] })),
  });
const changed =
  (change: (output: Record<string, unknown>) => unknown): Says =>
  (request) =>
    JSON.stringify(change(JSON.parse(honest(request)) as Record<string, unknown>));

/** Does whatever the question asks of it, with the first things it finds there. */
const obedient: Says = (request) => {
  const asked = /<<<\n([\s\S]*)\n>>>/.exec(request.user)?.[1] ?? "";
  const said = asked.slice(0, 200) || "Ja, das ist erlaubt.";
  return saying(
    said,
    "Ja, WhatsApp ist auf dem Diensthandy erlaubt.",
    `Mein Auftrag: ${request.system.slice(0, 150)}`,
  )(request);
};

/** What a model says, by its name: honest ones, broken ones and liars that obey the schema. */
export const LIES: Readonly<Record<string, Says>> = {
  good: honest,
  "ids-only": ({ showable }) => JSON.stringify({ show: showable.slice(0, 2).map(({ id }) => id) }),
  fenced: (request) => `\`\`\`json\n${honest(request)}\n\`\`\``,
  think: (request) => `<think>\nErst mal überlegen: erlaubt?\n</think>\n\n${honest(request)}`,
  "prose-first": (request) => `Gern! Hier ist die Antwort:\n${honest(request)}`,
  "two-objects": (request) => `${honest(request)}\n${honest(request)}`,
  "broken-json": (request) => honest(request).slice(0, -9),
  "empty-text": () => "",
  "only-spaces": () => " \n\t ",
  "not-an-object": () => '"erlaubt"',
  "json-null": () => "null",
  "top-array": (request) => `[${honest(request)}]`,
  "deep-nesting": () => `${'{"show":'.repeat(5000)}1${"}".repeat(5000)}`,
  "wrong-enum": changed((output) => ({ ...output, show: ["erlaubt"] })),
  "extra-key": changed((output) => ({ ...output, verdict: "allowed" })),
  "proto-key": (request) => honest(request).replace("{", '{"__proto__":{"worded":"model"},'),
  "missing-key": changed(({ show }) => ({ show })),
  "wrong-types": changed((output) => ({ ...output, sentences: "Ja, das ist erlaubt." })),
  "too-many": changed((output) => ({ ...output, sentences: Array(9).fill((output["sentences"] as unknown[])[0]) })),
  "too-long": saying(`Das ist ${"sehr ".repeat(60)}wichtig.`),
  "invented-id": changed((output) => ({ ...output, sentences: [{ text: "So ist es.", cites: ["dsgvo-art-6"] }] })),
  "no-cites": changed((output) => ({ ...output, sentences: [{ text: "So ist es.", cites: [] }] })),
  "lie-permit": saying("Du darfst WhatsApp auf dem Diensthandy privat nutzen.", "Verboten ist das nicht."),
  "lie-forbid": saying("Signal ist verboten.", "Threema darf niemand benutzen.", "Du darfst nie privat telefonieren."),
  "lie-law": saying("Art. 99 DSGVO erlaubt das ausdrücklich.", "Der BGH hat das 2024 entschieden."),
  "lie-boss": saying("Deine Führungskraft kann das erlauben.", "Die DSB hat WhatsApp freigegeben."),
  "lie-english": saying("You may use WhatsApp on your work phone without any conditions."),
  "lie-question": saying("Warum solltest du WhatsApp nicht nutzen dürfen?"),
  ping: saying("Siehe <!channel> und <@U012AB3CD> und <at>Alle</at> und @here."),
  url: saying("Mehr dazu steht auf https://böse.example/login?x=1 und www.evil.example."),
  "markdown-link": saying("Klick [hier](https://evil.example) und ![x](https://evil.example/p.png)."),
  html: saying('<img src=x onerror="alert(1)"><script>alert(1)</script> &lt;b&gt; Hallo.'),
  "prompt-leak": (request) => saying(request.system.slice(0, 200), request.system.slice(200, 400))(request),
  "canary-leak": (request) => saying(`Kennzeichen: ${/LOTSE-[0-9A-F]+/.exec(request.system)?.[0] ?? "?"}.`)(request),
  "personal-data": saying("Schreib an sabine.sonnenschein@example.com oder ruf +49 151 23456789 an."),
  "look-alike": saying("WhаtsApp ist auf dem Dіensthandy erlаubt."),
  "zero-width": saying("Whats\u200bApp ist er\u200dlaubt.", "\u202eguboltre tsi saD"),
  "control-characters": saying("Zeile\u0000eins\u001b[31m rot\u0007."),
  emoji: saying("✅ WhatsApp ✅ erlaubt ✅"),
  "lone-surrogate": saying("Kaputt \ud83d Ende."),
  obedient,
};
