import { spawn } from "node:child_process";
import { join } from "node:path";
import { TOKEN } from "./fake-slack.ts";
import { SECRET, signed, until } from "./run-slack.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** `npm start` with Slack set, in a folder of its own that a next start may take over. */
export async function startProcess(folder: string, apiUrl: string, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", join(ROOT, "node-guard.js"), join(ROOT, "src/main.ts")], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: "0",
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      ...more,
    },
  });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on("close", resolve));
  await until(() => /http:\/\/\S+/.test(out), "did not start");
  const url = /http:\/\/[^\s/]+\//.exec(out)?.[0] ?? "";
  /** The status Slack hears; 0 where nobody answers any more. */
  const send = async (body: string): Promise<number> => {
    const headers = { ...signed(body), "Content-Type": "application/json" };
    return fetch(`${url}slack/events`, { method: "POST", headers, body }).then(
      ({ status }) => status,
      () => 0,
    );
  };
  return { child, url, send, exited, out: () => out };
}
