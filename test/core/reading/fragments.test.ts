import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";

const advisor = createAdvisor({ companyFile: null, address: null });
let number = 0;
/** The outcomes of a conversation, turn by turn. */
async function outcomes(...turns: string[]): Promise<string[]> {
  const thread = `talk-${++number}`;
  const heard: string[] = [];
  for (const text of turns) heard.push((await advisor.ask({ text, thread })).outcome);
  return heard;
}

describe("fragments of a conversation", () => {
  test.each([
    [
      "Darf ich die Teamgruppe bei WhatsApp verlassen?",
      "Und wenn wir sie auf dem Privathandy bei Threema neu aufmachen?",
      "forbidden",
    ],
    ["Darf ich WhatsApp vom Diensthandy löschen?", "Und dann wäre WhatsApp mit Lieferanten okay?", "forbidden"],
    [
      "A parent wants me in the class chat on WhatsApp. May I refuse?",
      "And if I do want to join, with my work tablet?",
      "forbidden",
    ],
  ])("%s / %s: a new use is no leaving any more", async (first, then, outcome) => {
    expect(await outcomes(first, then)).toEqual(["allowed", outcome]);
  });

  test("the same for another messenger or device is leaving still", async () => {
    expect(
      await outcomes("Darf ich die WhatsApp-Gruppe verlassen?", "und bei Signal?", "auch auf dem Privathandy?"),
    ).toEqual(["allowed", "allowed", "allowed"]);
  });

  test("'und wenn ich es wieder lösche?' is about the app that was asked about", async () => {
    expect(
      await outcomes("Darf ich WhatsApp dienstlich nutzen?", "und wenn ich es wieder lösche, darf ich das?"),
    ).toEqual(["forbidden", "allowed"]);
  });

  test.each([
    [
      "Can we send a promo to our customers via the WhatsApp Business API?",
      "they all ticked the box though",
      "ask_dpo",
    ],
    ["Dürfen wir Gästen über WhatsApp schreiben?", "mit Einwilligung natürlich", "forbidden"],
    [
      "Darf ich Versicherten über WhatsApp schreiben?",
      "und wenn ich ihnen nur sage, dass ihr Brief da ist?",
      "forbidden",
    ],
    ["Darf ich mit Kunden über Threema schreiben? Diensthandy", "und nur den Kantinenplan?", "conditional"],
  ])("%s / %s: goes on about it", async (first, then, outcome) => {
    expect((await outcomes(first, then))[1]).toBe(outcome);
  });

  test.each([
    "Wann gibt es Mittagessen?",
    "Und Videokonferenzen mit denen über Zoom?",
    "und was gibts in der Kantine?",
  ])("%s does not", async (then) =>
    expect((await outcomes("Dürfen wir den Teams-Chat mit Kunden nutzen?", then))[1]).toBe("out_of_scope"),
  );

  test("'the private one' is the device that was open", async () => {
    expect(await outcomes("Am I allowed to save a client's number on my phone?", "the private one")).toContain(
      "forbidden",
    );
    expect((await outcomes("Darf ich mir WhatsApp aufs Handy laden?", "mein eigenes, nur privat"))[1]).toBe(
      "conditional",
    );
  });

  test("what a talk with colleagues is about does not make it private alone", async () => {
    const said = await outcomes(
      "Darf ich mit Kollegen auf dem Privathandy über Telegram schreiben?",
      "und wenn wir nur über Fußball reden?",
    );
    expect(said).toEqual(["forbidden", "depends"]);
  });

  test("'intern' names no other thing: what was sensitive stays so", async () => {
    const said = await outcomes(
      "Darf ich der Mandantin den Schriftsatz über Signal schicken?",
      "intern mit der Kollegin über Threema",
    );
    expect(said).toEqual(["ask_dpo", "ask_dpo"]);
  });

  test("what is sent tells no partner: whom it is for was said before", async () => {
    const said = await outcomes(
      "Can we send customers a promo via the WhatsApp Business API?",
      "ok and just order updates?",
    );
    expect(said).toEqual(["ask_dpo", "conditional"]);
  });

  test("after a mishap a statement tells more of it, a question for permission does not", async () => {
    const said = await outcomes("Diensthandy weg, lag wohl im Zug", "da war auch Signal drauf mit Kundenchats");
    expect(said).toEqual(["incident", "incident"]);
    expect(
      (await outcomes("Diensthandy weg, lag wohl im Zug", "Darf ich Kunden solange über Signal schreiben?"))[1],
    ).not.toBe("incident");
  });

  test("who speaks of it is not who is written to", async () => {
    const said = await outcomes(
      "Dürfen wir Gästen vom Empfangshandy über WhatsApp antworten?",
      "und über die API? die IT redet da immer von",
    );
    expect(said).toEqual(["forbidden", "conditional"]);
  });

  test("refusing and going out are about what was asked", async () => {
    expect(await outcomes("Can WhatsApp read my contacts? It's my company phone", "so can I refuse?")).toEqual([
      "forbidden",
      "allowed",
    ]);
    expect((await outcomes("Dürfen wir die Teamgruppe bei WhatsApp nutzen?", "kann ich da wieder raus"))[1]).toBe(
      "allowed",
    );
  });

  test("'nur Termine' replaces what was sensitive, 'ohne Namen' alone does not", async () => {
    expect(
      (
        await outcomes(
          "Darf ich Bankdaten über ginlo an Kunden schicken? Diensthandy",
          "und ohne Bankdaten, nur Termine?",
        )
      )[1],
    ).toBe("conditional");
    expect(
      (await outcomes("Darf ich Laborwerte von Patienten über Signal schicken?", "no names, just the values"))[1],
    ).not.toBe("conditional");
  });

  test.each(["ok, ich lass es", "war nur ne Frage", "never mind"])("%s ends it", async (then) =>
    expect((await outcomes("Darf ich Kunden per SMS schreiben?", then))[1]).toBe("smalltalk"),
  );
});
