import { pressables } from "./read-blocks.ts";
import { directMessage, until, type RunningSlack } from "./run-slack.ts";

/** The message posted after so many others. */
export async function nextPosted({ slack }: RunningSlack, before: number) {
  await until(() => slack.posted.length > before, "no answer");
  return slack.posted[before]!;
}

/** An answer in a direct message, and its buttons as a press sends them. */
export async function askedDirectly(lotse: RunningSlack, question: string, user = "U0ANNA") {
  const before = lotse.slack.posted.length;
  await lotse.event(directMessage(question, { user }));
  const message = await nextPosted(lotse, before);
  const button = (id: string) => {
    const found = pressables(message.blocks as never).find((one) => one.id === id);
    if (!found) throw new Error(`no button ${id} in ${message.text}`);
    return { action_id: id, value: found.value };
  };
  return { message, button };
}

/** The window opened after so many others, once it is filled. */
export async function filledView({ slack }: RunningSlack, count: number) {
  await until(() => slack.views.length > count && slack.views[count]?.of === "update", "no window");
  return slack.views[count]!;
}
