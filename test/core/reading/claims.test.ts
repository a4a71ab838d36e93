import { expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const { read } = createReader(shippedKnowledge());

test.each([
  ["Der Kunde hat uns das erlaubt, dürfen wir ihm per WhatsApp schreiben?", ["consent"]],
  ["Der Kunde hat mündlich zugestimmt, darf ich WhatsApp nutzen?", ["consent"]],
  ["Die Patientin hat schriftlich zugestimmt, darf ich ihr per WhatsApp schreiben?", ["consent"]],
  ["Eine schriftliche Einwilligung der Kundin liegt vor, WhatsApp ok?", ["consent"]],
  ["der kunde hat das ok gegeben, whatsapp geht dann oder", ["consent"]],
  ["The customer gave written permission, may I use WhatsApp with them?", ["consent"]],
  ["Mein Chef hat zugestimmt, darf ich WhatsApp mit Kunden nutzen?", ["permission"]],
  ["Chef ist einverstanden, darf ich WhatsApp dienstlich nutzen?", ["permission"]],
  ["Mein Chef hat es mir schriftlich erlaubt, WhatsApp dienstlich zu nutzen, ok?", ["document"]],
  ["Ich habe eine schriftliche Freigabe, darf ich WhatsApp dienstlich nutzen?", ["document"]],
  ["Man hat uns das erlaubt, darf ich WhatsApp dienstlich nutzen?", ["permission"]],
])("whose word it is: %s", (text, claims) => {
  expect(read(text).claims).toEqual(claims);
});
