import { describe, expect, test } from "vitest";
import { decide } from "../../../src/core/deciding/decide.ts";
import { fill, wrongIn } from "../../../src/core/deciding/situation.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const knowledge = shippedKnowledge();
const { space } = knowledge;
const ids = space.domains.messenger;

describe("silence", () => {
  test.each([
    [
      {},
      {
        action: ["communicate"],
        data: ["ordinary"],
        consent: ["none"],
        purpose: ["private", "internal", "external"],
        device: ["work", "private"],
      },
    ],
    [{ action: ["store_contacts"] }, { messenger: ["none"], contacts: ["private_contacts", "business_contacts"] }],
    [{ action: ["introduce"] }, { messenger: ["other"], purpose: ["internal", "external"], device: ["work"] }],
    [{ action: ["advertise"] }, { purpose: ["external"], device: ["work"] }],
    [{ action: ["introduce", "advertise"] }, { purpose: ["internal", "external"] }],
    [{ action: ["store_contacts"], purpose: ["internal"] }, { contacts: ["business_contacts"] }],
    [
      { action: ["store_contacts"], purpose: ["private"] },
      { contacts: ["private_contacts"], device: ["work", "private"] },
    ],
    [{ contacts: ["business_contacts"] }, { purpose: ["internal", "external"], device: ["work"] }],
    [{ contacts: ["private_contacts"] }, { purpose: ["private"] }],
    [{ purpose: ["mixed"] }, { device: ["work", "private"] }],
  ])("%j", (stated, expected) => {
    expect(fill(stated, ids).situation).toMatchObject(expected);
  });

  test("an open messenger is all but the phone", () => {
    const { situation } = fill({}, ids);
    expect(situation.messenger).not.toContain("none");
    expect(situation.messenger).not.toContain("sms");
    expect(situation.messenger).toHaveLength(ids.length - 2);
  });
});

describe("decide", () => {
  test("the lead question: WhatsApp, private, work phone", () => {
    const decision = decide({ messenger: ["whatsapp"], purpose: ["private"], device: ["work"] }, space);
    expect(decision).toMatchObject({
      verdict: "forbidden",
      rules: ["A1"],
      counterfactual: { change: { device: "private" }, verdict: "conditional" },
    });
  });

  test("an assumed work device carries its stricter flip, sensitive data too, action and consent never", () => {
    const decision = decide({ messenger: ["signal"], purpose: ["internal"] }, space);
    expect(decision.verdict).toBe("conditional");
    expect(decision.assumed).toEqual([
      { dimension: "action", value: "communicate", otherwise: null },
      { dimension: "data", value: "ordinary", otherwise: { value: "special", verdict: "ask_dpo" } },
      { dimension: "consent", value: "none", otherwise: null },
      { dimension: "device", value: "work", otherwise: { value: "private", verdict: "forbidden" } },
    ]);
  });

  test("WhatsApp on a work phone needs no purpose", () => {
    expect(decide({ messenger: ["whatsapp"], device: ["work"] }, space)).toMatchObject({
      verdict: "forbidden",
      depends: null,
    });
  });

  test("internal and external share a button", () => {
    const { depends } = decide({ messenger: ["threema"], device: ["work"] }, space);
    expect(depends).toEqual({
      on: "purpose",
      branches: [
        { values: ["private"], verdict: "forbidden" },
        { values: ["internal", "external"], verdict: "conditional" },
      ],
    });
  });

  test("messengers are grouped by rating", () => {
    const { depends } = decide({ purpose: ["external"] }, space);
    expect(depends?.on).toBe("messenger");
    expect(depends?.branches.length).toBeLessThanOrEqual(6);
    expect(depends?.branches.find((branch) => branch.values.includes("whatsapp"))?.values.toSorted()).toEqual([
      "skype",
      "whatsapp",
      "whatsapp_business_app",
    ]);
  });

  test("the counterfactual never changes purpose, data, action or consent", () => {
    for (const purpose of space.domains.purpose) {
      const { counterfactual } = decide(
        { messenger: ["telegram"], purpose: [purpose], device: ["work"], data: ["special"] },
        space,
      );
      if (counterfactual)
        expect(Object.keys(counterfactual.change).every((key) => key === "messenger" || key === "device")).toBe(true);
    }
  });
});

describe("what comes from outside", () => {
  test.each([
    [{ place: ["work"] }, /unknown dimension "place"/],
    [{ device: ["fridge"] }, /unknown value "fridge" for "device": use work, private, managed/],
    [{ device: "work" }, /takes a list/],
    [[], /an object/],
    [null, /an object/],
  ])("%j is refused with what to write", (stated, message) => {
    expect(wrongIn(stated, ids)?.en).toMatch(message);
  });
  test("a right one passes", () => expect(wrongIn({ device: ["work"], messenger: ["signal"] }, ids)).toBeNull());
});
