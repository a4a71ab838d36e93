/** Symbols without an emoji font: a sign on a colour. */
export const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  "🚫": ["⊘", "#d1242f"],
  "✅": ["✓", "#1a7f37"],
  "🟡": ["?", "#c69026"],
  "🔀": ["⇄", "#3b6fd4"],
  "🟠": ["!", "#e07b00"],
  ℹ️: ["i", "#3b6fd4"],
  "🧭": ["◆", "#1f3a5f"],
  "👥": ["●", "#616061"],
  "👍": ["▲", "#8a8a8a"],
  "👎": ["▼", "#8a8a8a"],
  "💬": ["…", "#3b6fd4"],
  "📨": ["✓", "#1a7f37"],
  "👉": ["→", "#3b6fd4"],
  "🤖": ["KI", "#5b5fc7"],
  "🗂️": ["≡", "#616061"],
};
export const signs = (text: string): string =>
  Object.entries(SIGNS).reduce(
    (drawn, [emoji, [sign, colour]]) =>
      drawn.replaceAll(emoji, `<i class="sign" style="background:${colour}">${sign}</i>`),
    text,
  );
