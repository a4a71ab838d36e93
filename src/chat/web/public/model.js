import { disclosure, el } from "./dom.js";

/** Sentences of a model, always under the line that says so; they are text, never markup. */
export function worded({ prose }, words) {
  if (prose.length === 0) return null;
  const sentences = prose.map((sentence) => el("p", {}, sentence));
  return el("section", { class: "worded" }, el("p", { class: "worded-by" }, words.wordedBy), ...sentences);
}

/** Passages a model picked: the words are the knowledge's own. */
export function picked({ shown, card }, words) {
  const passages = card.passages.filter(({ id }) => shown.includes(id));
  if (passages.length === 0) return null;
  const sections = passages.map(({ title, text }) => el("section", {}, el("h3", {}, title), el("p", {}, text)));
  return disclosure(words.picked, "picked", false, ...sections, el("p", { class: "worded-by" }, words.pickedBy));
}

/** The exact payload, fetched when it is asked for. */
export function whatWasSent(sent, { id, language }, words) {
  if (!sent) return null;
  const place = el("div", { class: "payload", "data-answer": id });
  const details = disclosure(words.sent, "sent", false, place);
  details.addEventListener("toggle", async () => {
    if (!details.open || place.childElementCount > 0) return;
    try {
      const { host, bodies, arrived } = await sent();
      const shown = bodies.map((body) => el("pre", { tabindex: "0" }, readable(body)));
      place.replaceChildren(el("p", {}, words.sentTo[arrived].replace("{host}", host)), ...shown);
    } catch (error) {
      place.textContent = error.said?.[language] ?? words.unreachable;
    }
  });
  return details;
}

/** Indented, and otherwise as it was sent. */
function readable(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
