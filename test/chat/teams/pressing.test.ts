import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cardSchema } from "./card-schema.ts";
import { TENANT } from "./fake-connector.ts";
import {
  askedDirectly,
  invoke,
  nextPosted,
  press,
  pressData,
  readPressed,
  submit,
  type Pressed,
} from "./press-card.ts";
import { allSeen, inputsOf, labelled, pressables } from "./read-card.ts";
import { CHANNEL, runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
beforeAll(async () => void (lotse = await runTeams()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  expect(lotse.seen).not.toContain("teams_failed");
});
const next = (before: number) => nextPosted(lotse, before);
const asked = (question: string, user?: string) => askedDirectly(lotse, question, user);
const cardOf = ({ status, card, said }: Pressed): object => {
  expect([status, said]).toEqual([200, ""]);
  expect(cardSchema.safeParse(card).error?.issues).toBeUndefined();
  return card!;
};

describe("buttons below an answer", () => {
  test.each([
    ["Darf ich Signal nutzen?", /Warum\?/, /Die Antwort kommt darunter/],
    ["May I use Signal?", /Why\?/, /the answer comes below/],
  ])("%s: a branch is decided anew, once for a double click; the card says so", async (question, again, note) => {
    const message = await asked(question);
    const branch = pressables(message.card).find(({ data }) => data["verb"] === "choose")!;
    const before = lotse.teams.posted.length;
    const where = { message: message.id };
    const [first, second] = await Promise.all([
      press(lotse, message.card, branch.label, where),
      press(lotse, message.card, branch.label, where),
    ]);
    for (const pressed of [first, second]) expect(allSeen(cardOf(pressed))).toMatch(note);
    const answer = await next(before);
    expect(answer.conversation).toBe(message.conversation);
    expect(allSeen(answer.card)).toMatch(again);
    await lotse.personal("Hallo", { user: "29:later" });
    await nextPosted(lotse, before + 1, "29:later");
    expect(lotse.teams.posted).toHaveLength(before + 2);
    await press(lotse, first.card, branch.label, where); // on the new card it is a new press
    expect((await next(before + 2)).summary).toBe(answer.summary);
  });

  test("Warum? turns the card into the proof and back; somebody else is told that it is not theirs; an old button that it has expired", async () => {
    const message = await asked("Darf ich WhatsApp dienstlich nutzen?");
    const where = { message: message.id };
    const proof = cardOf(await press(lotse, message.card, "Warum?", where));
    expect(allSeen(proof)).toMatch(/Was ich gelesen habe/);
    const back = cardOf(await press(lotse, proof, "Zurück zur Antwort", where));
    expect(allSeen(back)).toBe(allSeen(message.card));
    expect((await press(lotse, message.card, "Warum?", { ...where, user: "29:other" })).said).toMatch(/jemand anderem/);
    const { data } = labelled(message.card, "Warum?");
    for (const stale of [
      { ...data, ref: "00000000-0000-0000-0000-000000000000" },
      { ...data, verb: "of-another-version" },
      { verb: "why" },
      {},
    ]) {
      const { status, body } = await pressData(lotse, stale as Record<string, string>, where);
      expect([status, JSON.parse(body)]).toMatchObject([200, { value: expect.stringMatching(/abgelaufen/) }]);
    }
  });

  test("Angaben ändern: what is changed is decided anew; nothing changed says so", async () => {
    const message = await asked("Darf ich Threema dienstlich auf dem Diensthandy nutzen?");
    const where = { message: message.id };
    const facts = cardOf(await press(lotse, message.card, "Angaben ändern", where));
    const same = cardOf(await press(lotse, facts, "Neu entscheiden", where));
    expect(allSeen(same)).toMatch(/nichts geändert/);
    const [id, menu] = Object.entries(inputsOf(facts))[0]!;
    const signal = (menu["choices"] as { title: string; value: string }[]).find(({ title }) => title === "Signal")!;
    const before = lotse.teams.posted.length;
    const changed = cardOf(await press(lotse, facts, "Neu entscheiden", where, { [id]: signal.value }));
    expect(allSeen(changed)).toMatch(/Neu entschieden/);
    expect((await next(before)).text).toMatch(/Signal/);
    const wrong = await press(lotse, facts, "Neu entscheiden", where, { [id]: "999", fact_9_device: "1" });
    expect(allSeen(cardOf(wrong))).toMatch(/nichts geändert/);
  });

  test("from the menu of many branches the picked one is decided, one that is not there is none", async () => {
    const message = await asked("threema aufm firmenhandy geht klar?", "29:menu");
    const where = { message: message.id, user: "29:menu" };
    const [, branch] = pressables(message.card).filter(({ data }) => data["verb"] === "choose");
    const { choice: _, ...data } = branch!.data;
    const before = lotse.teams.posted.length;
    const picked = await pressData(lotse, { ...data, verb: "pick", branch: "1" }, where);
    expect(allSeen(cardOf(readPressed(picked)))).toContain(`${branch!.label}: Die Antwort kommt darunter`);
    const chosen = await nextPosted(lotse, before, "29:menu");
    for (const wrong of ["7", "-1", "x"])
      expect(readPressed(await pressData(lotse, { ...data, verb: "pick", branch: wrong }, where)).said).toMatch(
        /abgelaufen/,
      );
    await press(lotse, message.card, branch!.label, where);
    expect((await nextPosted(lotse, before + 1, "29:menu")).text).toBe(chosen.text);
  });

  test("a client without Action.Execute presses by message: the card is replaced by a call", async () => {
    const message = await asked("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
    const before = lotse.teams.updated.length;
    expect(await submit(lotse, message.card, "Warum?", { message: message.id })).toEqual({ status: 200, body: "" });
    await until(() => lotse.teams.updated.length > before, "not replaced");
    const updated = lotse.teams.updated[before]!;
    expect(updated).toMatchObject({ id: message.id, text: message.text });
    expect(allSeen(updated.card)).toMatch(/Was ich gelesen habe/);
  });

  test("Teams' thumbs are kept once, without person, whatever is written beside them; others' count for nothing", async () => {
    const message = await asked("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "29:thumb");
    expect(message.activity["channelData"]).toEqual({ feedbackLoop: { type: "default" } });
    const thumb = (reaction: string, user: string, id = message.id) =>
      invoke(
        lotse,
        "message/submitAction",
        { actionName: "feedback", actionValue: { reaction, feedback: '{"feedbackText":"CANARY"}' } },
        { user, message: id },
      );
    for (const answered of [
      await thumb("like", "29:other"),
      await thumb("like", "29:thumb", "1"),
      await thumb("shrug", "29:thumb"),
      await thumb("dislike", "29:thumb"),
      await thumb("like", "29:thumb"),
    ])
      expect(answered).toEqual({ status: 200, body: "{}" });
    expect(await lotse.keeping.store.feedback.summary()).toEqual([{ outcome: "forbidden", helpful: 0, unhelpful: 1 }]);
  });

  test("below an answer in a channel the form to the DPO opens in the personal chat, nothing typed is shown to others", async () => {
    const open = await runTeams({ settings: { channelAnswers: "thread" } });
    try {
      await open.mention("Darf ich mit Kunden über WhatsApp schreiben?");
      await until(() => open.teams.posted.length === 1);
      const message = open.teams.posted[0]!;
      expect(allSeen(message.card)).toMatch(/lesen alle/);
      const conversation = { id: message.conversation, conversationType: "channel", isGroup: true, tenantId: TENANT };
      const where = { message: message.id, conversation };
      expect(message.conversation.startsWith(CHANNEL)).toBe(true);
      const pressed = await press(open, message.card, "DSB fragen", where);
      expect(pressed.said).toMatch(/Chat mit Lotse/);
      const form = open.teams.posted[1]!;
      expect(form).toMatchObject({ conversation: "a:anna", targeted: false });
      expect(inputsOf(form.card)["question"]?.["value"]).toBe("Darf ich mit Kunden über WhatsApp schreiben?");
      expect((await press(open, message.card, "Warum?", { ...where, user: "29:other" })).said).toMatch(
        /jemand anderem/,
      );
      await submit(open, message.card, "Angaben ändern", where);
      expect(open.teams.updated).toEqual([]);
      expect(open.teams.wrong).toEqual([]);
    } finally {
      await open.stop();
    }
  });
});
