import { signs } from "../draw-signs.ts";

/** Draws blocks and views as Slack roughly shows them, from their JSON alone: for looking at, not a copy of Slack. */
type Text = { type: string; text: string };
type Node = Readonly<Record<string, unknown>> & { type: string };

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Slack's markup: escapes as they came, bold, lines. */
const marked = ({ type, text }: Text): string =>
  signs((type === "mrkdwn" ? text.replaceAll(/\*([^*\n]+)\*/g, "<b>$1</b>") : html(text)).replaceAll("\n", "<br>"));

function element(node: Node): string {
  const label = (node["text"] ?? node["placeholder"]) as Text | undefined;
  switch (node.type) {
    case "button":
      return `<span class="button ${(node["style"] as string | undefined) ?? ""}">${marked(label ?? { type: "", text: "" })}</span>`;
    case "static_select": {
      const chosen = (node["initial_option"] as { text: Text } | undefined)?.text ?? label;
      return `<span class="select">${chosen ? marked(chosen) : ""}<i>⌄</i></span>`;
    }
    case "feedback_buttons": {
      const [yes, no] = ["positive_button", "negative_button"].map((key) => (node[key] as { text: Text }).text);
      return signs(
        `<span class="thumb">👍 ${marked(yes as Text)}</span><span class="thumb">👎 ${marked(no as Text)}</span>`,
      );
    }
    case "plain_text_input":
      return `<div class="area">${html((node["initial_value"] as string | undefined) ?? "").replaceAll("\n", "<br>")}</div>`;
    default:
      return `<span class="text">${marked(node as unknown as Text)}</span>`;
  }
}

function block(node: Node): string {
  const text = node["text"] as Text | undefined;
  const elements = (node["elements"] as Node[] | undefined)?.map(element).join("") ?? "";
  switch (node.type) {
    case "divider":
      return "<hr>";
    case "header":
      return `<h2>${text ? marked(text) : ""}</h2>`;
    case "section": {
      const accessory = node["accessory"] as Node | undefined;
      return `<div class="section"><div>${text ? marked(text) : ""}</div>${accessory ? element(accessory) : ""}</div>`;
    }
    case "input": {
      const hint = node["hint"] as Text | undefined;
      const optional = node["optional"] === true ? " <em>(optional)</em>" : "";
      return `<div class="input"><b>${marked(node["label"] as Text)}</b>${optional}${element(node["element"] as Node)}${hint ? `<small>${marked(hint)}</small>` : ""}</div>`;
    }
    default:
      return `<div class="${node.type}">${elements}</div>`;
  }
}

/** A message of Lotse. */
export const drawMessage = (blocks: readonly unknown[]): string =>
  `<div class="message"><div class="avatar">◆</div><div class="body"><p class="name"><b>Lotse</b> <span>APP</span> 9:41</p>${(blocks as Node[]).map(block).join("")}</div></div>`;

/** A modal or the App Home. */
export function drawView(view: unknown): string {
  const { type, title, submit, close, blocks } = view as Node & Partial<Record<"title" | "submit" | "close", Text>>;
  const foot = `<footer>${close ? `<span class="button">${marked(close)}</span>` : ""}${submit ? `<span class="button primary">${marked(submit)}</span>` : ""}</footer>`;
  const head = title ? `<header><b>${marked(title)}</b><span>✕</span></header>` : "";
  return `<div class="view ${type}">${head}${(blocks as Node[]).map(block).join("")}${type === "modal" ? foot : ""}</div>`;
}

/** A sheet of drawings, each under its name. */
export const drawPage = (columns: readonly (readonly { name: string; drawn: string }[])[]): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><style>${STYLE}</style><body>${columns
    .map(
      (column) =>
        `<div class="column">${column.map(({ name, drawn }) => `<p class="caption">${html(name)}</p>${drawn}`).join("")}</div>`,
    )
    .join("")}</body></html>`;

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; padding: 18px; background: #f3f3f5; color: #1d1c1d; font: 15px/1.46 Lato, "Noto Sans", "DejaVu Sans", sans-serif; display: flex; gap: 18px; width: max-content }
.column { width: 560px; display: flex; flex-direction: column; gap: 6px }
.caption { margin: 6px 2px 0; color: #616061; font-size: 12px; text-transform: uppercase; letter-spacing: .04em }
.message, .view { background: #fff; border: 1px solid #ddd; border-radius: 8px; padding: 12px 16px }
.message { display: flex; gap: 10px }
.avatar { width: 36px; height: 36px; border-radius: 6px; background: #1f3a5f; color: #fff; font-size: 20px; display: grid; place-items: center; flex: none }
.body { flex: 1; min-width: 0 }
.name { margin: 0 } .name span { background: #e8e8e8; color: #616061; border-radius: 2px; font-size: 10px; font-weight: 700; padding: 1px 3px }
.name { color: #616061; font-size: 12px } .name b { color: #1d1c1d; font-size: 15px }
.sign { font-style: normal; font-weight: 700; color: #fff; border-radius: 4px; font-size: .78em; line-height: 1.35; padding: 0 .32em; display: inline-block }
h2 { font-size: 18px; line-height: 1.34; margin: 6px 0 8px }
.section { margin: 8px 0; display: flex; justify-content: space-between; gap: 16px }
.section > .select, .section > .button { flex: none; align-self: flex-start }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
.button { border: 1px solid #bbb; border-radius: 4px; padding: 3px 12px; font-weight: 700; font-size: 13px; line-height: 22px; background: #fff; display: inline-block }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff } .button.danger { background: #e01e5a; border-color: #e01e5a; color: #fff }
.select { border: 1px solid #bbb; border-radius: 4px; padding: 3px 10px; font-size: 14px; display: inline-flex; justify-content: space-between; gap: 14px; min-width: 150px } .select i { color: #616061; font-style: normal }
.context { color: #616061; font-size: 12px; line-height: 1.5; margin: 6px 0; display: flex; flex-wrap: wrap; gap: 2px 8px }
.context_actions { display: flex; gap: 8px; margin: 4px 0 } .thumb { color: #616061; border: 1px solid #ddd; border-radius: 12px; padding: 0 8px; font-size: 12px }
hr { border: 0; border-top: 1px solid #ddd; margin: 14px 0 }
.input { margin: 14px 0 } .input .select, .area { display: flex; width: 100%; margin-top: 4px } .area { border: 1px solid #bbb; border-radius: 4px; padding: 8px; min-height: 92px; display: block }
.input small { color: #616061; display: block; margin-top: 4px } .input em { color: #616061; font-style: normal; font-size: 13px }
header { display: flex; justify-content: space-between; font-size: 19px; border-bottom: 1px solid #ddd; margin: -2px -16px 10px; padding: 4px 16px 12px }
footer { display: flex; justify-content: flex-end; gap: 8px; border-top: 1px solid #ddd; margin: 12px -16px -2px; padding: 12px 16px 4px }
`;
