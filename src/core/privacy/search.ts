import type { Kind, Span } from "./kinds.ts";

/** Looks for one thing in a text; every rule reads the same text and knows of no other. */
export type Rule = (text: string) => Span[];

/** All matches of a pattern that pass a test; a group named `value` is taken instead of the whole match. */
export function rule(
  kind: Kind,
  pattern: RegExp,
  accept: (match: RegExpExecArray, text: string) => boolean = () => true,
): Rule {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
  return (text) =>
    [...text.matchAll(sticky)].flatMap((match) => {
      if (!accept(match, text)) return [];
      const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
      return end > start ? [{ kind, start, end }] : [];
    });
}

export const countDigits = (text: string): number => text.replace(/[^0-9]/g, "").length;
