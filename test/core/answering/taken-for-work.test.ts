import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { decide } from "../../../src/core/deciding/decide.ts";
import { askedFor } from "./material-for-tests.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const { space } = shippedKnowledge();
const outcome = (question: string): string | null | undefined => askedFor(question).material.decisions[0]?.verdict;
const stated = (question: string) => askedFor(question).material.cases[0]?.stated;

describe("a question whose purpose no word tells, but that tells more than a messenger", () => {
  test.each([
    ["Teams-Chat mit der Mühle wegen der Mehllieferung, darf ich den vom Büro-PC aus führen?", "ask_dpo"],
    ["Wir schicken die Klebeproben seit Montag über Telegram, Diensthandy. Geht das klar?", "ask_dpo"],
    ["We keep the rigging plans in a Discord channel on company laptops. Any objections?", "ask_dpo"],
  ])("%s is decided as work, because work is not permitted there", (question, verdict) => {
    expect(outcome(question)).toBe(verdict);
    expect(stated(question)?.purpose).not.toContain("private");
  });

  test.each([
    "Darf ich Telegram auf dem Diensthandy nutzen?",
    "Hallo, ist Telegram aufm Firmenhandy eigentlich erlaubt?",
    "Can I use Discord?",
  ])("%s stays open: it tells nothing more", (question) => expect(outcome(question)).toBeNull());

  test("one's own phone speaks for private, so it stays open there", () =>
    expect(outcome("Telegram wegen der Klebeproben auf meinem Privathandy, geht das?")).toBeNull());

  test("where work is permitted nothing is taken for work: a permission needs its words", () =>
    expect(stated("Signal wegen der Klebeproben auf dem Diensthandy, geht das?")?.purpose).toBeUndefined());

  test("the words it was read from stand in the proof", () => {
    const [one] = askedFor("Teams-Chat mit der Mühle wegen der Mehllieferung, darf ich den vom Büro-PC aus führen?")
      .material.cases;
    expect(one?.read.find(({ dimension }) => dimension === "purpose")?.text).toContain("Mühle");
  });

  test("whatever stands beside the messenger, it never loosens: the verdict is no milder than any purpose's", () => {
    const word = fc.constantFrom(
      "Mühle",
      "Klebeprobe",
      "Kranführer",
      "Häkelkreis",
      "Oma",
      "Palette",
      "Bootsfahrt",
      "Fuge",
    );
    const app = fc.constantFrom("WhatsApp", "Telegram", "Signal", "Threema", "Discord", "Teams", "Viber");
    fc.assert(
      fc.property(app, word, word, (messenger, one, other) => {
        const { decisions } = askedFor(`${messenger} wegen ${one} und ${other}, geht das?`).material;
        for (const decision of decisions)
          if (decision.verdict === "conditional" || decision.verdict === "allowed") {
            const open = decide({ messenger: decision.stated.messenger ?? [] }, space).verdict;
            expect(decision.stated.purpose === undefined ? open : "read from words").not.toBeNull();
          }
      }),
    );
  });

  test("a conversation does not remember it: another messenger is asked about, not permitted", async () => {
    const advisor = createAdvisor({ companyFile: null, address: null });
    await advisor.ask({ text: "Telegram wegen der Klebeproben auf dem Diensthandy, ok?", thread: "t" });
    expect((await advisor.ask({ text: "und mit Signal?", thread: "t" })).outcome).toBe("depends");
    await advisor.close();
  });
});
