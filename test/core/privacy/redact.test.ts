import { expect, test } from "vitest";
import { redact } from "../../../src/core/privacy/redact.ts";

const known = { products: ["WhatsApp", "Signal", "Threema"] };

test("what identifies a person gives way to a placeholder, with its place in the original", () => {
  const text = "Darf ich Frau Müller (mia@firma.de, 0171 2345678) per Signal schreiben?";
  const { text: out, found } = redact(text, known);
  expect(out).toBe("Darf ich Frau [NAME] ([EMAIL], [PHONE]) per Signal schreiben?");
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Müller", "mia@firma.de", "0171 2345678"]);
});
