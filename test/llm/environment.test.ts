import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeEndpoint, type FakeEndpoint } from "./fake-endpoint.ts";
import { settingsFor, wordedAdvisor } from "./worded-advisor.ts";

const LEFT_BEHIND = {
  OPENAI_API_KEY: "sk-of-another-program",
  OPENAI_ADMIN_KEY: "sk-admin-of-another-program",
  OPENAI_ORG_ID: "org-of-another-program",
  OPENAI_PROJECT_ID: "proj-of-another-program",
  OPENAI_LOG: "debug",
  OPENAI_CUSTOM_HEADERS: "X-Track: of-another-program\nAuthorization: Bearer sk-of-another-program",
  OPENAI_WEBHOOK_SECRET: "whsec-of-another-program",
  OPENAI_API_VERSION: "of-another-program",
  AZURE_OPENAI_API_KEY: "azure-of-another-program",
  HTTPS_PROXY: "http://127.0.0.1:9",
  HTTP_PROXY: "http://127.0.0.1:9",
};
const before = { ...process.env };
let [right, wrong] = [] as unknown as [FakeEndpoint, FakeEndpoint];
beforeAll(async () => {
  [right, wrong] = await Promise.all([fakeEndpoint(), fakeEndpoint()]);
  Object.assign(process.env, LEFT_BEHIND, { OPENAI_BASE_URL: wrong.url, AZURE_OPENAI_ENDPOINT: wrong.url });
});
afterAll(async () => {
  process.env = { ...before };
  await Promise.all([right.stop(), wrong.stop()]);
});

test.each(["chat", "responses"] as const)(
  "what another program left in the environment changes nothing (%s)",
  async (api) => {
    right.received.length = 0;
    const advisor = wordedAdvisor(settingsFor(right.url, "good", { api }), { call: 5000, whole: 8000 });
    expect((await advisor.ask({ text: "Darf ich Threema für die Arbeit nutzen?" })).worded).toBe("model");
    expect([right.received.length, wrong.received.length]).toEqual([1, 0]);
    expect(JSON.stringify(right.received)).not.toContain("another-program");
  },
);
