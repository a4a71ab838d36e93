import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS, EVENTS, SCOPES, SHORTCUTS } from "../../../src/chat/slack/names.ts";
import { shapeManifest } from "../../../src/chat/slack/shape-manifest.ts";
import { suggestedPrompts } from "../../../src/chat/slack/suggested-prompts.ts";
import { runTool } from "../../tools/run-tool.ts";
import { manifestSchema } from "./manifest-schema.ts";

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "..", "manifest.json"), "utf8")),
);

describe("manifest.json", () => {
  test("declares exactly the names that the code uses", () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(Object.values(COMMANDS));
    expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual(Object.values(SHORTCUTS));
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(EVENTS);
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
  });
  test("offers the questions that the pane offers, in German", () => {
    expect(manifest.features.agent_view.suggested_prompts).toEqual(suggestedPrompts({ language: "de", address: "du" }));
  });
  test("reads no channel, no directory and no e-mail address, and calls nothing anonymous", () => {
    for (const scope of manifest.oauth_config.scopes.bot)
      expect(scope).not.toMatch(/channels|groups|mpim|users|email|files|admin|history(?<!^im:history)/);
    expect(JSON.stringify(manifest)).not.toMatch(/anonym|rechtssicher|100 %/i);
  });
  test("an assistant_view beside the agent_view is refused", () => {
    const both = { ...manifest, features: { ...manifest.features, assistant_view: { assistant_description: "x" } } };
    expect(manifestSchema.safeParse(both).success).toBe(false);
  });
});

describe("a company's own manifest", () => {
  const commands = { ask: "/frag-lotse", dpo: "/frag-dsb" };
  test("Socket Mode has no address left", () => {
    const shaped = manifestSchema.parse(shapeManifest(manifest, { url: null, commands: COMMANDS }));
    expect(shaped.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(shaped)).not.toContain("https:");
  });
  test("HTTP has its own address everywhere, and its own commands", () => {
    const shaped = manifestSchema.parse(
      shapeManifest(manifest, { url: "https://lotse.firma.example/slack/events", commands }),
    );
    expect(JSON.stringify(shaped).match(/https:\/\/lotse\.firma\.example\/slack\/events/g)).toHaveLength(4);
    expect(shaped.features.slash_commands.map(({ command }) => command)).toEqual(["/frag-lotse", "/frag-dsb"]);
    expect(JSON.stringify(manifest)).not.toContain("firma.example");
  });
  test("npm run manifest prints it; an address that is not https is refused with the usage", async () => {
    const good = await runTool("manifest", { args: ["https://lotse.firma.example", "--ask", "/frag-lotse"] });
    expect(manifestSchema.parse(JSON.parse(good.out)).features.slash_commands[0]?.command).toBe("/frag-lotse");
    for (const args of [["http://lotse.firma.example"], ["x"], ["--ask", "frag"], ["--ask", "/dsb"], ["--what"]]) {
      const bad = await runTool("manifest", { args });
      expect([bad.code, bad.out]).toEqual([2, ""]);
      expect(bad.err).toContain("usage:");
    }
  });
});
