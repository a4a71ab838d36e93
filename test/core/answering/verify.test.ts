import { describe, expect, test } from "vitest";
import { verify } from "../../../src/core/answering/verify.ts";
import { askedFor } from "./material-for-tests.ts";

describe("what a model may return", () => {
  const { context } = askedFor("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");

  test("a passage and a sentence from it stand", () => {
    const sentence = "Private Chats gehören nicht aufs Diensthandy.";
    expect(verify({ show: ["trennung-geraet"], sentences: [{ text: sentence, cites: ["rule.A1"] }] }, context)).toEqual(
      {
        shown: ["trennung-geraet"],
        prose: [sentence],
        dropped: [],
      },
    );
  });

  test("an id outside the list makes everything fall", () => {
    expect(verify({ show: ["nicht-verboten"], sentences: [] }, context).dropped).toEqual(["unknown_citation"]);
  });
});
