import type { ModelInUse } from "./advisor.ts";
import type { ConnectedSlack } from "./chat/slack/connect-slack.ts";
import { CHAT as SLACK } from "./chat/slack/slack-address.ts";
import type { SlackSettings } from "./chat/slack/slack-settings.ts";
import type { ConnectedTeams } from "./chat/teams/connect-teams.ts";
import { CHAT as TEAMS } from "./chat/teams/teams-address.ts";
import type { TeamsSettings } from "./chat/teams/teams-settings.ts";
import { routes as webRoutes } from "./chat/web/routes.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import { KnowledgeError } from "./core/knowledge/parse.ts";
import { StoreError } from "./core/store-error.ts";
import { PromptError } from "./llm/prompts.ts";
import { openAdvisor, type OpenedAdvisor } from "./open-advisor.ts";
import { log } from "./ops/log.ts";
import { takesNothing } from "./ops/takes-nothing.ts";
import { isLoopback, ServerError, startServer } from "./server.ts";

/** A start that cannot be: one clear message, no stack. */
class StartError extends Error {}

const given = process.argv.slice(2);
try {
  if (given.length > 0) process.exitCode = takesNothing(given, "start", "startet Lotse (starts Lotse)");
  else await start(readConfig());
} catch (error) {
  process.stderr.write(`${clear(error)}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  const web = isLoopback(config.host);
  if (!web && config.teams?.login.kind === "none")
    throw new StartError(
      `TEAMS_DEV=1 ohne Anmeldung geht nur auf diesem Rechner: HOST weglassen oder auf 127.0.0.1 setzen ` +
        `(TEAMS_DEV=1 has no login and answers this machine only: unset HOST or set it to 127.0.0.1)`,
    );
  if (!web && config.slack?.way.kind !== "http" && !config.teams) {
    throw new StartError(
      `HOST=${config.host}: der Web-Chat hat noch keine Anmeldung und antwortet nur auf diesem Rechner. HOST weglassen oder auf 127.0.0.1 setzen ` +
        `(the web chat has no login yet and answers on this machine only: unset HOST or set it to 127.0.0.1)`,
    );
  }
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const advisor = await openAdvisor(
    config,
    log(tell, () => new Date()),
    tell,
  );
  const slack = config.slack && (await startSlack(config.slack, config.address, advisor, tell));
  const teams = config.teams && (await startTeams(config.teams, config.address, advisor, tell));
  const server = await startServer({
    host: config.host,
    port: config.port,
    routes: [...(web ? webRoutes(advisor) : []), ...(slack?.routes ?? []), ...(teams?.routes ?? [])],
    onError: report,
    ready: advisor.ready,
  }).catch(async (error: unknown) => {
    await Promise.all([slack?.stop(), teams?.stop()]);
    await advisor.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(), slack?.stop(), teams?.stop()]); // first no more questions, then what they were kept in
    await advisor.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
  if (advisor.inMemory !== null) tell(advisor.inMemory);
  process.stdout.write(
    web
      ? `Lotse antwortet auf ${server.url} (open this address in a browser; Strg+C / Ctrl+C: stop)\n`
      : `Lotse nimmt Anfragen auf ${server.url} an, ohne Web-Chat (requests of chats only, no web chat)\n`,
  );
  if (slack) process.stdout.write(isOn("Slack", slack, server.url));
  if (teams) process.stdout.write(isOn("Teams", teams, server.url));
  if (config.teams?.login.kind === "none") tell(unsigned());
  for (const hint of config.hints) process.stdout.write(`${hint}\n`);
  if (advisor.model) process.stdout.write(`${whatLeaves(advisor.model)}\n`);
  setImmediate(() => {
    void advisor.ask({ text: "Hallo" }); // smalltalk, which goes to no model: the first person does not wait for what is made once
    advisor.parts.passages.search("Messenger", 1);
  });
}

/** Slack beside the web chat; it needs a store, because a question is written before Slack hears that it arrived. */
async function startSlack(
  settings: SlackSettings,
  address: Config["address"],
  advisor: OpenedAdvisor,
  note: (line: string) => void,
): Promise<ConnectedSlack> {
  if (!advisor.keeping)
    throw new StartError(
      `SLACK_BOT_TOKEN: Slack braucht einen Speicher (Slack needs a store). ${advisor.inMemory ?? ""}`,
    );
  const { connectSlack } = await import("./chat/slack/connect-slack.ts"); // its SDK is loaded only by whoever uses Slack
  const slack = connectSlack({ settings, keeping: advisor.keeping, note, ...advisor.forChats(address) });
  advisor.connect(SLACK, slack.courier);
  return slack;
}

/** Teams beside them, under the same condition. */
async function startTeams(
  settings: TeamsSettings,
  address: Config["address"],
  advisor: OpenedAdvisor,
  note: (line: string) => void,
): Promise<ConnectedTeams> {
  if (!advisor.keeping)
    throw new StartError(`TEAMS_APP_ID: Teams braucht einen Speicher (Teams needs a store). ${advisor.inMemory ?? ""}`);
  const { connectTeams } = await import("./chat/teams/connect-teams.ts"); // its SDK is loaded only by whoever uses Teams
  const teams = connectTeams({ settings, keeping: advisor.keeping, note, ...advisor.forChats(address) });
  advisor.connect(TEAMS, teams.courier);
  return teams;
}

/** One line for a chat that is on, with the address its service has to reach; without one it comes by itself. */
function isOn(chat: string, { routes }: { routes: readonly { path: string }[] }, url: string): string {
  return `${chat} ist eingeschaltet, über ${routes[0] ? url.replace(/\/$/, routes[0].path) : "Socket Mode"} (${chat} is on)\n`;
}

function unsigned(): string {
  return (
    "TEAMS_DEV=1: Teams läuft ohne Anmeldung. Was von diesem Rechner kommt, wird ohne Unterschrift angenommen, von anderen nichts; nur zum Ausprobieren " +
    "(Teams runs without a login: unsigned activities are taken, from this machine only; for trying things out)"
  );
}

/** One line for the operator: which host gets what. */
function whatLeaves({ host, input }: ModelInUse): string {
  const de = input === "question" ? "und die Frage ohne erkannte Personendaten" : "kein Text der Fragen";
  const en = input === "question" ? "and the question without recognised personal data" : "no text of the questions";
  return (
    `Eine KI formuliert Sätze: An ${host} gehen Entscheidung, Sachverhalt und Wissenstexte, ${de}. LLM_INPUT=${input}. ` +
    `(A model words sentences: ${host} gets decision, situation and passages, ${en}.)`
  );
}

/** What an operator can mend is said in one message; anything else is a defect and shows where it happened. */
function clear(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof KnowledgeError) return `Das Wissen lädt nicht (the knowledge does not load):\n${error.message}`;
  const mendable = [ConfigError, ServerError, StartError, StoreError, PromptError].some(
    (kind) => error instanceof kind,
  );
  return mendable ? error.message : (error.stack ?? error.message);
}

/** A defect by its name and place; its message is left out, because it may quote what somebody asked. */
function report(error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`${[error instanceof Error ? error.name : "unknown error", ...frames].join("\n")}\n`);
}
