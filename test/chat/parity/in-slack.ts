import type { KnownBlock } from "@slack/types";
import { readValue } from "../../../src/chat/slack/button-value.ts";
import { ownerOf } from "../../../src/flows/accept.ts";
import { recall } from "../../../src/flows/recall.ts";
import { TEAM, directOf } from "../slack/fake-slack.ts";
import { pressables, seen, textsOf } from "../slack/read-blocks.ts";
import { press, runSlack, until, type RunningSlack } from "../slack/run-slack.ts";
import { allOf, inLanes, type Asked, type Said } from "./said.ts";

/** Every question as a direct message of somebody else, and "Warum?" pressed below each answer. */
export async function inSlack(questions: readonly Asked[]): Promise<Map<string, Said>> {
  const lotse = await runSlack({ inMemory: true });
  const said = new Map<string, Said>();
  try {
    await inLanes(questions, async ({ q }, i) => {
      await lotse.direct(escaped(q), { user: personOf(i) });
    });
    await allOf(() => lotse.slack.posted.length, questions.length);
    const posted = new Map(lotse.slack.posted.map((message) => [message.channel, message]));
    await inLanes(questions, async ({ id }, i) => {
      const user = personOf(i);
      const message = posted.get(directOf(user));
      if (!message) throw new Error(`no answer to ${id}`);
      said.set(id, await heard(lotse, user, message));
    });
    if (lotse.slack.wrong.length > 0) throw new Error(lotse.slack.wrong.join("\n"));
  } finally {
    await lotse.stop();
  }
  return said;
}

async function heard(lotse: RunningSlack, user: string, { channel, ts, blocks }: Message): Promise<Said> {
  const buttons = pressables(blocks as KnownBlock[]);
  const isBranch = (id: string): boolean => id.startsWith("choose:") || id === "pick";
  const others = buttons.filter(({ id }) => !isBranch(id));
  const why = others.find(({ id }) => id === "why");
  const marks = blocks.find(({ type }) => type === "context_actions");
  const ref = readValue((why ?? buttons[0] ?? thumb(marks))?.value)?.ref ?? null;
  const owner = ownerOf({ chat: "slack", workspace: TEAM, person: user }, lotse.keeping);
  const recalled = ref === null ? null : await recall(ref, owner, lotse.keeping);
  if (recalled && recalled.kind !== "answer") throw new Error(`no answer is kept under ${ref}`);
  return {
    first: seen(
      textsOf(blocks.filter(({ type }) => type !== "actions"))
        .map(({ text }) => text)
        .join("\n"),
    ),
    branches: buttons
      .filter(({ id }) => isBranch(id))
      .map(({ label, value }) => ({ label, choice: readValue(value)?.choice })),
    next: others.map(({ id }) => id),
    marks: marks !== undefined,
    why: why ? await shown(lotse, user, { action_id: "why", value: why.value }, { channel, ts }) : null,
    cited: null,
    kept: recalled?.answer ?? null,
  };
}
type Message = { channel: string; ts: string; blocks: { type: string }[] };

/** What the window says that a press opens. */
async function shown(
  lotse: RunningSlack,
  user: string,
  action: Record<string, string>,
  at: Pick<Message, "channel" | "ts">,
): Promise<string> {
  const pressed = press(lotse, action, at, { user: { id: user, team_id: TEAM } });
  await lotse.interact(pressed);
  const view = () => {
    const opened = lotse.slack.calls.find(
      ({ method, args }) => method === "views.open" && args["trigger_id"] === pressed.trigger_id,
    );
    const id = (opened?.answer as { view?: { id: string } } | undefined)?.view?.id;
    return lotse.slack.views.find((one) => one.id === id && one.of === "update");
  };
  await until(() => view() !== undefined, "no window");
  return seen(
    textsOf(view()?.view.blocks)
      .map(({ text }) => text)
      .join("\n"),
  );
}

const thumb = (marks: object | undefined): { value: string } | undefined =>
  (marks as { elements: { positive_button: { value: string } }[] } | undefined)?.elements[0]?.positive_button;
const personOf = (index: number): string => `U0P${index}`;
/** As Slack's clients send it. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
