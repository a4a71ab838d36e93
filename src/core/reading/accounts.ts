import type { Cue } from "./patterns.ts";
import type { Mention } from "./mentions.ts";
import type { Token } from "./tokens.ts";
import { firstToken, lastToken } from "./text.ts";

const KIND =
  /^(?:(?:privat|eigen|persoenlich|dienstlich|geschaeftlich|beruflich|betrieblich)(?:e[nrms]?)?|personal|private|own)$/u;

/** "Auf dem privaten WhatsApp", "vom dienstlichen Threema": an adjective right before a messenger is about the account, so about the purpose, and no device. */
export function accountsOf(
  tokens: readonly Token[],
  cues: readonly Cue[],
  mentions: readonly Mention[],
): readonly Cue[] {
  if (mentions.length === 0) return cues;
  const starts = new Set(mentions.map(firstToken));
  const isAccount = (cue: Cue): boolean =>
    cue.gives.device !== undefined && starts.has(lastToken(cue) + 1) && KIND.test(tokens[lastToken(cue)]?.word ?? "");
  if (!cues.some(isAccount)) return cues;
  return cues.map((cue) =>
    isAccount(cue)
      ? {
          ...cue,
          gives: { purpose: [cue.gives.device?.includes("private") ? "private" : "business"] },
          tokens: [lastToken(cue)],
          contiguous: true,
        }
      : cue,
  );
}
