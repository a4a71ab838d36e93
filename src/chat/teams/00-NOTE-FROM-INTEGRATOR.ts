// NOTE FROM THE INTEGRATOR (read, act, delete this file):
// The user FIXED `botbuilder` for this product ("Fixed by our user: TypeScript; @slack/bolt, botbuilder, openai, zod, ioredis, vitest").
// botframework-connector alone in its place is not acceptable, however light it is: `botbuilder` must be a DEPENDENCY (not dev) and carry the Teams path:
// CloudAdapter (ConfigurationBotFrameworkAuthentication, own httpClient), adapter.process behind the guard, TurnContext, continueConversationAsync /
// createConversationAsync for proactive sending, as /work/shared/facts/teams.md section 4 wires it and measured it. Memory and half a second only count where Teams is configured (lazy import).
// Keep your own guard, shape checks, courier and tests; swap teams-identity/teams-api underneath (same functions outward). Do it now, before more is built on it.
