import { ask, forget, hasThread, Refused, sent } from "./api.js";
import { examples, renderCard } from "./card.js";
import { el } from "./dom.js";
import { language, translatePage, words, wordsIn } from "./strings.js";

const MOST = 20_000;
const SHOW_WAITING_MS = 200;
const find = (id) => document.getElementById(id);
const conversation = document.querySelector("main");
const [log, start, form, question, send, problem, status] = [
  "log",
  "start",
  "form",
  "question",
  "send",
  "problem",
  "status",
].map(find);
let busy = false;

translatePage();
find("examples").replaceWith(Object.assign(examples(words.examples, askText), { id: "examples" }));
find("continued").hidden = !hasThread();
find("restart").hidden = !hasThread();
find("restart").addEventListener("click", () => restart());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  askText(question.value);
});
question.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  askText(question.value);
});
question.addEventListener("input", grow);
question.addEventListener("keydown", turnPages);

/** A typed question or an example: the answer is read out, the cursor stays where the next question goes. */
function askText(text) {
  const trimmed = text.trim();
  if (busy || trimmed === "") return question.focus();
  if (trimmed.length > MOST) return complain(words.tooLong);
  const typed = question.value;
  question.value = "";
  grow();
  question.focus();
  void turn({ text: trimmed, language }, trimmed, {
    answered: ({ answer }) =>
      say(
        sentences([answer.headline, ...answer.card.lines.map((line) => line.text), ...spokenProse(answer)]),
        answer.language,
      ),
    failed: () => {
      if (question.value === "") question.value = typed.trim() === "" ? trimmed : typed;
      grow();
    },
    again: () => askText(question.value),
  });
}

/** Texts read out one after another, each with one mark at its end. */
const sentences = (texts) => texts.map((text) => (/[.!?:…]$/.test(text) ? text : `${text}.`)).join(" ");
/** What a model worded is read out last, and said to be that. */
const spokenProse = ({ prose, language }) => (prose.length > 0 ? [wordsIn(language).wordedBy, ...prose] : []);

/** A click decides again; the headline of the new answer takes the focus. */
function choose(choice, label, spoken) {
  if (busy) return;
  void turn({ choice, language: spoken }, label, {
    answered: ({ title }) => title.focus({ preventScroll: true }),
    failed: () => {},
    again: () => choose(choice, label, spoken),
  });
}

/** One question and its answer at the end of the conversation; on failure nothing is left of it but the words to try again. */
async function turn(request, shown, { answered, failed, again }) {
  wait(true);
  const mine = el("p", { class: "mine" }, el("span", { class: "hidden", lang: language }, `${words.asked} `), shown);
  const pending = el("p", { class: "pending" }, words.waiting);
  const patience = setTimeout(() => log.append(pending), SHOW_WAITING_MS);
  log.append(mine);
  start.hidden = true;
  try {
    const { answer, left } = await ask(request);
    const { card, title } = renderCard(answer, {
      onChoice: choose,
      onExample: askText,
      say,
      sent: left ? () => sent(answer.id) : null,
    });
    wait(false);
    mine.lang = answer.language;
    mine.after(card);
    find("restart").hidden = false;
    mine.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
    answered({ answer, title });
  } catch (error) {
    mine.remove();
    start.hidden = log.childElementCount > (pending.isConnected ? 1 : 0);
    wait(false);
    failed();
    if (error instanceof Refused && error.said) complain(error.said[language]);
    else complain(words.unreachable, again);
  } finally {
    clearTimeout(patience);
    pending.remove();
  }
}

async function restart() {
  if (busy) return;
  wait(true);
  try {
    await forget();
  } catch {
    wait(false);
    return complain(words.unreachable, restart);
  }
  wait(false);
  log.replaceChildren();
  start.hidden = false;
  find("continued").hidden = true;
  find("restart").hidden = true;
  for (const scroller of [window, conversation]) scroller.scrollTo({ top: 0 });
  question.value = "";
  grow();
  question.focus();
  say(words.restarted, language);
}

/** While an answer is on its way nothing else can be asked; what was wrong before is gone. */
function wait(on) {
  busy = on;
  send.disabled = on;
  log.inert = on;
  form.setAttribute("aria-busy", String(on));
  if (on) problem.hidden = true;
}

/** Says what is wrong above the question, with a way to try again where that can help. */
function complain(text, again) {
  problem.replaceChildren(el("span", {}, text));
  if (again) {
    const button = el("button", { type: "button", class: "quiet" }, words.retry);
    button.addEventListener("click", () => {
      problem.hidden = true;
      question.focus();
      again();
    });
    problem.append(button);
  }
  problem.hidden = false;
}

/** Read out by screen readers, in the language of the text. */
function say(text, spoken = language) {
  status.lang = spoken;
  status.textContent = "";
  setTimeout(() => (status.textContent = text), 50);
}

/** Page keys turn the conversation's pages, though the cursor is in the question field. */
function turnPages(event) {
  const way = { PageDown: 1, PageUp: -1 }[event.key];
  if (!way || conversation.scrollHeight <= conversation.clientHeight) return;
  event.preventDefault();
  conversation.scrollBy({ top: way * 0.9 * conversation.clientHeight });
}

/** The question field is as high as its text, up to a third of the window (where CSS cannot do it alone). */
function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  question.rows = Math.min(8, Math.max(1, question.value.split("\n").length, Math.ceil(question.value.length / 60)));
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
