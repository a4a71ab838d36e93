import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { passageOf } from "../../../src/core/answering/info-card.ts";
import { parse, sentencesIn } from "../../../src/core/verifying/clauses.ts";
import { nameFinder } from "../../../src/core/verifying/names.ts";
import { signalsOf } from "../../../src/core/verifying/signals.ts";
import { shippedFiles, shippedKnowledge } from "../../knowledge-for-tests.ts";
import { askedFor } from "./material-for-tests.ts";

const knowledge = shippedKnowledge();
const questions = readFileSync(join(import.meta.dirname, "..", "..", "questions", "dev.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { q: string }).q);

/** Read and accepted: who may release a container, and the one authority that saw "narrow room" years ago. */
const NUANCE = /container|arbeitsbereich|work area|firma freigeben|company can release|engen spielraum|narrow room/u;

describe("what may stand beside a decision", () => {
  test("an entry that names no decision is shown for information alone", () => {
    const silent = shippedFiles()["entries.yaml"]?.replaceAll(/^ {2}shown_with: .*\n/gmu, "") ?? "";
    const changed = shippedKnowledge(null, undefined, { "entries.yaml": silent });
    expect([...changed.entries.values()].every((entry) => entry.shown_with.length === 0)).toBe(true);
    for (const id of ["nicht-verboten", "bussgeld", "straftat", "dpf", "hbdi-m365"])
      expect(knowledge.entries.get(id)?.shown_with, id).toEqual([]);
  });

  test("beside a ban or an open question no shown entry speaks of a permission", () => {
    for (const language of ["de", "en"] as const) {
      const names = nameFinder(askedFor("Hallo").context.products);
      for (const entry of knowledge.entries.values()) {
        if (!entry.shown_with.some((outcome) => outcome === "forbidden" || outcome === "depends")) continue;
        const text = passageOf(entry, { knowledge, language, address: "du" });
        for (const clause of sentencesIn(text).flatMap((one) => parse(one, language, names).clauses)) {
          expect(
            NUANCE.test(clause.text) || !signalsOf(clause, language).has("permit"),
            `${entry.id}: ${clause.text}`,
          ).toBe(true);
        }
      }
    }
  });

  test("nothing for incidents, the DPO's form, small talk and what is out of scope", () => {
    for (const question of [
      "Ich habe die Kundenliste in die falsche Gruppe geschickt",
      "Ich will mit der Datenschutzbeauftragten sprechen",
      "Hallo",
      "Wie wird das Wetter morgen?",
    ]) {
      const { context } = askedFor(question);
      expect([context.outcome, context.showable, context.citable], question).toEqual([context.outcome, [], []]);
      expect(["incident", "escalate", "smalltalk", "out_of_scope"]).toContain(context.outcome);
    }
  });

  test("over all questions: safe ids, each once, texts filled in, and entries only where they are released", () => {
    for (const question of questions) {
      const { context } = askedFor(question, "sie");
      const ids = context.citable.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, text } of context.citable) {
        expect(id).toMatch(/^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/u);
        expect(text, id).not.toMatch(/[{}]/u);
        expect(text.length).toBeGreaterThan(3);
      }
      for (const { id } of context.showable) {
        const entry = knowledge.entries.get(id);
        if (context.outcome !== "info") expect(entry?.shown_with, `${question}: ${id}`).toContain(context.outcome);
      }
    }
  });

  test("a private ban on the work phone says nothing of what is suitable", () => {
    const { context } = askedFor("Darf ich Threema privat auf dem Diensthandy nutzen?");
    expect(context.outcome).toBe("forbidden");
    expect(context.citable.map(({ text }) => text).join(" ")).not.toMatch(/geeignet|empfehlen/u);
    expect(context.status.get("threema")).toBe("barred");
  });

  test("the status of a messenger comes from the decisions", () => {
    const work = askedFor("Darf ich Telegram für die Arbeit nutzen?").context;
    expect([work.status.get("telegram"), work.status.get("threema"), work.status.get("whatsapp")]).toEqual([
      "open",
      "permitted",
      "barred",
    ]);
    const own = askedFor("Darf ich WhatsApp privat auf meinem eigenen Handy nutzen?").context;
    expect([own.outcome, own.status.get("whatsapp")]).toEqual(["conditional", "permitted"]);
    const info = askedFor("Was ist an WhatsApp problematisch?").context;
    expect([info.outcome, info.status.get("whatsapp"), info.status.get("telegram")]).toEqual([
      "info",
      "barred",
      "open",
    ]);
  });
});
