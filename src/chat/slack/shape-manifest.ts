/** The parts of a Slack manifest that depend on where Lotse runs; everything else is passed on as it is. */
export type Manifest = {
  features: { slash_commands: { command: string; url?: string | undefined }[] };
  settings: {
    event_subscriptions: { request_url?: string | undefined; bot_events: string[] };
    interactivity: { is_enabled: boolean; request_url?: string | undefined };
    socket_mode_enabled: boolean;
  };
};
/** `null`: Socket Mode, where Slack calls no address. */
export type Shape = { url: string | null; commands: { ask: string; dpo: string } };

/** manifest.json with the company's own address or none, and its own command names. */
export function shapeManifest<T extends Manifest>(manifest: T, { url, commands }: Shape): T {
  const shaped = structuredClone(manifest);
  const { features, settings } = shaped;
  const names = [commands.ask, commands.dpo];
  const called = [settings.event_subscriptions, settings.interactivity];
  features.slash_commands.forEach((one, i) => {
    one.command = names[i] ?? one.command;
    if (url === null) delete one.url;
    else one.url = url;
  });
  for (const one of called) {
    if (url === null) delete one.request_url;
    else one.request_url = url;
  }
  settings.socket_mode_enabled = url === null;
  return shaped;
}
