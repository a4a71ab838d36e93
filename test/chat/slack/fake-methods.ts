import { z } from "zod";
import { homeSchema, messageSchema, modalSchema } from "./blocks-schema.ts";

/** What each method of Slack's Web API needs, as far as Lotse calls it: the scope, and arguments with nothing unknown among them. */
const channel = z.string().regex(/^[CDG][A-Z0-9]{2,}$/);
const user = z.string().regex(/^U[A-Z0-9]{2,}$/);
const ts = z.string().regex(/^\d{10}\.\d{6}$/);
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
const flag = z.enum(["true", "false"]);
const message = {
  text: messageSchema.shape.text,
  blocks: json(messageSchema.shape.blocks),
};
const metadata = json(
  z.strictObject({
    event_type: z.string().regex(/^[a-z_]{1,40}$/),
    event_payload: z.strictObject({ k: z.string().max(64) }),
  }),
);
const page = {
  channel,
  cursor: z.string().optional(),
  oldest: z.string().regex(/^\d+$/),
  limit: z.coerce.number().int().min(1).max(999),
  include_all_metadata: flag,
};

export const METHODS: Readonly<Record<string, { scope: string | null; schema: z.ZodType<Record<string, unknown>> }>> = {
  "auth.test": { scope: null, schema: z.strictObject({}) },
  "apps.connections.open": { scope: null, schema: z.strictObject({}) },
  "chat.postMessage": {
    scope: "chat:write",
    schema: z.strictObject({
      channel,
      thread_ts: ts.optional(),
      ...message,
      metadata: metadata.optional(),
      unfurl_links: z.literal("false"),
      unfurl_media: z.literal("false"),
    }),
  },
  "chat.postEphemeral": {
    scope: "chat:write",
    schema: z.strictObject({ channel, user, thread_ts: ts.optional(), ...message }),
  },
  "conversations.open": { scope: "im:write", schema: z.strictObject({ users: user }) },
  "conversations.history": { scope: "im:history", schema: z.strictObject(page) },
  "conversations.replies": { scope: "im:history", schema: z.strictObject({ ...page, ts }) },
  "views.open": { scope: null, schema: z.strictObject({ trigger_id: z.string(), view: json(modalSchema) }) },
  "views.update": { scope: null, schema: z.strictObject({ view_id: z.string(), view: json(modalSchema) }) },
  "views.publish": { scope: null, schema: z.strictObject({ user_id: user, view: json(homeSchema) }) },
  "assistant.threads.setStatus": {
    scope: "chat:write",
    schema: z.strictObject({ channel_id: channel, thread_ts: ts, status: z.string().max(50) }),
  },
  /** With a `thread_ts` the call of an agent app would do nothing and say nothing. */
  "assistant.threads.setSuggestedPrompts": {
    scope: "assistant:write",
    schema: z.strictObject({
      channel_id: channel,
      prompts: json(
        z
          .array(z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(300) }))
          .min(1)
          .max(4),
      ),
    }),
  },
};
/** What a response_url takes from Lotse. */
export const responseSchema = z.strictObject({
  response_type: z.literal("ephemeral"),
  replace_original: z.literal(false),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
  ...messageSchema.shape,
});
