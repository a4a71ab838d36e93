import type { Language } from "../reading/language.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day as people write it, 24.11.2026 or 24 Nov 2026; `time` is YYYY-MM-DD or milliseconds, of which the UTC day counts. */
export function dayIn(time: string | number, language: Language): string {
  const [year = "", month = "", day = ""] = new Date(time).toISOString().slice(0, 10).split("-");
  return language === "de" ? `${day}.${month}.${year}` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
