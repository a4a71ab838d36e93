import { verdictOnly, type Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../reading/language.ts";
import { allowedPassages } from "./allowed-passages.ts";
import type { Material } from "./compose.ts";
import { headlineOf } from "./headline.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import type { Passage } from "./passages.ts";
import type { Address, Wording } from "./wording.ts";

/** What the decisions say about one messenger; `open` where they say nothing, or not the same. */
export type MessengerStatus = "permitted" | "barred" | "open";
/** One name a sentence may contain; `exact` names are everyday words too and count only as they are written. */
export type ProductName = { id: string; name: string; exact: boolean };

/** Everything a model's output is checked against. */
export type VerifyContext = {
  language: Language;
  address: Address;
  outcome: Outcome;
  status: ReadonlyMap<string, MessengerStatus>;
  products: readonly ProductName[];
  showable: readonly Passage[];
  citable: readonly Passage[];
  /** The use that was decided, in words: known facts beside the passages. */
  use: string;
  /** What the model was given of the question, redacted; null where it was given none. */
  question: string | null;
  /** Values that were taken out of the question. */
  redacted: readonly string[];
  prompt: string;
  canary: string;
};
/** What only the caller of the model knows. */
export type Told = Pick<VerifyContext, "question" | "redacted" | "prompt" | "canary">;

/** The context of one answer, from the same material and words it is composed from. */
export function verifyContext(material: Material, wording: Wording, told: Told): VerifyContext {
  const outcome = outcomeOf(material.reading, material.decisions);
  return {
    ...told,
    ...allowedPassages(material, wording),
    outcome,
    language: wording.language,
    address: wording.address,
    status: statusOf(outcome === "info" ? [] : material.decisions, wording.knowledge),
    products: productsOf(wording.knowledge),
    use:
      outcome === "info"
        ? namesOf(
            material.cases.flatMap((one) => one.stated.messenger ?? []),
            wording.knowledge,
          )
        : material.decisions.map((decision) => headlineOf(decision, wording)).join(" · "),
  };
}

const namesOf = (ids: readonly string[], knowledge: Knowledge): string =>
  knowledge.messengers
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(" · ");

/** Every messenger in the very situations that were decided; without any, in ordinary use for work. */
function statusOf(decisions: readonly Decision[], { messengers, space }: Knowledge): Map<string, MessengerStatus> {
  const asked = decisions.map((decision) => decision.stated);
  const stated = asked.length > 0 ? asked : [{ purpose: ["internal"] }, { purpose: ["external"] }];
  return new Map(
    messengers.map(({ id }) => {
      const verdicts = stated.map((one) => verdictOnly({ ...one, messenger: [id] }, space));
      if (asked.length === 0 && verdicts.some(permits)) return [id, "permitted"];
      if (verdicts.every(permits)) return [id, "permitted"];
      return [id, verdicts.every((verdict) => verdict === "forbidden") ? "barred" : "open"];
    }),
  );
}

/** Names of the catalogue, and of products it lacks: a sentence that names one needs it in its passages too. */
function productsOf({ messengers }: Knowledge): ProductName[] {
  const known = messengers
    .filter(({ id }) => id !== "other" && id !== "none")
    .flatMap(({ id, name, names, ambiguous }) => [
      { id, name, exact: ambiguous.length > 0 },
      ...names.map((spelling) => ({ id, name: spelling, exact: false })),
      ...ambiguous
        .filter((spelling) => spelling.length > SHORT_NAME)
        .map((spelling) => ({ id, name: written(spelling), exact: true })),
    ]);
  return [...known, ...STRANGERS.map((name) => ({ id: `unlisted:${name}`, name, exact: EVERYDAY.has(name) }))];
}
/** "Wa" would be found in "Was". */
const SHORT_NAME = 3;
/** "business app" as a name: "Business App". */
const written = (spelling: string): string =>
  spelling.replaceAll(/(?<!\p{L})(?:api|\p{L})/gu, (start) => start.toUpperCase());
const EVERYDAY = new Set([
  "Matrix",
  "Zoom",
  "Meta",
  "Line",
  "Grape",
  "Flock",
  "Lark",
  "Session",
  "Confide",
  "Kik",
  "Tox",
]);
const STRANGERS = (
  "WhatsApp Business,Facebook,Meta,Google,Google Meet,Google Messages,Hangouts,FaceTime,Zoom,Webex,Cisco Webex,Jabber,Matrix,KakaoTalk,Kakao," +
  "Mattermost,Zulip,Trillian,Olvid,Briar,SimpleX,Delta Chat,Wickr,Jami,Confide,Kik,ICQ,MSN,Tox,GroupMe,TikTok,Twitter,LinkedIn,XING," +
  "Nextcloud,Nextcloud Talk,Hoccer,SIMSme,Chiffry,Siilo,NetSfere,Grape,Beekeeper,Flock,Workplace,Lark,DingTalk,QQ,Skred,RCS,Yammer,Lync," +
  "Skype for Business,Outlook,Gmail,Dropbox,OneDrive,iCloud,ChatGPT,OpenAI,Anthropic,Claude,Copilot,Gemini,Bard,Alexa,Siri,BlackBerry Messenger," +
  "Apple,Amazon,Microsoft,Samsung,Huawei,Palantir,Pegasus,Teams,TeamSpeak,Wire Pro,Circuit,RingCentral,Chanty,Brosix,Wechat Work,Zalo,imo,BiP,Tango"
).split(",");
