import { createAdvisor } from "../../../src/advisor.ts";
import { renderEscalateModal } from "../../../src/chat/slack/escalate-modal.ts";
import { renderFactsModal } from "../../../src/chat/slack/facts-modal.ts";
import { renderHome } from "../../../src/chat/slack/home-view.ts";
import { renderAnswer } from "../../../src/chat/slack/render-answer.ts";
import { renderWhyModal } from "../../../src/chat/slack/why-modal.ts";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { drawMessage, drawPage, drawView } from "./draw-page.ts";

const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => "3f0c9a52-7d1e-4a70-9f63-0d6f5f1c2b11" };
const du = { language: "de", address: "du" } as const;

/** The pictures of docs/slack.md by file name, drawn from real answers with the example company. */
export async function pictures(companyFile: string): Promise<Record<string, string>> {
  const advisor = createAdvisor({ companyFile, address: null }, { clock });
  const without = createAdvisor({ companyFile: null, address: null }, { clock });
  const ask = (text: string): Promise<Answer> => (text.startsWith("threema") ? without : advisor).ask({ text });
  const message = async (text: string, place: "private" | "channel" = "private") => ({
    name: text,
    drawn: drawMessage(renderAnswer(await ask(text), { place, ref: clock.id() }).blocks),
  });
  const view = (name: string, drawn: unknown) => ({ name, drawn: drawView(drawn) });
  const incident = await ask("hab ausversehen ne kundenliste in die falsche gruppe geschickt");
  const threema = await ask("Darf ich Threema Work auf dem Diensthandy mit Kunden nutzen?");
  const form = { ticket: clock.id(), foreign: false, contacts: incident.card.contact?.lines ?? [] };
  const tickets = [
    { id: "8a2f31c0-0000-4000-8000-000000000000", state: "open", created: Date.parse("2026-11-20") },
    { id: "1c44de90-0000-4000-8000-000000000000", state: "answered", created: Date.parse("2026-11-03") },
  ] as const;
  const home = { tickets, preference: null, retention: RETENTION, model: null };
  return {
    "slack-answers.png": drawPage([
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
    ]),
    "slack-windows.png": drawPage([
      [view("Warum?", renderWhyModal(threema)), view("Angaben ändern", renderFactsModal(threema, clock.id()))],
      [
        view(
          "Vorfall melden",
          renderEscalateModal({ ...form, question: incident.card.contact?.copy ?? "", incident: true }, du),
        ),
        view("App Home", renderHome(home, du)),
      ],
    ]),
  };
}
