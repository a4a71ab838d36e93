import { decide, outcomesOf } from "../deciding/decide.ts";
import type { Outcome } from "../deciding/rules.ts";
import { fill, type Complete, type Stated } from "../deciding/situation.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { DIMENSIONS, VERDICTS, type Dimension, type Entry, type Localized } from "../knowledge/schemas.ts";
import { branchLabel } from "./branches.ts";
import type { Draft } from "./compose.ts";
import { headlineOf } from "./headline.ts";
import { describedBy, infoCard } from "./info-card.ts";
import { escalateCard, incidentCard, outOfScopeCard, SMALLTALK, smalltalkCard, topicCard } from "./other-cards.ts";
import { DEPENDS_ON, PHRASES, SYMBOLS, VERDICT_WORDS } from "./phrases.ts";
import { sourceTitle } from "./sources.ts";
import { conditionTexts, verdictLines } from "./verdict-card.ts";
import { say, type Wording } from "./wording.ts";
import { dayIn } from "./day-in.ts";

/** One answer in one language and register: what is seen at once, and what "Warum?" adds to it. */
type Cell = { headline: string; lines: readonly string[]; more: readonly string[] };
type Item = { id: string; title: string; about: string; cell: (wording: Wording) => Cell };
type Section = { id: string; title: string; intro: string; items: readonly Item[] };
const section = (id: string, title: string, intro: string, items: readonly Item[]): Section => {
  return { id, title, intro, items };
};

/** Every answer Lotse can give, in both languages and registers, as one page to read and sign; the same knowledge gives the same bytes. */
export function catalogueHtml(knowledge: Knowledge): string {
  const german: Wording = { knowledge, language: "de", address: "du" };
  const wordings: readonly Wording[] = [german, { ...german, address: "sie" }, { ...german, language: "en" }];
  const examples = examplesOf(knowledge);
  const sections = [
    ...VERDICTS.map((verdict) => decided(verdict, examples, german)),
    undecided(german),
    ...matters(knowledge),
    rules(knowledge),
    phrases(),
  ].filter((section) => section.items.length > 0);
  return page(sections, sections.map((section) => sectionHtml(section, wordings)).join(""), knowledge);
}

type Example = { outcome: Outcome; stated: Stated; count: number };
const keyOf = ({ verdict, strictest, conditions }: Outcome): string =>
  `${verdict}|${strictest.join()}|${conditions.join()}`;

/** Every distinct verdict with the rules and Auflagen behind it, with its most ordinary situation and how many it stands for. */
function examplesOf({ space }: Knowledge): Example[] {
  const found = new Map<string, Example>();
  const heads = (d: Dimension): readonly string[] =>
    d === "messenger" ? space.classes.map((ids) => ids[0] ?? "other") : space.domains[d];
  const keys = space.outcomes.map(keyOf);
  for (const [offset, number] of space.table.entries()) {
    const outcome = space.outcomes[number];
    const key = keys[number];
    if (!outcome || key === undefined) continue;
    const at = (d: Dimension): number => Math.floor(offset / space.strides[d]) % heads(d).length;
    const count = space.classes[at("messenger")]?.length ?? 0;
    const known = found.get(key);
    if (known) known.count += count;
    else {
      const complete = Object.fromEntries(DIMENSIONS.map((d) => [d, heads(d)[at(d)] ?? ""])) as Complete;
      found.set(key, { outcome, stated: shortest(complete, key, space), count });
    }
  }
  return [...found.values()];
}

/** Leaves out what the silence rules assume anyway or what changes nothing, as somebody who asks would. */
function shortest(complete: Complete, key: string, space: Knowledge["space"]): Stated {
  let stated: Stated = Object.fromEntries(DIMENSIONS.map((d) => [d, [complete[d]]]));
  for (const dimension of ["consent", "data", "contacts", "action"] as const) {
    const { [dimension]: _left, ...rest } = stated;
    const { situation } = fill(rest, space.domains.messenger);
    const same = dimension === "contacts" || situation[dimension].join() === complete[dimension];
    if (same && outcomesOf(situation, space).every((outcome) => keyOf(outcome) === key)) stated = rest;
  }
  return stated;
}

function decided(verdict: Outcome["verdict"], examples: readonly Example[], german: Wording): Section {
  const own = examples.filter(({ outcome }) => outcome.verdict === verdict);
  const items = own.map(({ outcome, stated, count }, i) => {
    const by = outcome.strictest.length > 0 ? `Regeln ${outcome.strictest.join(", ")}` : "keine Regel trifft zu";
    const about = `${factsOf(stated, german)} · ${by} · steht für ${count} Lagen`;
    return { ...situationItem(stated, german), id: `${verdict}-${i + 1}`, about };
  });
  const intro = `Je Regelkombination, die entscheidet, eine Lage als Beispiel. Gewöhnliche Daten und „schreiben und anrufen“ bleiben ungenannt.`;
  return section(verdict, `Entscheidung: ${VERDICT_WORDS[verdict].de}`, intro, items);
}

/** What is asked back: questions that leave messenger, purpose or device open, or name one other fact alone. */
function undecided(german: Wording): Section {
  const { domains, classes } = german.knowledge.space;
  const heads = classes.map((ids) => ids[0] ?? "other");
  const sets = (d: Dimension): string[][] => (d === "messenger" ? heads : domains[d]).map((value) => [value]);
  const one = (d: Dimension): Stated[] =>
    (d === "purpose" ? [...sets(d), ["internal", "external"]] : sets(d)).map((set) => ({ [d]: set }));
  const pairs = (a: Dimension, b: Dimension): Stated[] =>
    one(a).flatMap((left) => one(b).map((right) => ({ ...left, ...right })));
  const pair = pairs("messenger", "purpose").concat(pairs("messenger", "device"), pairs("purpose", "device"));
  const asked = [{}, ...(["messenger", "purpose", "device", "action", "contacts"] as const).flatMap(one), ...pair];
  const items = asked.flatMap((stated) => {
    const decision = decide(stated, german.knowledge.space);
    const flips = decision.assumed.some((assumption) => assumption.dimension === "device" && assumption.otherwise);
    return decision.verdict === null || flips ? [situationItem(stated, german, decision)] : [];
  });
  const intro = `Was bei unvollständigen Angaben erscheint. Jede weitere Aufteilung besteht aus diesen Fragen und den Entscheidungen oben.`;
  const numbered = items.map((item, i) => ({ ...item, id: `depends-${i + 1}` }));
  return section("depends", "Rückfragen und Antworten mit zwei Geräten", intro, numbered);
}

function situationItem(stated: Stated, german: Wording, decision = decide(stated, german.knowledge.space)): Item {
  const cell = (wording: Wording): Cell => {
    const conditions = [...conditionTexts(decision, "you", wording), ...conditionTexts(decision, "company", wording)];
    const lines = verdictLines(decision, wording, []).map((line) => line.text);
    const headline = `${SYMBOLS[decision.verdict ?? "depends"]} ${headlineOf(decision, wording)}`;
    return { headline, lines, more: conditions.length > 3 ? conditions : [] };
  };
  return { id: "", title: headlineOf(decision, german), about: factsOf(stated, german), cell };
}

function factsOf(stated: Stated, german: Wording): string {
  const { dimensions } = german.knowledge;
  const label = (d: Dimension): string => branchLabel(d, { values: stated[d] ?? [], verdict: null }, german);
  const facts = DIMENSIONS.filter((d) => stated[d]).map((d) => `${dimensions.get(d)?.title.de ?? d}: ${label(d)}`);
  return facts.join(" · ") || "nichts genannt";
}

function matters({ topics, incidents, entries, stale }: Knowledge): Section[] {
  const card = (id: string, title: string, about: string, draft: (wording: Wording) => Draft): Item => {
    return { id, title, about, cell: (wording) => cellOf(draft(wording), wording) };
  };
  type Known = { id: string; title: Localized; about?: string };
  const each = (kind: string, all: Iterable<Known>, draft: (id: string, wording: Wording) => Draft): Item[] =>
    [...all].map(({ id, title, about = id }) =>
      card(`${kind}-${id}`, title.de, about, (wording) => draft(id, wording)),
    );
  const dated = ({ id, title, source, status, reviewed, review_by }: Entry): Known => {
    const about = `${id} · ${source}, ${status} · geprüft ${dayIn(reviewed, "de")}, gilt bis ${dayIn(review_by, "de")}`;
    return { id, title, about: stale.has(id) ? `${about} · ÜBERFÄLLIG: neu prüfen` : about };
  };
  const about = each("topic", topics.values(), (id, wording) => topicCard(id, [], [], [], null, wording));
  const happened = each("incident", incidents.values(), incidentCard);
  const known = each("entry", [...entries.values()].map(dated), (id, wording) =>
    infoCard([id], describedBy(id, wording), null, wording),
  );
  const others = [
    ...SMALLTALK.map(([kind, title]) =>
      card(kind ? `smalltalk-${kind.replace("_", "-")}` : "smalltalk", title, "", (wording) =>
        smalltalkCard(kind, wording),
      ),
    ),
    card("escalate", "Ich will mit der DSB reden", "", (wording) => escalateCard(null, wording)),
    card("out-of-scope", "Keine Frage für Lotse", "", (wording) => outOfScopeCard(null, wording)),
  ];
  return [
    section(
      "topics",
      "Themen, die keine Regel entscheidet",
      "Was sicher ist und was gilt, bis die DSB es klärt.",
      about,
    ),
    section("incidents", "Vorfälle", "Erste Schritte, wenn etwas passiert ist.", happened),
    section("entries", "Wissen", "Antworten auf Wissensfragen; darauf beruhen auch die Entscheidungen.", known),
    section("others", "Begrüßung, Kontakt, außerhalb", "Antworten ohne Regel und ohne Wissen.", others),
  ];
}

function cellOf({ symbol, headline, lines, proof, contact }: Draft, { knowledge }: Wording): Cell {
  const shown = lines.map((line) => line.text);
  const whom = knowledge.company ? (contact?.lines ?? []) : [];
  const behind = [...(proof ?? []).flatMap((part) => [part.title, ...part.lines]), ...whom];
  return { headline: `${symbol} ${headline}`, lines: shown, more: behind.filter((line) => !shown.includes(line)) };
}

const BASIS = { law: "Gesetz", authority: "Aufsichtsbehörden", line: "strenge Linie", should: "Soll" };

/** The rules in force; those of the company file with who decided them. */
function rules(knowledge: Knowledge): Section {
  const items = knowledge.active.map(({ id, verdict }): Item => {
    const seed = knowledge.rules.get(id);
    const own = knowledge.company?.rules.find((rule) => rule.id === id);
    const title = own?.title ?? seed?.title.de ?? "aus der Firmen-Datei";
    const decided = own ? [`${own.why} (${own.document}, ${own.approved_by}, ${dayIn(own.on, "de")})`] : [];
    const entries = (seed?.because ?? []).flatMap((entry) => knowledge.entries.get(entry) ?? []);
    const about = `${VERDICT_WORDS[verdict].de} · ${seed ? BASIS[seed.basis] : "Firmen-Datei"}`;
    const cell = (wording: Wording): Cell => {
      const lines = seed ? [say(seed.reason, wording)] : decided;
      const more = entries.map((entry) => sourceTitle(entry, wording));
      return { headline: seed ? say(seed.title, wording) : title, lines, more };
    };
    return { id: `rule-${id}`, title: `${id} · ${title}`, about, cell };
  });
  return section("rules", "Regeln, die gelten", "Die strengste, die zutrifft, entscheidet.", items);
}

/** Fixed sentences with their gaps in braces: notices, claims, contacts. */
function phrases(): Section {
  const all: [string, Localized][] = Object.entries({ ...PHRASES, ...DEPENDS_ON });
  const items = all.map(([key, text]): Item => {
    const cell = (wording: Wording): Cell => ({ headline: "", lines: [say(text, wording)], more: [] });
    return { id: `phrase-${key}`, title: key, about: "", cell };
  });
  const intro = "Sie können zu den Antworten oben hinzukommen. Lücken stehen in geschweiften Klammern.";
  return section("phrases", "Feste Sätze", intro, items);
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
const paragraphs = (lines: readonly string[], tag: string): string =>
  lines.map((line) => `<${tag}>${html(line).replaceAll("\n", "<br>")}</${tag}>`).join("");

function sectionHtml({ id, title, intro, items }: Section, wordings: readonly Wording[]): string {
  const articles = items.map((item) => itemHtml(item, wordings)).join("");
  return `<section id="${html(id)}"><h2>${html(title)} (${items.length})</h2><p>${html(intro)}</p>${articles}${signOff(title)}</section>\n`;
}

/** Du and Sie share a column where they are the same. */
function itemHtml({ id, title, about, cell }: Item, wordings: readonly Wording[]): string {
  const [du = "", sie = "", en = ""] = wordings.map((wording) => cellHtml(cell(wording)));
  const column = (lang: string, name: string, body: string, wide = ""): string =>
    `<div lang="${lang}"${wide}><h4>${name}</h4>${body}</div>`;
  const both = column("de", "Deutsch, du", du) + column("de", "Deutsch, Sie", sie);
  const german = du === sie ? column("de", "Deutsch", du, ' class="wide"') : both;
  return `<article id="${html(id)}"><h3>${html(title)}</h3>${about === "" ? "" : `<p class="about">${html(about)}</p>`}<div class="cells">${german}${column("en", "English", en)}</div></article>\n`;
}

const cellHtml = ({ headline, lines, more }: Cell): string =>
  `${headline === "" ? "" : `<p><b>${html(headline)}</b></p>`}${paragraphs(lines, "p")}${more.length > 0 ? `<ul>${paragraphs(more, "li")}</ul>` : ""}`;

const signOff = (title: string): string =>
  `<fieldset><legend>Freigabe: ${html(title)}</legend><label><input type="checkbox"> gelesen und freigegeben</label><label>Name <input></label><label>Datum <input></label><label class="wide">Anmerkungen <input></label></fieldset>`;

const STYLE = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#111;background:#fff}h2{border-bottom:2px solid #111;margin-top:3rem}h3{margin:0 0 .2rem;font-size:1.05rem}h4{margin:0;font-size:.75rem;color:#555;font-weight:600}article{border-top:1px solid #bbb;padding:.7rem 0;break-inside:avoid}.about{color:#555;font-size:.85rem;margin:.1rem 0 .5rem}.cells{display:grid;grid-template-columns:repeat(3,1fr);gap:0 1.2rem}.cells p{margin:.2rem 0}.wide{grid-column:span 2}ul{margin:.3rem 0;padding-left:1.1rem;font-size:.85rem;color:#333}nav ol{columns:2}fieldset{display:grid;grid-template-columns:2fr 2fr 1fr;gap:.8rem;margin:1.5rem 0;border:1px solid #111;break-inside:avoid}label{display:flex;gap:.5rem;align-items:end}input:not([type]){flex:1;min-width:4rem;border:0;border-bottom:1px solid #111;font:inherit}a{color:#003d99}@media(max-width:45rem){.cells,fieldset{display:block}.cells div{margin-bottom:.6rem}}@media print{@page{size:A4 landscape;margin:12mm}body{font-size:9.5pt;margin:0;max-width:none}section{break-before:page}}`;

function page(sections: readonly Section[], body: string, knowledge: Knowledge): string {
  const entryOf = ({ id, title, items }: Section): string =>
    `<li><a href="#${html(id)}">${html(title)}</a> (${items.length})</li>`;
  const toc = sections.map(entryOf).join("");
  const names = new Map(knowledge.messengers.map(({ id, name }) => [id, name]));
  const alike = knowledge.space.classes.map((ids) => ids.map((id) => names.get(id) ?? id).join(", "));
  const company = knowledge.company?.name ?? (knowledge.company ? "mit Firmen-Datei" : "ohne Firmen-Datei");
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Lotse: Katalog der Antworten</title><style>${STYLE}</style></head><body>
<header><h1>Lotse: Katalog der Antworten</h1><p>Firma: ${html(company)}. Alles, was Lotse ohne Sprachmodell antworten kann. Je Antwort: die fette Überschrift, die Zeilen darunter, klein, was „Warum?“ zusätzlich zeigt. Ist eine Antwort länger als 80 Wörter (Vorfall: 120), lässt die erste Ansicht Zeilen weg. Unter jeder Antwort steht der Hinweis „${html(PHRASES.decidedBy.de)}“ oder bei Vorfällen „${html(PHRASES.incidentNotice.de)}“.</p>
<p>Prüfsumme dieses Katalogs (npm run catalogue zeigt sie; in jeder Antwort steht sie unter versions.catalogue):</p>${signOff("ganzer Katalog")}</header>
<nav aria-label="Inhalt"><h2>Inhalt</h2><ol>${toc}</ol></nav>
<section id="alike"><h2>Messenger, die gleich behandelt werden</h2><p>Das Beispiel einer Zeile steht für alle Messenger dieser Zeile.</p><ul>${paragraphs(alike, "li")}</ul></section>
<main>${body}</main></body></html>
`;
}
