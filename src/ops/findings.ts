import { statSync } from "node:fs";
import type { Company } from "../core/knowledge/company.ts";
import type { Knowledge } from "../core/knowledge/knowledge.ts";
import { INSTALLATION, masterOf } from "../core/privacy/sealed.ts";
import type { Store } from "../ports/store.ts";

/** `ok` is well, `note` is worth knowing, `bad` is to be mended. */
export type Finding = { state: "ok" | "note" | "bad"; text: string };
const finding = (state: Finding["state"], text: string): Finding => ({ state, text });
const DAY = 24 * 60 * 60 * 1000;
const SOON_DAYS = 60;

/** Entries past their review date, and those that will be soon. */
export function reviewFindings(knowledge: Knowledge, today: string): Finding[] {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY).toISOString().slice(0, 10);
  const due = [...knowledge.entries.values()].filter((entry) => entry.review_by >= today && entry.review_by <= soon);
  const stale = [...knowledge.stale];
  return [
    stale.length > 0
      ? finding(
          "bad",
          `review dates: past for ${stale.join(", ")}: what they permit goes to the DPO until they are reviewed`,
        )
      : finding("ok", "review dates: none is past"),
    ...(due.length > 0
      ? [
          finding(
            "note",
            `review dates: within ${SOON_DAYS} days for ${due.map(({ id, review_by }) => `${id} (${review_by})`).join(", ")}`,
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
        "company file: none (LOTSE_COMPANY_FILE); npm run setup writes one. Enter there what the company uses itself, e.g. Slack or Teams",
      ),
    ];
  const missing = (["dpo", "deputy"] as const).filter((role) => !company.contacts[role]);
  const released = company.released.map(({ messenger }) => messenger);
  const own = ["slack", "teams"].filter((id) => released.includes(id));
  return [
    missing.length > 0
      ? finding("note", `company file: contacts without ${missing.join(", ")}`)
      : finding("ok", "company file: contacts are entered"),
    own.length > 0
      ? finding("ok", `company file: ${own.join(", ")} is released`)
      : finding(
          "note",
          "company file: neither Slack nor Teams is released: enter the messenger the company uses itself, or staff hear that it is not settled",
        ),
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
        `keys: the store holds data under ${[...new Set(unknown)].join(", ")}, which is not set; add it after the first one`,
      ),
    ];
  return [
    others.length > 0
      ? finding(
          "note",
          `keys: ${others.length === 1000 ? "1000 or more" : others.length} still wrapped by an older master key than ${writing}; the hourly sweep wraps them anew, keep the older one until then`,
        )
      : finding("ok", `keys: all under ${writing}`),
  ];
}

/** A file that others on this machine can read is no secret. */
export function modeFindings(path: string): Finding[] {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return [finding("bad", `${path}: is missing`)];
  return process.platform !== "win32" && mode & 0o077
    ? [finding("bad", `${path}: others on this machine can read it: chmod 600`)]
    : [finding("ok", `${path}: for its owner alone`)];
}

/** Work that ended without its result: nobody tries it again by itself. */
export async function deadFindings({ jobs, outbox }: Pick<Store, "jobs" | "outbox">): Promise<Finding[]> {
  const [deadJobs, deadRows] = [await jobs.dead(20), await outbox.dead(20)];
  const [jobCounts, rowCounts] = [await jobs.counts(), await outbox.counts()];
  return [
    ...deadJobs.map(({ id, kind, reason, attempt }) =>
      finding("bad", `job ${id} (${kind}) is dead after ${attempt} attempts: ${reason}`),
    ),
    ...deadRows.map(({ id, reason, fence }) =>
      finding("bad", `message ${id} was not delivered after ${fence} attempts: ${reason ?? "unknown"}`),
    ),
    finding(
      "ok",
      `work: ${jobCounts.ready} waiting, ${jobCounts.running} running, ${jobCounts.dead} dead; messages: ${rowCounts.ready} waiting, ${rowCounts.unknown} being looked for, ${rowCounts.dead} dead`,
    ),
  ];
}
