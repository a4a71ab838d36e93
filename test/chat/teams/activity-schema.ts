import { z } from "zod";

const account = z.strictObject({ id: z.string().min(1), name: z.string().optional() });
const message = z.strictObject({
  type: z.literal("https://schema.org/Message"),
  "@type": z.literal("Message"),
  "@context": z.literal("https://schema.org"),
  "@id": z.string(),
  additionalType: z.array(z.literal("AIGeneratedContent")).optional(),
  citation: z
    .array(
      z.strictObject({
        "@type": z.literal("Claim"),
        position: z.int().min(1),
        appearance: z.strictObject({
          "@type": z.literal("DigitalDocument"),
          name: z.string().min(1).max(80),
          abstract: z.string().min(1).max(160),
          url: z.url().optional(),
          keywords: z.array(z.string().max(28)).max(3).optional(),
        }),
      }),
    )
    .max(20)
    .optional(),
});

/** What Lotse may send to a conversation. */
export const activitySchema = z.strictObject({
  type: z.enum(["message", "typing"]),
  id: z.string().optional(),
  channelId: z.literal("msteams"),
  serviceUrl: z.url(),
  conversation: z.strictObject({ id: z.string().min(1), tenantId: z.string().min(1) }),
  from: account,
  recipient: account.optional(),
  textFormat: z.literal("markdown").optional(),
  text: z.string().optional(),
  summary: z.string().optional(),
  entities: z.array(message).max(1).optional(),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal("application/vnd.microsoft.card.adaptive"),
        content: z.looseObject({
          type: z.literal("AdaptiveCard"),
          version: z.literal("1.5"),
          body: z.array(z.unknown()),
        }),
      }),
    )
    .max(1)
    .optional(),
  channelData: z.strictObject({ feedbackLoop: z.strictObject({ type: z.literal("default") }) }).optional(),
});

export const conversationSchema = z.strictObject({
  isGroup: z.literal(false),
  bot: account,
  members: z.array(account).length(1),
  tenantId: z.string().min(1),
  channelData: z.strictObject({ tenant: z.strictObject({ id: z.string().min(1) }) }),
});
