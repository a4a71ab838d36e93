import { wordable } from "../core/answering/allowed-passages.ts";
import type { Answer } from "../core/answering/answer.ts";
import type { Material } from "../core/answering/compose.ts";
import { verify } from "../core/answering/verify.ts";
import { verifyContext, type Told } from "../core/answering/verify-context.ts";
import { say, type Wording } from "../core/answering/wording.ts";
import { redact } from "../core/privacy/redact.ts";
import type { Events } from "../ports/events.ts";
import type { Model } from "../ports/model.ts";
import type { Payloads } from "../ports/payloads.ts";

export type WordParts = {
  model: Model;
  /** Whether the redacted question goes along; otherwise no text of the asker leaves. */
  input: "situation" | "question";
  payloads: Payloads;
  events: Events;
  /** Waits until nobody who waits for an acknowledgement is held up. */
  turn(): Promise<void>;
};
/** A composed answer and all it was made from. */
export type Composed = { answer: Answer; material: Material; wording: Wording; thread: string | null };

const MOST_OF_A_QUESTION = 300;
/** A longer text would take long to search for personal data; it is answered without a model. */
const LONGEST_SEARCHED = 2000;

/** Lets a model add words to a finished answer. It can set `prose`, `shown` and `worded` and nothing else; any fault leaves the answer as it is. */
export async function word(composed: Composed, parts: WordParts): Promise<Answer> {
  try {
    return await worded(composed, parts);
  } catch {
    parts.events.count({ name: "model_skipped", code: "internal" });
    return composed.answer;
  }
}

async function worded({ answer, material, wording, thread }: Composed, parts: WordParts): Promise<Answer> {
  const { model, events, payloads, turn } = parts;
  const { incident, topic } = material.reading;
  if (!wordable(answer.outcome) || incident !== null) return answer;
  if (topic !== null && wording.knowledge.topics.get(topic)?.helps) return answer; // people help here, nobody else hears of it
  if ((material.question ?? "").length > LONGEST_SEARCHED) {
    events.count({ name: "model_skipped", code: "long_question" });
    return answer;
  }
  await turn();
  const asker = askerOf(material, wording, parts.input);
  if (!asker) {
    events.count({ name: "model_skipped", code: "personal_numbers" });
    return answer;
  }
  const context = verifyContext(material, wording, { ...asker, ...model.secretsOf(wording.language) });
  const { showable, citable } = context;
  if (citable.length === 0) {
    events.count({ name: "model_skipped", code: "no_passages" });
    return answer;
  }
  const reply = await model.word({
    language: wording.language,
    address: wording.address,
    outcome: answer.outcome,
    headline: answer.headline,
    situation: answer.card.chips.map((chip) => `${chip.title}: ${chip.label}`),
    topic: topicOf(answer, wording),
    showable,
    citable,
    question: asker.question,
  });
  events.count({ name: "model_calls", code: reply.ok ? "ok" : reply.fault });
  if (reply.sent) await payloads.put(answer.id, thread, reply.sent);
  if (!reply.ok) return answer;
  await turn(); // replies may come all at once
  const { prose, shown, dropped } = verify(reply.value, context);
  for (const _ of prose) events.count({ name: "model_sentences", code: "kept" });
  for (const code of dropped) events.count({ name: "model_sentences", code });
  return { ...answer, prose, shown, worded: prose.length > 0 ? "model" : "knowledge" };
}

/** What may be told of the asker's words; null where they hold health or identity numbers: then no model learns anything. */
function askerOf(
  { question, decisions }: Material,
  { knowledge }: Wording,
  input: WordParts["input"],
): Pick<Told, "question" | "redacted"> | null {
  const silent = { question: null, redacted: [] };
  if (question === null) return silent;
  const products = knowledge.messengers.flatMap(({ name, names }) => [name, ...names]);
  const { text, found, sensitive } = redact(question, { products });
  if (sensitive) return null;
  const delicate = decisions.some(({ stated }) => stated.data?.some((kind) => kind !== "ordinary"));
  if (input === "situation" || delicate) return silent;
  return {
    question: Array.from(text).slice(0, MOST_OF_A_QUESTION).join(""),
    redacted: found.map(({ start, end }) => question.slice(start, end)),
  };
}

function topicOf({ topic }: Answer, wording: Wording): string | null {
  const known = topic === null ? undefined : wording.knowledge.topics.get(topic);
  return known ? say(known.title, wording) : null;
}
