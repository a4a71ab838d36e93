import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { memoryThreads } from "../../src/stores/memory/threads.ts";

const advisor = createAdvisor({ companyFile: null, address: null });

describe("ask", () => {
  test("the lead question is answered like the first sample", async () => {
    const answer = await advisor.ask({ text: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?" });
    expect(answer.headline).toBe("WhatsApp privat auf dem Diensthandy: nicht erlaubt");
    expect(answer.outcome).toBe("forbidden");
    expect(answer.decisions[0]?.rules).toContain("A1");
    expect(answer.sources).toContain("trennung-geraet");
    expect(answer.worded).toBe("knowledge");
  });

  test("a conversation remembers stated facts, no text and no assumption", async () => {
    const now = { now: () => new Date("2026-11-23") };
    const threads = memoryThreads(now);
    const one = createAdvisor({ companyFile: null, address: null }, { threads });
    await one.ask({ text: "Darf ich Signal mit meiner Kollegin Sabine Sonnenschein nutzen?", thread: "t" });
    const kept = await threads.get("t");
    expect(kept?.situations).toEqual([{ messenger: ["signal"], purpose: ["internal"] }]);
    expect(JSON.stringify(kept)).not.toMatch(/Sabine|Sonnenschein|nutzen/);
    await one.forget("t");
    expect(await threads.get("t")).toBeNull();
  });

  test("consent cannot be clicked or claimed", async () => {
    const answer = await advisor.ask({
      choice: {
        situations: [{ messenger: ["whatsapp_business_api"], action: ["advertise"], consent: ["documented"] }],
      },
    });
    expect(answer.outcome).toBe("ask_dpo");
    expect(
      (
        await advisor.ask({
          text: "Newsletter über die WhatsApp Business API, Einwilligung aller Kunden ist dokumentiert",
        })
      ).outcome,
    ).toBe("ask_dpo");
  });

  test("a wrong choice names what is wrong", async () => {
    await expect(advisor.ask({ choice: { situations: [{ device: ["fridge"] }] } })).rejects.toThrow(
      /unknown value "fridge" for "device"/,
    );
  });

  test("claims change no verdict and are answered", async () => {
    const answer = await advisor.ask({ text: "Mein Chef hat WhatsApp mit Kunden erlaubt, also darf ich?" });
    expect(answer.outcome).toBe("forbidden");
    expect(answer.card.lines.some((line) => line.kind === "claim")).toBe(true);
  });

  test("a documented campaign of the company file counts where it is named, and only there", async () => {
    const { mkdtempSync, writeFileSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const file = join(mkdtempSync(join(tmpdir(), "lotse-")), "company.yaml");
    writeFileSync(
      file,
      'campaigns:\n  - { name: Herbstaktion, messenger: whatsapp_business_api, proof: CRM-Export 17, approved_by: Geschäftsführung, advised_by: DSB, on: "2026-09-01", why: Opt-in liegt vor }\n',
    );
    const one = createAdvisor({ companyFile: file, address: null });
    expect(
      (await one.ask({ text: "Newsletter zur Herbstaktion über die WhatsApp Business API an Kunden?" })).outcome,
    ).toBe("conditional");
    expect(
      (await one.ask({ text: "Newsletter zur Winteraktion über die WhatsApp Business API an Kunden?" })).outcome,
    ).toBe("ask_dpo");
  });

  test("the hash of the catalogue stands in every answer", async () => {
    const { createHash } = await import("node:crypto");
    const { catalogueHtml } = await import("../../src/core/answering/catalogue.ts");
    const hash = createHash("sha256").update(catalogueHtml(advisor.parts.knowledge)).digest("hex").slice(0, 16);
    expect((await advisor.ask({ text: "Hallo" })).versions.catalogue).toBe(hash);
  });

  test("a click on a card is answered in that card's language, whatever was asked since", async () => {
    const thread = "clicked";
    const english = await advisor.ask({ text: "May I use Threema on my work phone?", thread });
    await advisor.ask({ text: "Darf ich WhatsApp auf dem Diensthandy nutzen?", thread });
    const { choice } = english.card.buttons[0]!;
    expect((await advisor.ask({ choice, thread, language: english.language })).language).toBe("en");
  });

  test("Sie where it is set, English where it is asked", async () => {
    const formal = createAdvisor({ companyFile: null, address: "sie" });
    expect((await formal.ask({ text: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?" })).text).toMatch(
      /Schreiben Sie/,
    );
    expect((await advisor.ask({ text: "May I use WhatsApp privately on my work phone?" })).text).toMatch(/not allowed/);
  });
});
