import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { compose } from "../../../src/core/answering/compose.ts";
import { headlineOf } from "../../../src/core/answering/headline.ts";
import { wordCount, type Wording } from "../../../src/core/answering/wording.ts";
import { decide } from "../../../src/core/deciding/decide.ts";
import { permits } from "../../../src/core/deciding/rules.ts";
import type { Stated } from "../../../src/core/deciding/situation.ts";
import { inSlack } from "../../chat/parity/in-slack.ts";
import { inTeams } from "../../chat/parity/in-teams.ts";
import { inTerminal, printed } from "../../chat/parity/in-terminal.ts";
import { inWeb } from "../../chat/parity/in-web.ts";
import { testAdvisor } from "../../chat/cli/advisor-for-tests.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const knowledge = shippedKnowledge();
const { domains } = knowledge.space;
const groups = knowledge.dimensions.get("purpose")!.values.find(({ id }) => id === "external")!.groups!;
const voices: Wording[] = [
  { knowledge, language: "de", address: "du" },
  { knowledge, language: "de", address: "sie" },
  { knowledge, language: "en", address: "du" },
];
const company = shippedKnowledge(readFileSync("knowledge/company.example.yaml", "utf8"));
const everywhere = [...voices, ...voices.map((wording) => ({ ...wording, knowledge: company }))];
const stamp = { id: "x", versions: { knowledge: "", rules: "", prompts: "", catalogue: "" } };
const reading = {
  intent: "permission",
  topic: null,
  asksUse: true,
  incident: null,
  smalltalk: null,
  entries: [],
} as const;
const answered = (stated: Stated, wording: Wording, besideModel = false): Answer => {
  const decision = decide(stated, wording.knowledge.space);
  const material = {
    reading,
    claims: [],
    cases: [{ stated, read: [] }],
    decisions: [decision],
    entries: [],
    question: null,
  };
  return compose(material, wording, { ...stamp, besideModel });
};

/** Every messenger with every purpose, action and device, stated or not. */
function* situations(): Generator<Stated> {
  for (const messenger of domains.messenger)
    for (const purpose of [...domains.purpose.map((one) => [one]), ["internal", "external"], null])
      for (const device of [...domains.device, null])
        for (const action of [...domains.action, null])
          yield {
            messenger: [messenger],
            ...(purpose ? { purpose } : {}),
            ...(device ? { device: [device] } : {}),
            ...(action ? { action: [action] } : {}),
          };
}

describe("Auflagen of one's own", () => {
  test("are in the first view of every permission, in every voice, and it stays within its 80 words", () => {
    let seen = 0;
    for (const stated of situations()) {
      for (const wording of everywhere)
        for (const besideModel of [false, true]) {
          const { verdict, conditions } = decide(stated, wording.knowledge.space);
          if (!permits(verdict)) continue;
          const own = conditions.filter((id) => knowledge.obligations.get(id)?.who === "you");
          const { card, text } = answered(stated, wording, besideModel);
          expect(wordCount(text), text).toBeLessThanOrEqual(80);
          if (own.length === 0) continue;
          seen++;
          const line = card.lines.find(({ kind }) => kind === "conditions")?.text ?? "";
          expect(line.split(" · "), text).toHaveLength(Math.min(own.length, 3));
        }
    }
    expect(seen).toBeGreaterThan(500);
  });
  test("stand in every chat", async () => {
    const questions = [
      { id: "a5", q: "Threema mit Kollegen auf dem Diensthandy?" },
      { id: "a5-en", q: "May I use Threema with customers on my work phone?" },
      { id: "a2c", q: "Darf ich Kundennummern auf dem Diensthandy speichern?" },
      { id: "x8", q: "Darf ich privat WhatsApp auf meinem Privathandy nutzen?" },
    ];
    const { ask } = testAdvisor();
    const [web, terminal, slack, teams] = [
      await inWeb(questions),
      await inTerminal(questions),
      await inSlack(questions),
      await inTeams(questions),
    ];
    for (const { id, q } of questions) {
      const own = (await ask({ text: q })).card.lines.find(({ kind }) => kind === "conditions")?.text;
      const duties = (own ?? "")
        .replace(/^\w+: /, "")
        .replace(/\.$/, "")
        .split(" · ");
      expect(duties[0], q).not.toBe("");
      const screens = [web.get(id)!.text, printed(terminal.get(id)!).first, slack.get(id)!.first, teams.get(id)!.first];
      for (const duty of duties)
        for (const screen of screens) expect(screen.replaceAll(/\s+/g, " "), q).toContain(duty);
    }
  });
  test("what had no room stands behind “Warum?”, and that the company has entered nothing is said once", () => {
    for (const stated of situations())
      for (const wording of voices) {
        const { text, decisions, card } = answered(stated, wording);
        const says = text.match(/noch nichts eingetragen|noch keine eigenen Regeln|hasn't entered/g) ?? [];
        expect(says, text).toHaveLength(1);
        const [alternative] = decisions[0]!.instead;
        if (!alternative) continue;
        const name = knowledge.messengers.find(({ id }) => id === alternative.messenger)!.name;
        expect(`${text}\n${card.proof.flatMap(({ lines }) => lines).join("\n")}`, text).toContain(name);
      }
  });
});

describe("headlines", () => {
  const all = function* (): Generator<{ headline: string; wording: Wording }> {
    for (const stated of situations())
      for (const data of [null, ...domains.data])
        for (const wording of voices)
          for (const partners of stated.purpose?.join() === "external" ? [null, groups[0]!.phrase] : [null]) {
            const own = { ...wording, partners };
            const decision = decide(data ? { ...stated, data: [data] } : stated, knowledge.space);
            yield { headline: headlineOf(decision, own), wording: own };
          }
  };
  test("stack no “mit”, have one colon, spell messengers as the catalogue does, and name them in their case", () => {
    for (const { headline } of all()) {
      const [use = "", ...rest] = headline.split(": ");
      expect(rest.length, headline).toBeLessThanOrEqual(1);
      expect(use.match(/\bmit\b|\bwith\b/g)?.length ?? 0, headline).toBeLessThanOrEqual(1);
      expect(use.match(/\bfür\b/g)?.length ?? 0, headline).toBeLessThanOrEqual(1);
      expect(headline).not.toMatch(
        /IMessage|Stashcat|Ginlo|  |\{|Firma (?:WhatsApp Business|dieser)|(?:in|über|für) dieser |^Dieser Messenger .*(?:installieren|einführen|löschen)/,
      );
    }
  });
  test("name whom the question names", async () => {
    const { ask } = testAdvisor();
    const use = async (text: string): Promise<string> => (await ask({ text })).headline.split(":")[0]!;
    expect(await use("Darf ich Bewerbern auf dem Diensthandy per WhatsApp schreiben?")).toBe(
      "WhatsApp mit Bewerbern auf dem Diensthandy",
    );
    expect(await use("Dürfen wir mit Eltern über Signal auf dem Diensthandy schreiben?")).toBe(
      "Signal mit Eltern auf dem Diensthandy",
    );
    expect(await use("May I write to applicants by WhatsApp on my work phone?")).toBe(
      "WhatsApp with applicants on the work phone",
    );
    expect(await use("Darf ich externen Leuten auf dem Diensthandy per WhatsApp schreiben?")).toBe(
      "WhatsApp mit Externen auf dem Diensthandy",
    );
  });
  test("an alternative says that it needs the company's release", async () => {
    const { ask } = testAdvisor();
    const { card } = await ask({ text: "Darf ich WhatsApp mit Kunden auf dem Diensthandy nutzen?" });
    expect(card.lines.find(({ kind }) => kind === "instead")?.text).toMatch(
      /\(erlaubt mit Auflagen, wenn freigegeben\)/,
    );
  });
  test("beside a model that is on, and without one, the notice is true", () => {
    const lead = { messenger: ["whatsapp"], purpose: ["private"], device: ["work"] };
    const [du, , en] = voices as [Wording, Wording, Wording];
    expect(answered(lead, du).notices.at(-1)).toMatch(/ohne KI\./);
    expect(answered(lead, du, true).notices.at(-1)).not.toMatch(/ohne KI|keine KI/);
    expect(answered(lead, en, true).notices.at(-1)).toMatch(/AI sentences are marked/);
  });
});
