import { createAdvisor, type Advisor } from "../../../src/advisor.ts";
import type { ModelSettings } from "../../../src/llm/model-settings.ts";
import { routes } from "../../../src/chat/web/routes.ts";
import { startServer, type RunningServer } from "../../../src/server.ts";

export type ServedChat = { url: string; advisor: Advisor; errors: unknown[]; stop(): Promise<void> };

/** The web chat as `npm start` serves it with nothing configured, or with a model, on a free port. */
export async function serveChat(
  parts: Partial<Pick<Advisor, "ask">> = {},
  model: ModelSettings | null = null,
): Promise<ServedChat> {
  const advisor = createAdvisor({ companyFile: null, address: null, model });
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const server: RunningServer = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: routes({ ...advisor, ...parts }),
    onError,
  });
  return {
    url: server.url,
    advisor,
    errors,
    async stop() {
      await server.stop();
      await advisor.close();
    },
  };
}
