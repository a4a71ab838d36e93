import { readValue } from "../../../src/chat/teams/button-value.ts";
import { ownerOf } from "../../../src/flows/accept.ts";
import { recall } from "../../../src/flows/recall.ts";
import { directOf, TENANT, type Posted } from "../teams/fake-connector.ts";
import { allSeen, pressables, seen, textsOf } from "../teams/read-card.ts";
import { personal, runTeams, type RunningTeams } from "../teams/run-teams.ts";
import { allOf, inLanes, type Asked, type Said } from "./said.ts";

/** Every question in the personal chat of somebody else, and "Warum?" pressed on each card. */
export async function inTeams(questions: readonly Asked[]): Promise<Map<string, Said>> {
  const lotse = await runTeams({ inMemory: true });
  const bearer = `Bearer ${lotse.teams.sign()}`;
  const said = new Map<string, Said>();
  try {
    await inLanes(questions, async ({ q }, i) => {
      const { status } = await lotse.send(
        JSON.stringify(personal(lotse.teams.url, escaped(q), { user: personOf(i) })),
        bearer,
      );
      if (status !== 200) throw new Error(`${status} for ${q}`);
    });
    await allOf(() => lotse.teams.posted.length, questions.length);
    const posted = new Map(lotse.teams.posted.map((message) => [message.conversation, message]));
    await inLanes(questions, async ({ id }, i) => {
      const message = posted.get(directOf(personOf(i)));
      if (!message) throw new Error(`no answer to ${id}`);
      said.set(id, await heard(lotse, bearer, personOf(i), message));
    });
    if (lotse.teams.wrong.length > 0) throw new Error(lotse.teams.wrong.join("\n"));
  } finally {
    await lotse.stop();
  }
  return said;
}

async function heard(lotse: RunningTeams, bearer: string, user: string, message: Posted): Promise<Said> {
  const buttons = pressables(message.card).map(({ label, data }) => ({ label, data, carried: readValue(data) }));
  const isBranch = ({ carried }: (typeof buttons)[number]): boolean =>
    carried?.verb === "choose" || carried?.verb === "pick";
  const others = buttons.filter((one) => !isBranch(one));
  const why = others.find(({ carried }) => carried?.verb === "why");
  const ref = buttons[0]?.carried?.ref ?? null;
  const owner = ownerOf({ chat: "teams", workspace: TENANT, person: `aad-${user}` }, lotse.keeping);
  const recalled = ref === null ? null : await recall(ref, owner, lotse.keeping);
  if (recalled && recalled.kind !== "answer") throw new Error(`no answer is kept under ${ref}`);
  const words = textsOf(message.card).filter(({ way }) => way !== "plain");
  return {
    first: seen([message.text.replaceAll(/ \[\d+\]/g, ""), ...words.map(({ text }) => text)].join("\n")),
    branches: buttons.filter(isBranch).map(({ label, carried }) => ({ label, choice: carried?.choice })),
    next: others.map(({ carried }) => carried?.verb ?? "unreadable"),
    marks: message.activity["channelData"] !== undefined,
    why: why ? await shown(lotse, bearer, user, why.data, message) : null,
    cited: citedIn(message),
    kept: recalled?.answer ?? null,
  };
}

/** What the card becomes that is pressed. */
async function shown(
  { teams, send }: RunningTeams,
  bearer: string,
  user: string,
  data: object,
  { id }: Posted,
): Promise<string> {
  const { text: _text, ...activity } = personal(teams.url, "", { user });
  const action = { type: "Action.Execute", verb: "why", data };
  const press = {
    ...activity,
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: id,
    value: { action, trigger: "manual" },
  };
  const { status, body } = await send(JSON.stringify(press), bearer);
  const answer = JSON.parse(body) as { type: string; value: unknown };
  if (status !== 200 || answer.type !== "application/vnd.microsoft.card.adaptive") throw new Error(`${status} ${body}`);
  return allSeen(answer.value);
}

/** Titles of the citations, in their order. */
function citedIn({ activity }: Posted): string[] {
  type Message = { citation?: { position: number; appearance: { name: string } }[] };
  const [message] = (activity["entities"] ?? []) as Message[];
  return (message?.citation ?? []).map(({ appearance }) => appearance.name);
}

const personOf = (index: number): string => `29:parity-${index}`;
/** As Teams' clients send it. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
