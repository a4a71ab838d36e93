import type { FaultCode } from "../verifying/faults.ts";
import { outputIn } from "../verifying/shape.ts";
import type { VerifyContext } from "./verify-context.ts";

export type Verified = { shown: string[]; prose: string[]; dropped: FaultCode[] };

/** What of a model's output may be shown. Never throws; whatever cannot be checked falls. */
export function verify(raw: unknown, context: VerifyContext): Verified {
  try {
    return checked(raw, context);
  } catch {
    return { shown: [], prose: [], dropped: ["internal"] };
  }
}

function checked(raw: unknown, context: VerifyContext): Verified {
  const output = outputIn(raw);
  if (!output) return { shown: [], prose: [], dropped: ["shape"] };
  const showable = new Set(context.showable.map(({ id }) => id));
  const citable = new Map(context.citable.map(({ id, text }) => [id, text]));
  const cited = output.sentences.flatMap(({ cites }) => cites);
  if (output.show.some((id) => !showable.has(id)) || cited.some((id) => !citable.has(id)))
    return { shown: [], prose: [], dropped: ["unknown_citation"] };
  const prose: string[] = [];
  const dropped: FaultCode[] = [];
  for (const { text, cites } of output.sentences) {
    if (cites.some((id) => citable.get(id)?.includes(text.trim()))) prose.push(text.trim());
    else dropped.push(cites.length === 0 ? "no_citation" : "unsupported");
  }
  return { shown: [...new Set(output.show)], prose, dropped };
}
