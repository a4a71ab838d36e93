import { z } from "zod";

/** Block Kit as far as Lotse uses it, as strict as Slack's reference: every limit, every required field, nothing unknown. */
const text = (max: number) => z.string().min(1).max(max);
const plain = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: text(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: text(max), verbatim: z.boolean().optional() });
const id = z.string().min(1).max(255);
const value = z.string().min(1).max(2000);

const confirm = z.strictObject({
  title: plain(100),
  text: z.union([plain(300), mrkdwn(300)]),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(["primary", "danger"]).optional(),
});
const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plain(75),
  value: value.optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: confirm.optional(),
  accessibility_label: text(75).optional(),
});
const option = z.strictObject({ text: plain(75), value: text(150), description: plain(75).optional() });
const select = z
  .strictObject({
    type: z.literal("static_select"),
    action_id: id,
    placeholder: plain(150).optional(),
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
    confirm: confirm.optional(),
  })
  .refine(
    ({ options, initial_option: first }) =>
      first === undefined || options.some((one) => JSON.stringify(one) === JSON.stringify(first)),
    "initial_option must be one of the options",
  )
  .refine(
    ({ options }) => new Set(options.map((one) => one.value)).size === options.length,
    "two options of one value",
  );
const thumb = z.strictObject({ text: plain(75), value, accessibility_label: text(75).optional() });
const input = z.strictObject({
  type: z.literal("plain_text_input"),
  action_id: id,
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  placeholder: plain(150).optional(),
});

const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("header"), block_id: id.optional(), text: plain(150) }),
  z.strictObject({ type: z.literal("divider"), block_id: id.optional() }),
  z.strictObject({
    type: z.literal("section"),
    block_id: id.optional(),
    text: z.union([plain(3000), mrkdwn(3000)]).optional(),
    fields: z
      .array(z.union([plain(2000), mrkdwn(2000)]))
      .min(1)
      .max(10)
      .optional(),
    accessory: z.union([button, select]).optional(),
  }),
  z.strictObject({
    type: z.literal("context"),
    block_id: id.optional(),
    elements: z
      .array(z.union([plain(3000), mrkdwn(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    block_id: id.optional(),
    elements: z
      .array(z.union([button, select]))
      .min(1)
      .max(25),
  }),
  z.strictObject({
    type: z.literal("context_actions"),
    block_id: id.optional(),
    elements: z
      .array(
        z.strictObject({
          type: z.literal("feedback_buttons"),
          action_id: id,
          positive_button: thumb,
          negative_button: thumb,
        }),
      )
      .min(1)
      .max(5),
  }),
  z.strictObject({
    type: z.literal("input"),
    block_id: id.optional(),
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: z.union([input, select]),
  }),
]);
type Block = z.infer<typeof block>;

/** Action ids of a block; in an input they may repeat, because answers are read by block. */
function actionIds(one: Block): string[] {
  if (one.type === "section") return one.accessory ? [one.accessory.action_id] : [];
  return one.type === "actions" || one.type === "context_actions"
    ? one.elements.map((element) => element.action_id)
    : [];
}
const repeated = (ids: readonly string[]): string[] => ids.filter((one, i) => ids.indexOf(one) !== i);

const blocks = (most: number) =>
  z
    .array(block)
    .min(1)
    .max(most)
    .superRefine((list, context) => {
      const fail = (message: string): void => context.addIssue({ code: "custom", message });
      for (const one of repeated(list.flatMap(actionIds))) fail(`action_id ${one} twice`);
      for (const one of repeated(list.flatMap((each) => each.block_id ?? []))) fail(`block_id ${one} twice`);
      for (const one of list)
        if (one.type === "section" && !one.text && !one.fields) fail("a section needs text or fields");
    });
const ofMessage = blocks(50)
  .refine((list) => list.every((one) => one.type !== "input"), "no input in a message that is no form")
  .refine((list) => JSON.stringify(list).length <= 12_000, "msg_blocks_too_long: over 12,000 characters");

/** What `chat.postMessage`, `chat.update`, `chat.postEphemeral` and a response_url take from Lotse. */
export const messageSchema = z.strictObject({ text: text(4000), blocks: ofMessage });

const metadata = z.string().max(3000);
/** What `views.open`, `views.update` and `views.push` take. */
export const modalSchema = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: id.optional(),
    private_metadata: metadata.optional(),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    blocks: blocks(100),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((one) => one.type !== "input"), "input needs submit")
  .refine((view) => view.blocks.every((one) => one.type !== "context_actions"), "context_actions is for messages");
/** What `views.publish` takes. */
export const homeSchema = z
  .strictObject({
    type: z.literal("home"),
    callback_id: id.optional(),
    private_metadata: metadata.optional(),
    blocks: blocks(100),
  })
  .refine((view) => view.blocks.every((one) => one.type !== "context_actions"), "context_actions is for messages");
