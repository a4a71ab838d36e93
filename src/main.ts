import { createAdvisor } from "./advisor.ts";
import { routes as webRoutes } from "./chat/web/routes.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import { KnowledgeError } from "./core/knowledge/parse.ts";
import { isLoopback, ServerError, startServer } from "./server.ts";

/** A start that cannot be: one clear message, no stack. */
class StartError extends Error {}

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`${clear(error)}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  if (!isLoopback(config.host)) {
    throw new StartError(
      `HOST=${config.host}: der Web-Chat hat noch keine Anmeldung und antwortet nur auf diesem Rechner. HOST weglassen oder auf 127.0.0.1 setzen ` +
        `(the web chat has no login yet and answers on this machine only: unset HOST or set it to 127.0.0.1)`,
    );
  }
  const advisor = createAdvisor(config);
  const server = await startServer({
    host: config.host,
    port: config.port,
    routes: webRoutes(advisor),
    onError: report,
  });
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(), advisor.close()]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
  process.stdout.write(`Lotse antwortet auf ${server.url} (open this address in a browser; Strg+C / Ctrl+C: stop)\n`);
  setImmediate(() => {
    void advisor.ask({ text: "Hallo" }); // the first person does not wait for what is made once
    advisor.parts.passages.search("Messenger", 1); // a search, not a question: nothing is answered or sent anywhere
  });
}

/** What an operator can mend is said in one message; anything else is a defect and shows where it happened. */
function clear(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof KnowledgeError) return `Das Wissen lädt nicht (the knowledge does not load):\n${error.message}`;
  const mendable = error instanceof ConfigError || error instanceof ServerError || error instanceof StartError;
  return mendable ? error.message : (error.stack ?? error.message);
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
