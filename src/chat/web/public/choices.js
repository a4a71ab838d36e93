import { el, icon, nextId } from "./dom.js";

const MOST_BUTTONS = 6;

/** A select that acts only when somebody has chosen: arrows and letters open its list instead of changing it unseen. */
function chooser(attributes, entries, selected, onPick) {
  const select = el("select", attributes);
  entries.forEach(({ label }, i) => select.append(el("option", { value: i, selected: i === selected }, label)));
  select.addEventListener("keydown", (event) => {
    const changes =
      ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "Enter", " "].includes(
        event.key,
      ) || event.key.length === 1;
    if (!changes || event.ctrlKey || event.metaKey || event.altKey || !select.showPicker) return;
    event.preventDefault();
    select.showPicker();
  });
  select.addEventListener("change", () => {
    const entry = entries[Number(select.value)];
    select.selectedIndex = selected; // this card keeps saying what it decided
    if (entry?.choice) onPick(entry);
  });
  return select;
}

/** What a button says beside its label, without saying the label twice. */
const saysOf = ({ label, says }) => (says.startsWith(`${label}: `) ? says.slice(label.length + 2) : says);

/** The branches of a split, each with what it gives; more than six become a list to choose from. */
export function splitButtons(buttons, title, words, onChoice) {
  const label = el("p", { class: "pick", id: nextId("pick") }, title);
  const group = el("div", { class: "split", role: "group", "aria-labelledby": label.id }, label);
  if (buttons.length > MOST_BUTTONS) {
    const entries = [
      { label: words.more },
      ...buttons.map((button) => ({ ...button, label: `${button.label}: ${saysOf(button)}`, shown: button.label })),
    ];
    group.append(
      el(
        "span",
        { class: "chip" },
        el("span", { class: "chip-face", "aria-hidden": "true" }, el("span", {}, words.more), icon("chevron")),
        chooser({ "aria-labelledby": label.id }, entries, 0, (entry) => onChoice(entry.choice, entry.shown)),
      ),
    );
    return group;
  }
  for (const button of buttons) {
    const face = el("button", { type: "button", class: "branch", "data-verdict": button.verdict ?? "depends" });
    face.append(
      icon(button.verdict ?? "depends"),
      el(
        "span",
        { class: "branch-words" },
        el("span", { class: "branch-label" }, button.label, el("span", { class: "hidden" }, ": ")),
        el("span", { class: "branch-says" }, saysOf(button)),
      ),
      icon("chevron"),
    );
    face.addEventListener("click", () => onChoice(button.choice, button.label));
    group.append(face);
  }
  return group;
}

/** What was read and assumed; each chip is a list of the values it could have. */
export function chipRows(answer, words, onChoice) {
  const groups = [];
  for (const chip of answer.card.chips) {
    const group = groups.at(-1);
    if (!group || group.some((other) => other.dimension === chip.dimension)) groups.push([chip]);
    else group.push(chip);
  }
  if (groups.length === 0) return null;
  const title = el("h3", {}, words.facts);
  const rows = groups.map((chips, i) => {
    const about = groups.length > 1 ? (answer.card.buttons[i]?.label ?? "") : "";
    const list = el(
      "ul",
      { class: "chips", "aria-label": [words.facts, about].filter((part) => part !== "").join(": ") },
      ...chips.map((chip) => el("li", {}, chipOf(chip, answer.decisions[i], words, onChoice))),
    );
    return el("div", {}, about && el("p", { class: "about" }, about), list);
  });
  return el("div", { class: "facts-read" }, title, el("p", { class: "muted" }, words.correct), ...rows);
}

function chipOf(chip, decision, words, onChoice) {
  const guessed = chip.assumed && decision?.assumed.some((one) => one.dimension === chip.dimension);
  const open = chip.assumed && !guessed;
  const label = open ? words.open : chip.label;
  const mark = guessed ? words.assumed : "";
  const current = chip.options.findIndex((option) => option.label === chip.label);
  const entries = current >= 0 ? chip.options : [{ label }, ...chip.options];
  const face = el(
    "span",
    { class: "chip-face", "aria-hidden": "true" },
    el("span", { class: "chip-title" }, `${chip.title}:`),
    el("span", { class: "chip-label" }, label),
    mark && el("span", { class: "chip-mark" }, mark),
    icon("chevron"),
  );
  const name = [chip.title, mark].filter((part) => part !== "").join(", ");
  const select = chooser(
    { "aria-label": name, "data-dimension": chip.dimension },
    entries,
    Math.max(current, 0),
    (option) => onChoice(option.choice, `${chip.title}: ${option.label}`),
  );
  return el("span", { class: `chip${chip.assumed ? " chip-assumed" : ""}` }, face, select);
}
