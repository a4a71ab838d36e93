import { z } from "zod";
import type { Fault, Usage } from "../ports/model.ts";

export type Read = { usage: Usage | null } & ({ text: string } | { fault: Fault });

const part = z.looseObject({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() });
const chatReply = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.unknown().optional(),
        }),
      }),
    )
    .min(1),
});
const responsesReply = z.looseObject({
  status: z.string(),
  incomplete_details: z.looseObject({ reason: z.string().nullish() }).nullish(),
  output: z.array(z.looseObject({ type: z.string(), content: z.array(part).nullish() })),
});

/** The text of a Chat Completions reply, or why there is none; a reply of any shape gives one of the two. */
export function readChat(reply: unknown): Read {
  const usage = usageOf(reply, "prompt_tokens", "completion_tokens");
  const parsed = chatReply.safeParse(reply);
  const choice = parsed.data?.choices[0];
  if (!choice) return { usage, fault: "malformed" };
  if (choice.finish_reason === "length") return { usage, fault: "cut_off" };
  if (choice.finish_reason === "content_filter") return { usage, fault: "filtered" };
  const { content, refusal } = choice.message;
  if (typeof refusal === "string" && refusal !== "") return { usage, fault: "refused" };
  return textOf(typeof content === "string" ? [{ type: "text", text: content }] : (content ?? []), usage);
}

/** The same for the Responses API. */
export function readResponses(reply: unknown): Read {
  const usage = usageOf(reply, "input_tokens", "output_tokens");
  const parsed = responsesReply.safeParse(reply);
  if (!parsed.success) return { usage, fault: "malformed" };
  const { status, incomplete_details, output } = parsed.data;
  if (status === "incomplete")
    return { usage, fault: incomplete_details?.reason === "content_filter" ? "filtered" : "cut_off" };
  if (status !== "completed") return { usage, fault: "rejected" };
  return textOf(
    output.filter((item) => item.type === "message").flatMap((item) => item.content ?? []),
    usage,
  );
}

function textOf(parts: readonly z.infer<typeof part>[], usage: Usage | null): Read {
  if (parts.some((one) => one.type === "refusal" || one.refusal)) return { usage, fault: "refused" };
  const text = parts
    .filter((one) => one.type === "text" || one.type === "output_text")
    .map((one) => one.text ?? "")
    .join("");
  return text.trim() === "" ? { usage, fault: "malformed" } : { usage, text };
}

function usageOf(reply: unknown, input: string, output: string): Usage | null {
  const count = z.number().int().min(0);
  const parsed = z.looseObject({ usage: z.looseObject({ [input]: count, [output]: count }) }).safeParse(reply);
  return parsed.success ? { input: Number(parsed.data.usage[input]), output: Number(parsed.data.usage[output]) } : null;
}

/** The JSON of a model's text: one think block before it and one fence around it are forgiven, nothing else. */
export function jsonIn(text: string): { value: unknown } | null {
  const bare = text
    .trim()
    .replace(/^<think>[\s\S]*?<\/think>\s*/i, "")
    .replace(/^```(?:json)?\s*\n([\s\S]*?)\n?```$/i, "$1");
  try {
    return { value: JSON.parse(bare) as unknown };
  } catch {
    return null;
  }
}
