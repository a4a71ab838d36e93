import { addresses } from "./addresses.ts";
import { birthDates } from "./birth-dates.ts";
import { contactData } from "./contact-data.ts";
import { tellsHealth } from "./health.ts";
import { placeholder, type Kind, type Span } from "./kinds.ts";
import { names } from "./names.ts";
import { onlineIds } from "./online-ids.ts";
import { personalNumbers } from "./personal-numbers.ts";
import type { Rule } from "./search.ts";
import { cover, marked, viewOf } from "./view.ts";

export type Redacted = { text: string; found: { kind: Kind; start: number; end: number }[]; sensitive: boolean };

/** Numbers of an office or an insurer: with one of these in it, a question goes to no model at all. */
const IDENTITY = new Set<Kind>(["tax_id", "social_security", "health_insurance", "id_document"]);

const RULES: readonly Rule[] = [...personalNumbers, ...onlineIds, ...contactData, ...birthDates, addresses];

/** What one reading finds may uncover more for the next; more than this many are never needed. */
const MOST_READINGS = 5;

/** The text without what names or identifies a person; lowers exposure, proves nothing. */
export function redact(text: string, known: { products: readonly string[] }): Redacted {
  let view = viewOf(text);
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const spans = apart(findAll(view.text, known.products));
    if (spans.length === 0) break;
    view = cover(view, spans);
  }
  const found = marked(view, text);
  const sensitive = found.some(({ kind }) => IDENTITY.has(kind)) || tellsHealth(text, found);
  return { text: replaced(text, found), found, sensitive };
}

function replaced(text: string, found: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const { kind, start, end } of found) {
    out += text.slice(at, start) + placeholder(kind);
    at = end;
  }
  return out + text.slice(at);
}

/** Overlapping spans become one under the kind of the longest, so that no rest of either survives. */
function apart(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  let longest = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) {
      result.push({ ...span });
      longest = span.end - span.start;
      continue;
    }
    if (span.end - span.start > longest) {
      longest = span.end - span.start;
      last.kind = span.kind;
    }
    last.end = Math.max(last.end, span.end);
  }
  return result;
}

function findAll(text: string, products: readonly string[]): Span[] {
  return [...RULES.flatMap((find) => find(text)), ...names(text, products)];
}
