import { z } from "zod";

/** Slack's manifest as far as Lotse uses it, with the limits that Slack's own schema and reference state; nothing unknown, and no `assistant_view`. */
const text = (max: number) => z.string().min(1).max(max);
const url = z.url({ protocol: /^https$/ });
export const manifestSchema = z
  .strictObject({
    _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
    display_information: z.strictObject({
      name: text(35),
      description: text(140),
      long_description: z.string().min(175).max(4000),
      background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    features: z.strictObject({
      agent_view: z.strictObject({
        agent_description: text(300),
        suggested_prompts: z
          .array(z.strictObject({ title: text(75), message: text(300) }))
          .min(1)
          .max(4),
      }),
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      bot_user: z.strictObject({
        display_name: z
          .string()
          .max(80)
          .regex(/^[a-z0-9._-]+$/),
        always_online: z.boolean(),
      }),
      shortcuts: z
        .array(
          z.strictObject({
            name: text(24),
            type: z.literal("message"),
            callback_id: text(255),
            description: text(150),
          }),
        )
        .max(10),
      slash_commands: z
        .array(
          z.strictObject({
            command: z
              .string()
              .max(32)
              .regex(/^\/[a-z0-9äöüß_-]+$/),
            url: url.optional(),
            description: text(2000),
            usage_hint: text(1000),
            should_escape: z.literal(true),
          }),
        )
        .max(50),
    }),
    oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).min(1).max(255) }) }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({
        request_url: url.optional(),
        bot_events: z.array(z.string()).min(1).max(100),
      }),
      interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url.optional() }),
      org_deploy_enabled: z.literal(false),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.literal(false),
    }),
  })
  .refine(({ features, settings }) => {
    const addresses = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map((one) => one.url),
    ];
    return addresses.every((one) => (one === undefined) === settings.socket_mode_enabled);
  }, "an address everywhere, or Socket Mode and none");
