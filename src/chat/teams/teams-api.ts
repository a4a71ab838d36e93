import { TeamsInfo, type Activity, type ConversationReference, type TurnContext } from "botbuilder";
import { within } from "../../flows/within.ts";
import { AUDIENCE, type TeamsAdapter } from "./teams-adapter.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { NotSent } from "./teams-faults.ts";
import { CALL_MS, calls, type Call } from "./teams-http.ts";

export type Person = Pick<TeamsAddress, "service" | "bot" | "tenant" | "user">;
export type Place = Person & { conversation: string };
/** What Lotse does in Teams of its own accord. Calls reject with a TeamsRefusal, with NotSent, or with what the network said. */
export type TeamsApi = {
  /** A new message; gives its id. `targeted`: `user` alone sees it. */
  post(to: Place, activity: object, targeted: boolean): Promise<string>;
  /** A message in place of an older one of Lotse's. */
  update(to: Place, message: string, activity: object): Promise<void>;
  /** The personal chat with somebody; one for each, however often it is asked for. */
  open(person: Person): Promise<string>;
  /** "… is typing" for a few seconds: a courtesy that may fail. */
  typing(at: Place): Promise<void>;
  /** Resolves where Lotse and this person are in the conversation. */
  member(at: Place): Promise<void>;
};

/** Longer than a login and a call together take; what has not left by then never will. */
const GIVE_UP_MS = CALL_MS + 4000;

export function teamsApi({ adapter, appId }: Pick<TeamsAdapter, "adapter" | "appId">): TeamsApi {
  /** The difference that counts for a message: whether it may have arrived. */
  async function called<T>(targeted: boolean, work: () => Promise<T>): Promise<T> {
    const call: Call = { targeted, sent: false, givenUp: false };
    const done = await within<{ value: T } | { error: unknown }>(
      GIVE_UP_MS,
      calls.run(call, work).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
      { error: new Error("it took too long") },
    );
    if ("value" in done) return done.value;
    call.givenUp = true;
    if (call.sent) throw done.error;
    throw new NotSent("nothing left the house", { cause: done.error });
  }

  const at = <T>(to: Place, targeted: boolean, work: (context: TurnContext) => Promise<T>): Promise<T> =>
    called(targeted, async () => {
      let given: { value: T } | null = null;
      await adapter.continueConversationAsync(appId, referenceTo(to), async (context) => {
        given = { value: await work(context) };
      });
      return (given as { value: T } | null)!.value;
    });

  return {
    post: (to, activity, targeted) =>
      at(to, targeted, async (context) => (await alone(context).sendActivity(activity))?.id ?? ""),
    async update(to, message, activity) {
      await at(to, false, (context) => context.updateActivity({ ...activity, id: message }));
    },
    open: ({ service, bot, tenant, user }) =>
      called(false, async () => {
        let conversation = "";
        await adapter.createConversationAsync(
          appId,
          "msteams",
          service,
          AUDIENCE,
          {
            isGroup: false,
            bot: { id: bot },
            members: [{ id: user }],
            tenantId: tenant,
            channelData: { tenant: { id: tenant } },
          } as never,
          async ({ activity }) => void (conversation = activity.conversation.id),
        );
        if (!conversation) throw new Error("Teams named no chat");
        return conversation;
      }),
    typing: (to) =>
      at(to, false, async (context) => void (await alone(context).sendActivity({ type: "typing" }))).catch(() => {}),
    async member(to) {
      await at(to, false, (context) => TeamsInfo.getMember(context, to.user));
    },
  };
}

const referenceTo = ({ service, bot, tenant, user, conversation }: Place): Partial<ConversationReference> => ({
  channelId: "msteams",
  serviceUrl: service,
  bot: { id: bot } as ConversationReference["bot"],
  user: { id: user } as ConversationReference["bot"],
  conversation: { id: conversation, tenantId: tenant } as ConversationReference["conversation"],
});

/** A message of its own: the SDK would make it a reply to an activity that never was. */
function alone(context: TurnContext): TurnContext {
  context.onSendActivities(async (_, activities, next) => {
    for (const activity of activities) delete (activity as Partial<Activity>).replyToId;
    return next();
  });
  return context;
}
