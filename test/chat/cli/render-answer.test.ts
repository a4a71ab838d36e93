import { describe, expect, test } from "vitest";
import { renderAnswer, renderCopy, renderProof } from "../../../src/chat/cli/render-answer.ts";
import { columns, type Terminal } from "../../../src/chat/cli/terminal.ts";
import { testAdvisor } from "./advisor-for-tests.ts";

const plain: Terminal = { width: 60, style: (_format, text) => text };
const marked: Terminal = { width: 60, style: (format, text) => `<${format}>${text}</${format}>` };
const { ask } = testAdvisor();
const threema = await ask({ text: "threema aufm firmenhandy geht klar?" });

describe("a readable answer", () => {
  test("headline with its symbol first, branches numbered, notice last", () => {
    const lines = renderAnswer(threema, plain).split("\n");
    expect(lines[0]).toBe(`🔀 ${threema.headline}`);
    const onOneLine = lines.join(" ").replaceAll(/\s+/g, " ");
    threema.card.buttons.forEach((button, i) => {
      expect(onOneLine).toContain(` ${i + 1}) ${button.symbol} ${button.label}: ${button.says}`);
    });
    expect(lines.at(-1)?.trim()).not.toBe("");
    expect(threema.notices.join(" ")).toContain(lines.at(-1)?.trim());
  });
  test("no line is wider than the terminal", async () => {
    for (const text of [
      "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
      "Handy geklaut",
      "Was ist Signal?",
      "hallo",
    ]) {
      const answer = await ask({ text });
      for (const line of renderAnswer(answer, plain).split("\n")) expect(columns(line)).toBeLessThanOrEqual(60);
    }
  });
  test("the headline is bold and coloured, the notice dim", () => {
    const rendered = renderAnswer(threema, marked);
    expect(rendered.startsWith("<bold><cyan>🔀 ")).toBe(true);
    expect(rendered.endsWith("</dim>")).toBe(true);
  });
  test("one that stands alone says where to pick, one in a conversation does not", () => {
    expect(renderAnswer(threema, plain)).toContain("npm run ask");
    expect(renderAnswer(threema, plain, true)).not.toContain("npm run ask");
  });
  test("an incident shows the text to report it with; steps are numbered once", async () => {
    const incident = await ask({ text: "hab ausversehen ne kundenliste in die falsche gruppe geschickt" });
    const rendered = renderAnswer(incident, plain);
    expect(rendered).toContain("Text zum Kopieren:");
    expect(rendered).toContain("   1. ");
    expect(rendered).not.toContain("1. 1.");
  });
  test("a question with escape sequences cannot write to the terminal", async () => {
    const nasty = await ask({ text: "Darf ich WhatsApp \u001b[2J privat auf dem Diensthandy nutzen?" });
    expect(renderCopy(nasty) + renderProof(nasty, plain) + renderAnswer(nasty, plain)).not.toContain("\u001b");
  });
});

describe("what is behind it", () => {
  test("the proof has every section and line", () => {
    const proof = renderProof(threema, { ...plain, width: 10_000 });
    for (const section of threema.card.proof) {
      expect(proof).toContain(section.title);
      for (const line of section.lines) expect(proof).toContain(line);
    }
  });
  test("an answer without proof or text to copy says so", async () => {
    const hello = await ask({ text: "hallo" });
    expect(renderProof(hello, plain)).toMatch(/keine Regel/);
    expect(renderCopy(hello)).toMatch(/keinen Text/);
  });
});
