import { statSync } from "node:fs";
import { dayIn } from "../core/answering/day-in.ts";
import type { Company } from "../core/knowledge/company.ts";
import type { Knowledge } from "../core/knowledge/knowledge.ts";
import { INSTALLATION, masterOf } from "../core/privacy/sealed.ts";
import type { Store } from "../ports/store.ts";
import type { Untaken } from "../ports/tickets.ts";

/** `ok` is well, `note` is worth knowing, `bad` is to be mended; German first, English in brackets. */
export type Finding = { state: "ok" | "note" | "bad"; text: string };
export const finding = (state: Finding["state"], text: string): Finding => ({ state, text });
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const SOON_DAYS = 60;

/** Entries past their review date, and those that will be soon. */
export function reviewFindings(knowledge: Knowledge, today: string): Finding[] {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY).toISOString().slice(0, 10);
  const due = [...knowledge.entries.values()].filter((entry) => entry.review_by >= today && entry.review_by <= soon);
  const stale = [...knowledge.stale].join(", ");
  return [
    stale === ""
      ? finding("ok", "Prüftermine: keiner ist überschritten (review dates: none is past)")
      : finding(
          "bad",
          `Prüftermine: überschritten für ${stale}; was sie erlauben, geht bis zur Prüfung an die DSB (review dates: past; what these permit goes to the DPO until they are reviewed)`,
        ),
    ...(due.length > 0
      ? [
          finding(
            "note",
            `Prüftermine in den nächsten ${SOON_DAYS} Tagen (review dates within ${SOON_DAYS} days): ${due.map(({ id, review_by }) => `${id} ${dayIn(review_by, "de")}`).join(", ")}`,
          ),
        ]
      : []),
  ];
}

/** What the company has not told Lotse yet. */
export function companyFindings(company: Company | null): Finding[] {
  if (!company)
    return [
      finding(
        "note",
        "Firmendatei: keine (LOTSE_COMPANY_FILE); npm run setup schreibt eine. Dort auch eintragen, was die Firma selbst nutzt, z. B. Slack oder Teams (company file: none; npm run setup writes one. Enter there what the company uses itself, e.g. Slack or Teams)",
      ),
    ];
  const missing = (["dpo", "deputy"] as const).filter((role) => !company.contacts[role]).join(", ");
  const released = company.released.map(({ messenger }) => messenger);
  const own = ["slack", "teams"].filter((id) => released.includes(id)).join(", ");
  return [
    missing === ""
      ? finding("ok", "Firmendatei: Ansprechpersonen sind eingetragen (company file: contacts are entered)")
      : finding("note", `Firmendatei: unter contacts fehlt ${missing} (company file: contacts without it)`),
    own === ""
      ? finding(
          "note",
          "Firmendatei: weder slack noch teams freigegeben; eintragen, was die Firma selbst nutzt, sonst hören alle, das sei nicht geklärt (company file: neither is released: enter the messenger the company uses itself, or staff hear that it is not settled)",
        )
      : finding("ok", `Firmendatei: ${own} freigegeben (company file: released)`),
  ];
}

/** Whether every key of the store can be opened with the master keys that are set. */
export async function keyFindings(keys: Store["keys"], kids: readonly string[]): Promise<Finding[]> {
  const [writing = ""] = kids;
  const installation = await keys.get(INSTALLATION);
  const others = await keys.underOther(writing, 1000);
  const unknown = [...others.map(({ wrapped }) => wrapped), ...(installation ? [installation] : [])]
    .map(masterOf)
    .filter((kid) => !kids.includes(kid));
  if (unknown.length > 0)
    return [
      finding(
        "bad",
        `Schlüssel: Gespeichertes liegt unter ${[...new Set(unknown)].join(", ")}, und das ist nicht gesetzt; hinter dem ersten dazuschreiben (keys: the store holds data under it, and it is not set; add it after the first one)`,
      ),
    ];
  if (others.length === 0) return [finding("ok", `Schlüssel: alle unter ${writing} (keys: all under it)`)];
  const [many, several] = others.length === 1000 ? ["1000 oder mehr", "1000 or more"] : [others.length, others.length];
  return [
    finding(
      "note",
      `Schlüssel: ${many} noch unter einem älteren Hauptschlüssel als ${writing}; das stündliche Aufräumen stellt sie um, den älteren bis dahin behalten (keys: ${several} still wrapped by an older master key; the hourly sweep wraps them anew, keep the older one until then)`,
    ),
  ];
}

/** A file that others on this machine can read is no secret. */
export function modeFindings(path: string): Finding[] {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return [finding("bad", `${path}: fehlt (is missing)`)];
  return process.platform !== "win32" && mode & 0o077
    ? [
        finding(
          "bad",
          `${path}: Andere auf diesem Rechner können das lesen, chmod 600 ändert es (others on this machine can read it: chmod 600)`,
        ),
      ]
    : [finding("ok", `${path}: nur für die Person, der sie gehört (for its owner alone)`)];
}

/** Work that ended without its result: nobody tries it again by itself. */
export async function deadFindings({ jobs, outbox }: Pick<Store, "jobs" | "outbox">): Promise<Finding[]> {
  const [deadJobs, deadRows] = [await jobs.dead(20), await outbox.dead(20)];
  const [jobCounts, rowCounts] = [await jobs.counts(), await outbox.counts()];
  return [
    ...deadJobs.map(({ id, kind, reason, attempt }) =>
      finding(
        "bad",
        `Auftrag ${id} (${kind}) ist nach ${attempt} Versuchen gescheitert (job is dead after that many attempts): ${reason}`,
      ),
    ),
    ...deadRows.map(({ id, reason, fence }) =>
      finding(
        "bad",
        `Nachricht ${id} kam nach ${fence} Versuchen nicht an (message was not delivered after that many attempts): ${reason ?? "unbekannt (unknown)"}`,
      ),
    ),
    finding(
      "ok",
      `Arbeit: ${jobCounts.ready} warten, ${jobCounts.running} laufen, ${jobCounts.dead} gescheitert; Nachrichten: ${rowCounts.ready} warten, ${rowCounts.unknown} werden gesucht, ${rowCounts.dead} gescheitert (work: waiting, running, dead; messages: waiting, being looked for, dead)`,
    ),
  ];
}

/** Lotse files a question to the DPO and tells nobody of it: how many lie there and how old the oldest is, never what they say. */
export async function untoldFindings(tickets: Store["tickets"], now: number): Promise<Finding[]> {
  const untaken = await tickets.untaken();
  const told = ({ count, oldest }: Untaken, de: string, en: string): Finding[] => {
    if (count === 0 || oldest === null) return [];
    const [deAge, enAge] = ageOf(now - oldest);
    return [
      finding(
        "note",
        `${de}: ${count} abgelegt und noch von niemandem übernommen, älteste vor ${deAge}; Lotse benachrichtigt niemanden, und die DSB kann sie hier noch nicht lesen: ihr Bescheid sagen (${en}: ${count} filed that nobody has taken, the oldest ${enAge} ago; Lotse tells nobody of them, and the DPO cannot read them here yet: tell the DPO)`,
      ),
    ];
  };
  const found = [
    ...told(untaken.incidents, "Mögliche Datenpannen", "possible incidents"),
    ...told(untaken.tickets, "Fragen an die DSB", "questions to the DPO"),
  ];
  return found.length > 0
    ? found
    : [finding("ok", "Fragen an die DSB: keine ist offen (questions to the DPO: none is open)")];
}

/** In hours up to two days, then in days; German, then English. */
function ageOf(ms: number): [string, string] {
  const hours = Math.max(0, Math.floor(ms / HOUR));
  if (hours < 48) return hours === 1 ? ["1 Stunde", "1 hour"] : [`${hours} Stunden`, `${hours} hours`];
  return [`${Math.floor(hours / 24)} Tagen`, `${Math.floor(hours / 24)} days`];
}
