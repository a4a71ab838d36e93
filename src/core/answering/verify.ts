import type { FaultCode } from "../verifying/faults.ts";
import { createJudge, opensWithAnaphor } from "../verifying/judge-sentence.ts";
import { leaks } from "../verifying/leak.ts";
import { hasPersonalData } from "../verifying/personal-data.ts";
import { outputIn, type Output } from "../verifying/shape.ts";
import { hasMarkup, hasStrangeSigns } from "../verifying/surface.ts";
import type { VerifyContext } from "./verify-context.ts";

export type Verified = { shown: string[]; prose: string[]; dropped: FaultCode[] };

/** What of a model's output may be shown. Never throws; whatever cannot be checked falls. */
export function verify(raw: unknown, context: VerifyContext): Verified {
  try {
    return checked(raw, context);
  } catch {
    return nothing("internal");
  }
}

const nothing = (code: FaultCode): Verified => ({ shown: [], prose: [], dropped: [code] });

function checked(raw: unknown, context: VerifyContext): Verified {
  const output = outputIn(raw);
  if (!output) return nothing("shape");
  const showable = new Set(context.showable.map(({ id }) => id));
  const citable = new Map(context.citable.map(({ id, text }) => [id, text]));
  const unknown =
    output.show.some((id) => !showable.has(id)) ||
    output.sentences.some(({ cites }) => cites.some((id) => !citable.has(id)));
  if (unknown) return nothing("unknown_citation");
  const shown = [...new Set(output.show)];
  const fault = wholeFault(output, context);
  if (fault) return { shown, prose: [], dropped: [fault] };
  return { shown, ...standing(output, citable, context) };
}

/** What makes all prose fall: such a model is not to be believed in its other sentences either. */
function wholeFault({ sentences }: Output, context: VerifyContext): FaultCode | null {
  const texts = sentences.map(({ text }) => text.replaceAll("\u00ad", ""));
  if (texts.some(hasMarkup)) return "surface";
  if (texts.some(hasStrangeSigns)) return "unicode";
  const all = texts.join(" ");
  if (texts.some((text) => hasPersonalData(text, context.redacted)) || hasPersonalData(all, context.redacted))
    return "personal_data";
  return leaks(
    all,
    context,
    context.citable.map(({ text }) => text),
  )
    ? "leak"
    : null;
}

/** Every sentence on its own; one that reaches back to a sentence that fell falls with it. */
function standing(
  { sentences }: Output,
  citable: ReadonlyMap<string, string>,
  context: VerifyContext,
): Pick<Verified, "prose" | "dropped"> {
  const judge = createJudge(context);
  const prose: string[] = [];
  const dropped: FaultCode[] = [];
  let fell = false;
  for (const { text, cites } of sentences) {
    const said = text.replaceAll("\u00ad", "").trim();
    const fault: FaultCode | null =
      judge(
        said,
        cites.flatMap((id) => citable.get(id) ?? []),
      ) ?? (fell && opensWithAnaphor(said, context.language) ? "anaphor" : null);
    fell = fault !== null;
    if (fault) dropped.push(fault);
    else prose.push(said);
  }
  return { prose, dropped };
}
