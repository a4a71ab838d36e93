import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";

const without = createAdvisor({ companyFile: null, address: null });
const firm = createAdvisor({ companyFile: "knowledge/company.example.yaml", address: null });

describe("what the company has released comes before what the article calls suitable", () => {
  test.each([
    ["Welche Messenger sind bei uns freigegeben?", /Diensthandy/, /hat hier noch keinen eingetragen/],
    ["Welche Messenger sind bei uns erlaubt?", /Diensthandy/, /hat hier noch keinen eingetragen/],
    ["Gibt es eine Liste der freigegebenen Messenger?", /Diensthandy/, /hat hier noch keinen eingetragen/],
    ["Welchen Messenger hat die Firma freigegeben?", /Diensthandy/, /hat hier noch keinen eingetragen/],
    ["Which messengers are released in our company?", /work phone/, /hasn't entered any here yet/],
    ["Which messengers has our company approved?", /work phone/, /hasn't entered any here yet/],
    ["Is there a list of approved messengers?", /work phone/, /hasn't entered any here yet/],
  ])("%s", async (text, device, none) => {
    const ours = await firm.ask({ text });
    expect(ours.outcome).toBe("info");
    expect(ours.text).toMatch(/Threema Work/);
    expect(ours.text).toMatch(device);
    expect(ours.text).not.toMatch(/Rocket\.Chat|Signal/);
    expect(JSON.stringify(ours.card.proof)).toMatch(/Geschäftsführung.*2026-09-01/);
    const theirs = await without.ask({ text });
    expect(theirs.text).toMatch(none);
    expect(theirs.text).toMatch(/Rocket\.Chat/);
    expect(theirs.text.search(none)).toBeLessThan(theirs.text.indexOf("Rocket.Chat"));
  });

  test.each(["Welche Messenger gelten als geeignet?", "Which messengers are suitable for work?"])(
    "%s asks for the article's list",
    async (text) => {
      expect((await firm.ask({ text })).text).toMatch(/Rocket\.Chat/);
    },
  );
});
