import { z } from "zod";

const id = z.string().min(1).max(400);
const account = z.looseObject({
  id,
  aadObjectId: z.string().max(100).optional(),
  role: z.string().max(40).optional(),
  tenantId: z.string().max(100).optional(),
  isTargeted: z.boolean().optional(),
});
const tenant = z.looseObject({ id: z.string().max(100).optional() });

/** What Lotse reads of an activity; anything else in it is passed by. */
export const inboundSchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  channelId: z.literal("msteams"),
  serviceUrl: z.string().max(500),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    tenantId: z.string().max(100).optional(),
    conversationType: z.string().max(40).optional(),
    isGroup: z.boolean().optional(),
  }),
  channelData: z.looseObject({ tenant: tenant.nullish() }).nullish(),
  text: z.string().nullish(),
  locale: z.string().max(40).nullish(),
  replyToId: z.string().max(400).nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  value: z.unknown().optional(),
});
export type Inbound = z.infer<typeof inboundSchema>;

/** Every tenant an activity names: all of them have to be allowed, one guest of a shared channel is enough to refuse. */
export const tenantsOf = ({ conversation, channelData, from }: Inbound): string[] =>
  [
    ...new Set(
      [conversation.tenantId, channelData?.tenant?.id, from.tenantId].filter((one) => one !== undefined && one !== ""),
    ),
  ] as string[];
