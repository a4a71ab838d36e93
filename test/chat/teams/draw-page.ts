import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { Rendered } from "../../../src/chat/teams/rendered.ts";
import { SIGNS } from "../draw-signs.ts";

/** Draws messages with Microsoft's own renderer of Adaptive Cards and colours like those of Teams: for looking at and measuring, not a copy of Teams. */
export type Drawing = { name: string; message: Pick<Rendered, "text" | "card" | "entities" | "feedback"> };

const RENDERER = readFileSync(
  createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js"),
  "utf8",
);

const LOOKS = (background: string) => ({
  backgroundColor: background,
  foregroundColors: Object.fromEntries(
    ["default", "accent", "good", "warning", "attention", "dark", "light"].map((name) => [
      name,
      { default: "#242424", subtle: "#616161" },
    ]),
  ),
});
const HOST = {
  fontFamily: 'Lato, "Noto Sans", "DejaVu Sans", sans-serif',
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  actions: { buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left", maxActions: 6 },
  containerStyles: {
    default: LOOKS("#ffffff"),
    emphasis: LOOKS("#f3f2f1"),
    good: LOOKS("#e7f2e7"),
    warning: LOOKS("#fbf6d9"),
    attention: LOOKS("#fbe9e7"),
    accent: LOOKS("#e8ebfa"),
  },
};

/** Draws all columns at `width` pixels of card and tells what is wider than its place, and what the renderer complained of. */
export async function drawOn(page: Page, columns: readonly (readonly Drawing[])[], width: number): Promise<string[]> {
  await page.setContent(pageOf(columns, width));
  await page.addScriptTag({ content: RENDERER });
  await page.addScriptTag({ content: DRAW });
  const wrong = await page.evaluate<string[]>(`draw(${JSON.stringify(columns)}, ${JSON.stringify(HOST)})`);
  const wide = await page.evaluate<string[]>(
    "[...document.querySelectorAll('.message, .message *')].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && !['inline', 'none'].includes(getComputedStyle(e).display) && !['TEXTAREA', 'SELECT'].includes(e.tagName)).map((e) => `${e.className}: ${e.textContent.slice(0, 80)}`)",
  );
  await page.evaluate(`sign(${JSON.stringify(SIGNS)})`);
  return [...wrong, ...wide];
}

/** Runs in the page. */
const DRAW = `function draw(columns, host) {
  const wrong = [];
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    result.didProcess = true;
  };
  columns.flat().forEach(({ message }, i) => {
    const place = document.querySelectorAll(".card")[i];
    if (!message.card) return;
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(host);
    const context = new AdaptiveCards.SerializationContext();
    card.parse(message.card, context);
    for (let n = 0; n < context.eventCount; n++) wrong.push(context.getEventAt(n).message);
    wrong.push(...card.validateProperties().validationEvents.map((event) => event.message));
    place.append(card.render());
  });
  return wrong;
}
function sign(signs) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("select, textarea")) texts.push(walker.currentNode);
  for (const text of texts)
    for (const [emoji, [letter, colour]] of Object.entries(signs)) {
      const parts = (text.parentElement ? text.textContent : "").split(emoji);
      if (parts.length < 2) continue;
      const drawn = parts.flatMap((part, i) => {
        const mark = Object.assign(document.createElement("i"), { className: "sign", textContent: letter });
        mark.style.background = colour;
        return i === 0 ? [part] : [mark, part];
      });
      text.replaceWith(...drawn);
      break;
    }
}`;

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** Our own two marks: bold, and the numbers of citations. */
const marked = (text: string): string =>
  html(text)
    .replaceAll(/\*\*([^*]+)\*\*/g, "<b>$1</b>")
    .replaceAll(/ \[(\d+)\]/g, ' <sup class="cite">$1</sup>');

function messageOf({ message }: Drawing): string {
  const label = JSON.stringify(message.entities).includes("AIGeneratedContent")
    ? '<span class="label">KI-generiert</span>'
    : "";
  const thumbs = message.feedback ? '<p class="thumbs"><span>👍</span><span>👎</span></p>' : "";
  return `<div class="message"><p class="name"><b>Lotse</b> <span>App</span> 9:41 ${label}</p><div class="text">${marked(message.text)}</div><div class="card"></div>${thumbs}</div>`;
}

const pageOf = (columns: readonly (readonly Drawing[])[], width: number): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><style>${STYLE} .column { width: ${width}px }</style><body>${columns
    .map(
      (column) =>
        `<div class="column">${column.map((one) => `<p class="caption">${html(one.name)}</p>${messageOf(one)}`).join("")}</div>`,
    )
    .join("")}</body></html>`;

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; padding: 18px; background: #ebebeb; color: #242424; font: 14px/1.45 Lato, "Noto Sans", "DejaVu Sans", sans-serif; display: flex; gap: 18px; width: max-content }
.column { display: flex; flex-direction: column; gap: 6px }
.caption { margin: 6px 2px 0; color: #616161; font-size: 12px }
.name { margin: 0 0 4px; color: #616161; font-size: 12px } .name b { color: #242424 }
.name > span { background: #e0e0e0; border-radius: 3px; padding: 0 4px } .name .label { background: #e8ebfa; color: #444791 }
.message { background: #fff; border-radius: 6px; padding: 10px 12px }
.text { margin: 0 0 8px } .text b { font-size: 15px }
.cite { background: #e8ebfa; color: #444791; border-radius: 3px; padding: 0 4px; font-size: 10px }
.card { border: 1px solid #e0e0e0; border-radius: 6px; overflow: hidden }
.card:empty { display: none }
.sign { font-style: normal; font-weight: 700; color: #fff; border-radius: 4px; font-size: .78em; line-height: 1.35; padding: 0 .32em; display: inline-block }
.ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424; font: 600 13px/20px inherit; font-family: inherit; padding: 5px 12px; text-align: left }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
.ac-pushButton.style-destructive { background: #c4314b; border-color: #c4314b; color: #fff }
.ac-input { border: 1px solid #d1d1d1; border-radius: 4px; padding: 6px 8px; font: inherit; width: 100%; background: #fff } textarea.ac-input { min-height: 110px }
.ac-selectable { border-radius: 4px }
.thumbs { display: flex; gap: 8px; margin: 8px 0 0 }
`;
