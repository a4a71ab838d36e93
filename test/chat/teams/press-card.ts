import { readValue } from "../../../src/chat/teams/button-value.ts";
import { directOf, newId, type Posted } from "./fake-connector.ts";
import { inputsOf, labelled } from "./read-card.ts";
import { personal, until, type Answered, type RunningTeams } from "./run-teams.ts";

/** What Teams' client shows after a press: a card in the place of the old one, or a word. */
export type Pressed = { status: number; card: object | null; said: string };
type Where = { user?: string; conversation?: object; message: string };

export const readPressed = ({ status, body }: Answered): Pressed => {
  const { type, value } = (body === "" ? {} : JSON.parse(body)) as { type?: string; value?: unknown };
  return type === "application/vnd.microsoft.card.adaptive"
    ? { status, card: value as object, said: "" }
    : { status, card: null, said: typeof value === "string" ? value : "" };
};

/** The first message posted to somebody's chat after so many others. */
export async function nextPosted({ teams }: RunningTeams, before: number, user = "29:anna"): Promise<Posted> {
  const found = (): Posted | undefined =>
    teams.posted.slice(before).find(({ conversation }) => conversation === directOf(user));
  await until(() => found() !== undefined, "no answer");
  return found()!;
}

/** An answer in the personal chat. */
export async function askedDirectly(lotse: RunningTeams, question: string, user = "29:anna"): Promise<Posted> {
  const before = lotse.teams.posted.length;
  await lotse.personal(question, { user });
  return nextPosted(lotse, before, user);
}

/** An invoke as Teams sends it. */
export const invoke = (lotse: RunningTeams, name: string, value: unknown, { user, conversation, message }: Where) =>
  lotse.activity({
    ...personal(lotse.teams.url, "", { user: user ?? "29:anna" }),
    type: "invoke",
    id: newId(),
    name,
    text: undefined,
    replyToId: message,
    value,
    ...(conversation ? { conversation } : {}),
  });

/** A press on a button of a card, with everything that stands in its inputs but what is typed otherwise. */
export async function press(
  lotse: RunningTeams,
  card: unknown,
  label: string,
  where: Where,
  typed: Record<string, string> = {},
): Promise<Pressed> {
  const { data } = labelled(card, label);
  return readPressed(await pressData(lotse, { ...held(card), ...typed, ...data }, where));
}
export const pressData = (lotse: RunningTeams, data: Record<string, string>, where: Where): Promise<Answered> =>
  invoke(
    lotse,
    "adaptiveCard/action",
    { action: { type: "Action.Execute", verb: data["verb"], data }, trigger: "manual" },
    where,
  );

/** The same press from a client that knows no Action.Execute: a message without text. */
export async function submit(
  lotse: RunningTeams,
  card: unknown,
  label: string,
  { user, message }: Where,
): Promise<Answered> {
  const { data } = labelled(card, label);
  if (!readValue(data)) throw new Error(`unreadable ${JSON.stringify(data)}`);
  return lotse.activity({
    ...personal(lotse.teams.url, "", { user: user ?? "29:anna" }),
    text: undefined,
    replyToId: message,
    value: { ...held(card), ...data },
  });
}

const held = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputsOf(card)).flatMap(([id, { value }]) => (typeof value === "string" ? [[id, value]] : [])),
  );
