const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; strings become text, never markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

let last = 0;
/** An id that no other element of this page has. */
export const nextId = (prefix) => `${prefix}-${++last}`;

const CIRCLE = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z";
const ICONS = {
  forbidden: [CIRCLE, "M5.700 5.700l12.600 12.600"],
  ask_dpo: [CIRCLE, "M9.500 9.300a2.600 2.600 0 1 1 3.700 2.400c-.8.4-1.200.9-1.200 1.900", "M12 16.700v.1"],
  conditional: [CIRCLE, "M8 12.300l2.800 2.800L16.200 9.500"],
  allowed: [CIRCLE, "M8 12.300l2.800 2.800L16.200 9.500"],
  depends: [
    "M12 21v-7",
    "M12 14C12 9.500 6 10.500 6 4",
    "M12 14c0-4.500 6-3.500 6-10",
    "M3.500 6.500L6 4l2.500 2.500",
    "M15.500 6.500L18 4l2.500 2.500",
  ],
  info: [CIRCLE, "M12 11v5.500", "M12 7.600v.1"],
  incident: ["M12 3.500L2.500 20h19z", "M12 10v4.500", "M12 17.300v.1"],
  escalate: ["M3 6h18v12H3z", "M3.500 6.500L12 13l8.500-6.500"],
  smalltalk: ["M4 5h16v11h-8l-4.500 4v-4H4z"],
  out_of_scope: [CIRCLE, "M15.500 8.500l-2 5-5 2 2-5z"],
  chevron: ["M6 9.500l6 6 6-6"],
};
const SYMBOLS = {
  "🚫": "forbidden",
  "🟡": "ask_dpo",
  "✅": "conditional",
  "🔀": "depends",
  "🟠": "incident",
  ℹ️: "info",
};

/** A drawn symbol beside words that say the same, so hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const d of ICONS[name] ?? ICONS.info) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** The leading symbol of a line as a drawing, and the rest as text. */
export function withoutSymbol(text) {
  for (const [symbol, name] of Object.entries(SYMBOLS))
    if (text.startsWith(symbol)) return { name, text: text.slice(symbol.length).trim() };
  return { name: null, text };
}

/** What is unfolded on demand. */
export function disclosure(title, className, open, ...children) {
  return el(
    "details",
    { class: className, open },
    el("summary", {}, title, icon("chevron")),
    el("div", { class: "unfolded" }, ...children),
  );
}
