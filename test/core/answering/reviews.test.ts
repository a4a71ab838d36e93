import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { reviewedIn } from "../../../src/core/answering/reviews.ts";
import { shippedFiles, shippedKnowledge, TODAY } from "../../knowledge-for-tests.ts";

const on = (day: string) => {
  let ids = 0;
  const clock = { now: () => new Date(`${day}T12:00:00Z`), id: () => `id-${ids++}` };
  return createAdvisor({ companyFile: null, address: null }, { clock });
};

describe("the month in the notice", () => {
  test.each(["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "Was macht die DSB?", "Hallo"])(
    "%s: is that of the last review, whatever day it is",
    async (text) => {
      for (const day of ["2026-11-23", "2027-03-01"])
        expect((await on(day).ask({ text })).notices.join(" ")).toMatch(/Stand 11\/2026/);
    },
  );

  test("is the oldest of what an answer cites, and the newest of the knowledge where it cites nothing", () => {
    const entries = shippedFiles()["entries.yaml"] ?? "";
    const older = entries.replace(
      /(- id: trennung-geraet[\s\S]*?reviewed: )"[\d-]+"([\s\S]*?review_by: )"[\d-]+"/,
      '$1"2026-06-03"$2"2026-12-02"',
    );
    const wording = {
      knowledge: shippedKnowledge(null, TODAY, { "entries.yaml": older }),
      language: "de",
      address: "du",
    } as const;
    expect(reviewedIn(["whatsapp-privat", "trennung-geraet"], wording)).toBe("06/2026");
    expect(reviewedIn(["whatsapp-privat"], wording)).toBe("11/2026");
    expect(reviewedIn([], wording)).toBe("11/2026");
  });
});

describe("past its review date", () => {
  test.each([
    ["Darf ich Threema dienstlich auf dem Diensthandy mit Kollegen nutzen?", /Erlaubnis dafür wird gerade geprüft/],
    ["May I use Threema with colleagues on my work phone?", /permission for this is being reviewed/],
    ["Darf ich Kundennummern speichern?", /wird gerade geprüft/],
  ])("%s: a permission is a question to the DPO, and the answer says why", async (text, words) => {
    expect((await on("2026-11-23").ask({ text })).text).not.toMatch(words);
    const late = await on("2028-01-01").ask({ text });
    expect(late.outcome).not.toBe("conditional");
    expect(late.text).toMatch(words);
  });

  test("a ban stays, and is marked", async () => {
    const late = await on("2028-01-01").ask({ text: "Darf ich WhatsApp mit Kunden nutzen?" });
    expect(late.outcome).toBe("forbidden");
    expect(late.text).toMatch(/Diese Angabe wird gerade geprüft/);
    expect((await on("2028-01-01").ask({ text: "Was macht die DSB?" })).text).toMatch(/wird gerade geprüft/);
  });
});
