import { createAdvisor } from "../../../src/advisor.ts";
import { renderEscalation } from "../../../src/chat/teams/escalation-card.ts";
import { renderFacts } from "../../../src/chat/teams/facts-card.ts";
import { renderHome } from "../../../src/chat/teams/home-card.ts";
import { renderAnswer } from "../../../src/chat/teams/render-answer.ts";
import { renderWhy } from "../../../src/chat/teams/why-card.ts";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import type { Drawing } from "./draw-page.ts";

const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => "3f0c9a52-7d1e-4a70-9f63-0d6f5f1c2b11" };
const du = { language: "de", address: "du" } as const;
const on = { ref: clock.id(), nonce: clock.id() };

/** The pictures of docs/teams.md by file name: columns of messages from real answers with the example company. */
export async function pictures(companyFile: string): Promise<Record<string, Drawing[][]>> {
  const advisor = createAdvisor({ companyFile, address: null }, { clock });
  const without = createAdvisor({ companyFile: null, address: null }, { clock });
  const ask = (text: string): Promise<Answer> => (text.startsWith("threema") ? without : advisor).ask({ text });
  const message = async (text: string, place: "private" | "channel" = "private"): Promise<Drawing> => ({
    name: text,
    message: renderAnswer(await ask(text), { place, ref: clock.id() }),
  });
  const incident = await ask("hab ausversehen ne kundenliste in die falsche gruppe geschickt");
  const threema = await ask("Darf ich Threema Work auf dem Diensthandy mit Kunden nutzen?");
  const inPlace = (name: string, answer: Answer, card: object): Drawing => ({
    name,
    message: { ...renderAnswer(answer, { place: "private", ref: clock.id() }), card },
  });
  const tickets = [
    { id: "8a2f31c0-0000-4000-8000-000000000000", state: "open", created: Date.parse("2026-11-20") },
    { id: "1c44de90-0000-4000-8000-000000000000", state: "answered", created: Date.parse("2026-11-03") },
  ] as const;
  const home = { nonce: clock.id(), tickets, preference: null, retention: RETENTION, model: null };
  const form = {
    ref: clock.id(),
    ticket: clock.id(),
    foreign: false,
    note: null,
    contacts: incident.card.contact?.lines ?? [],
    question: incident.card.contact?.copy ?? "",
    incident: true,
  };
  const answers = [
    [
      await message("Darf ich WhatsApp privat auf dem Diensthandy nutzen?"),
      await message("threema aufm firmenhandy geht klar?"),
      await message("Was ist eine Auftragsverarbeitung?"),
    ],
    [
      await message("Darf ich Threema Work auf dem Diensthandy mit Kunden nutzen?", "channel"),
      await message("hab ausversehen ne kundenliste in die falsche gruppe geschickt"),
      await message("May I write to customers on WhatsApp?"),
    ],
  ];
  return {
    "teams-answers.png": answers,
    "teams-windows.png": [
      [
        inPlace("Warum?", threema, renderWhy(threema, on)),
        inPlace("Angaben ändern", threema, renderFacts(threema, on)),
      ],
      [
        inPlace("Vorfall melden", incident, renderEscalation(form, du, "chat")),
        { name: "hilfe", message: renderHome(home, du) },
      ],
    ],
  };
}
