import { chipRows, splitButtons } from "./choices.js";
import { disclosure, el, icon, nextId, withoutSymbol } from "./dom.js";
import { picked, whatWasSent, worded } from "./model.js";
import { wordsIn } from "./strings.js";

const VERDICTS = ["forbidden", "ask_dpo", "conditional", "allowed", "depends"];
/** Kinds whose text begins with a lead-in such as "Warum:". */
const LED = ["why", "conditions", "company", "instead", "next"];

/** One answer as a card. `acts`: onChoice(choice, label, language), onExample(text), say(text), sent() or null where nothing left the machine. */
export function renderCard(answer, acts) {
  const words = wordsIn(answer.language);
  const onChoice = (choice, label) => acts.onChoice(choice, label, answer.language);
  const tone = answer.card.symbol === "🔀" ? "depends" : answer.outcome; // a headline that permits by halves is no permit
  const title = headline(answer);
  const card = el("article", {
    class: "card",
    lang: answer.language,
    "data-outcome": tone,
    "aria-labelledby": title.id,
  });
  card.append(
    el("header", { class: "card-head" }, el("span", { class: "badge" }, icon(tone)), title),
    ...body(answer, words, onChoice, acts.onExample),
    worded(answer, words) ?? "",
    chipRows(answer, words, onChoice) ?? "",
    proof(answer, words) ?? "",
    picked(answer, words) ?? "",
    whatWasSent(acts.sent, answer, words) ?? "",
    contact(answer, words, acts.say) ?? "",
    el("footer", { class: "notices" }, answer.notices.join(" ")),
  );
  return { card, title };
}

/** The use in plain type, the verdict in strong type; read together they are the headline as it came. */
function headline(answer) {
  const text = answer.headline;
  const cut = VERDICTS.includes(answer.outcome) ? text.indexOf(": ") : -1;
  const title = el("h2", { id: nextId("headline"), tabindex: "-1" });
  if (cut < 0) title.append(el("span", { class: "verdict" }, text));
  else
    title.append(
      el("span", { class: "use" }, text.slice(0, cut), el("span", { class: "hidden" }, ": ")),
      ...verdicts(text.slice(cut + 2), answer),
    );
  return title;
}

/** "auf dem Diensthandy …; auf dem Privathandy …" stands on two lines, each in the colour of its own verdict. */
function verdicts(text, answer) {
  const flip = answer.decisions[0]?.assumed.find((one) => one.dimension === "device")?.otherwise;
  const both = text.split("; ");
  if (!flip || both.length !== 2) return [el("span", { class: "verdict" }, text)];
  return both.flatMap((said, i) => [
    i > 0 ? el("span", { class: "hidden" }, "; ") : "",
    el("span", { class: "verdict verdict-both", "data-verdict": i > 0 ? flip.verdict : answer.outcome }, said),
  ]);
}

/** The lines in their order; the branches stand once, as buttons. */
function body(answer, words, onChoice, onExample) {
  const { lines, buttons } = answer.card;
  const asked = answer.outcome === "depends" ? lines.find((line) => line.kind === "next") : undefined;
  const shown = lines.filter((line) => line !== asked && (line.kind !== "split" || buttons.length === 0));
  const split =
    buttons.length > 0
      ? splitButtons(
          buttons,
          asked?.text ?? (answer.decisions.length > 1 ? words.apart : words.rather),
          words,
          onChoice,
        )
      : null;
  const rest = grouped(shown).map((group) => block(group, onExample));
  const first = answer.outcome === "depends" || lines[0]?.kind === "split";
  return first ? [split ?? "", ...rest] : [...rest, split ?? ""];
}

/** Neighbours of one kind that belong together: steps, examples. */
function grouped(lines) {
  const groups = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && group[0].kind === line.kind && ["step", "example"].includes(line.kind)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function block(group, onExample) {
  const line = group[0];
  if (line.kind === "example")
    return examples(
      group.map(({ text }) => text),
      onExample,
    );
  if (line.kind === "step" && group.length > 1)
    return el("ol", { class: "steps" }, ...group.map(({ text }) => el("li", {}, text.replace(/^\d+\.\s*/, ""))));
  const { name, text } = withoutSymbol(line.text);
  const lead = LED.includes(line.kind) ? /^([^:.?!]{2,24}:) (.+)$/s.exec(text) : null;
  const paragraph = el("p", { class: `line line-${line.kind}` }, name ? icon(name) : "");
  if (!lead) paragraph.append(text);
  else paragraph.append(el("strong", {}, lead[1]), " ", line.kind === "conditions" ? duties(lead[2]) : lead[2]);
  return paragraph;
}

/** Auflagen one below the other, where there are several. */
function duties(text) {
  const parts = text.replace(/\.$/, "").split(" · ");
  return parts.length === 1
    ? text
    : el(
        "span",
        { class: "duties" },
        ...parts.flatMap((part, i) => [i > 0 ? " " : "", el("span", { class: "duty" }, part)]),
      );
}

/** Example questions that can be asked with one click. */
export function examples(texts, onExample) {
  const items = texts.map((text) => {
    const button = el("button", { type: "button", class: "example" }, text);
    button.addEventListener("click", () => onExample(text));
    return el("li", {}, button);
  });
  return el("ul", { class: "examples" }, ...items);
}

function proof({ card, outcome }, words) {
  if (card.proof.length === 0) return null;
  const sections = card.proof.map((section) =>
    el("section", {}, el("h3", {}, section.title), el("ul", {}, ...section.lines.map((line) => el("li", {}, line)))),
  );
  return disclosure(outcome === "info" ? words.sources : words.why, "proof", false, ...sections);
}

/** Whom to ask, and a text to take along; open where asking is the answer. */
function contact({ card, outcome }, words, say) {
  if (!card.contact) return null;
  const { title, lines, copy } = card.contact;
  const area = el("textarea", {
    class: "copy",
    rows: copy.split("\n").length + 1,
    "aria-label": words.copyText,
    spellcheck: "false",
  });
  area.value = copy;
  const done = el("span", { class: "copied" });
  const button = el("button", { type: "button", class: "quiet" }, words.copy);
  button.addEventListener("click", async () => {
    const copied = await toClipboard(area);
    if (!copied) area.select();
    done.textContent = copied ? words.copied : words.marked;
    say(done.textContent);
  });
  const open = ["escalate", "incident", "ask_dpo"].includes(outcome);
  return disclosure(
    title,
    "contact",
    open,
    ...lines.map((line) => el("p", {}, line)),
    area,
    el("div", { class: "copy-row" }, button, done),
  );
}

/** Without the permission the older command is tried; false where the text has to be copied by hand. */
async function toClipboard(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}
