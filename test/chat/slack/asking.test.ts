import { afterEach, beforeAll, afterAll, describe, expect, test } from "vitest";
import { directOf } from "./fake-slack.ts";
import { allSeen } from "./read-blocks.ts";
import { directMessage, mention, runSlack, ts, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
/** What was posted after these. */
const next = async (before: number) => {
  await until(() => lotse.slack.posted.length > before, "no answer");
  return lotse.slack.posted[before]!;
};

describe("direct message", () => {
  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", /WhatsApp/, "de"],
    ["May I use WhatsApp privately on my work phone?", /WhatsApp/, "en"],
  ])("%s is answered in its thread, in its language, with a key and buttons", async (question, about, language) => {
    const before = lotse.slack.posted.length;
    const event = directMessage(question);
    expect(await lotse.event(event)).toEqual({ status: 200, body: "" });
    const answer = await next(before);
    expect(answer).toMatchObject({ channel: directOf("U0ANNA"), thread: event["ts"], user: null });
    expect(answer.text).toMatch(about);
    expect(allSeen(answer.blocks)).toMatch(language === "de" ? /Warum\?/ : /Why\?/);
    expect(answer.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("und mit Signal? goes on in the same thread, and only there", async () => {
    const before = lotse.slack.posted.length;
    const first = directMessage("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", { user: "U0EVA" });
    await lotse.event(first);
    await next(before);
    await lotse.event(directMessage("und mit Signal?", { user: "U0EVA", thread_ts: first["ts"] }));
    const second = await next(before + 1);
    expect(second.thread).toBe(first["ts"]);
    expect(second.text).toMatch(/Signal/);
    expect(second.text).not.toMatch(/Worum geht es/);
  });

  test("files without text get a word, text with a file is answered", async () => {
    const before = lotse.slack.posted.length;
    await lotse.event(directMessage("", { subtype: "file_share" }));
    expect((await next(before)).text).toMatch(/kein Text/);
    await lotse.event(directMessage("Darf ich Threema dienstlich nutzen?", { subtype: "file_share" }));
    expect((await next(before + 1)).text).toMatch(/Threema/);
  });

  test.each([{}, { files: [{ id: "F1" }] }])(
    "a bare mention shows what Lotse can do, a file gets a word: %j",
    async (more) => {
      const before = lotse.slack.posted.length;
      await lotse.event(mention("", { user: "U0NEU", ...more }));
      const answer = await next(before);
      expect(answer).toMatchObject({ channel: "C0ALL", user: "U0NEU" });
      expect(allSeen(answer.blocks)).toMatch("files" in more ? /kein Text/ : /So nutzt du Lotse/);
    },
  );

  test("edits, deletions, other bots and Lotse itself are ignored", async () => {
    const before = lotse.slack.posted.length;
    const text = "Darf ich WhatsApp nutzen?";
    const ignored = [
      directMessage(text, { subtype: "message_changed", message: { text, user: "U0ANNA", ts: ts() } }),
      directMessage(text, { subtype: "message_deleted", hidden: true }),
      directMessage(text, { bot_id: "B0OTHER" }),
      directMessage(text, { subtype: "bot_message", bot_id: "B0OTHER", user: undefined }),
      directMessage(text, { user: "U0BOT" }),
      directMessage(text, { channel_type: "channel", channel: "C0ALL" }),
    ];
    for (const event of ignored) expect((await lotse.event(event)).status).toBe(200);
    await lotse.event(directMessage("Darf ich Signal dienstlich nutzen?"));
    expect((await next(before)).text).toMatch(/Signal/);
    expect(lotse.slack.posted).toHaveLength(before + 1);
  });

  test("other companies and guests are refused in words, and nothing is stored", async () => {
    const before = lotse.slack.posted.length;
    const accepted = () => lotse.seen.filter((name) => name === "accepted").length;
    const kept = accepted();
    await lotse.event(directMessage("Darf ich WhatsApp nutzen?", { user: "U0EXT", user_team: "T0OTHER" }));
    expect((await next(before)).text).toMatch(/eigenen Slack-Workspace/);
    await lotse.event(directMessage("May I use it?", { user: "U0GUEST", user_profile: { is_restricted: true } }));
    expect((await next(before + 1)).text).toMatch(/Guests cannot/);
    expect((await lotse.event(directMessage("x"), { team_id: "T0OTHER" })).status).toBe(200);
    await next(before + 2);
    expect(accepted()).toBe(kept);
  });
});

describe("mention in a channel", () => {
  test("the answer is for its asker alone", async () => {
    const before = lotse.slack.posted.length;
    const event = mention("Darf ich mit Kunden über WhatsApp schreiben?");
    await lotse.event(event);
    expect(await next(before)).toMatchObject({ channel: "C0ALL", user: "U0ANNA", thread: event["ts"] });
  });

  test("an incident is answered apart, with the word to remove the post", async () => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention("Ich habe eine Kundenliste an die falsche Person geschickt!"));
    const answer = await next(before);
    expect(answer).toMatchObject({ channel: directOf("U0ANNA"), user: null });
    expect(allSeen(answer.blocks)).toMatch(/Beitrag im Kanal/);
    expect(await next(before + 1)).toMatchObject({ channel: "C0ALL", user: "U0ANNA" });
  });

  test.each([
    "Liest der Chef in Teams mit?",
    "Mein Chef zwingt mich, WhatsApp auf meinem Handy zu installieren, darf er das?",
    "Kann ich mich per WhatsApp krankmelden?",
    "Darf ich den Betriebsrat über WhatsApp kontaktieren?",
    "Darf ich Krankmeldungen von Kollegen per WhatsApp verschicken?",
    "Can my boss read my Teams chats?",
    "My boss forces me to install WhatsApp on my own phone, may he do that?",
    "May I call in sick via WhatsApp?",
    "May I contact the works council on WhatsApp?",
    "May I send colleagues' sick notes by WhatsApp?",
  ])("%s stays private", async (question) => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention(question, { user: "U0EVA" }));
    expect(await next(before)).toMatchObject({ channel: directOf("U0EVA"), user: null });
    await next(before + 1);
  });

  test.each([
    ["de", "Ich habe eine Kundenliste an die falsche Person geschickt!", /Lösch(?:en Sie)? bitte jetzt .* Beitrag/],
    ["en", "I sent a list of customers to the wrong person!", /delete your post in the channel/],
  ])(
    "an incident checked by the shortcut on one's own post (%s): to be removed too, but not from a direct message",
    async (_, text, remove) => {
      const checked = async (channel: string): Promise<string> => {
        const url = lotse.slack.responseUrl();
        await lotse.interact({
          type: "message_action",
          callback_id: "check_message",
          team: { id: "T0001" },
          user: { id: "U0ANNA", team_id: "T0001" },
          channel: { id: channel },
          trigger_id: lotse.slack.trigger(),
          response_url: url,
          message_ts: "1700000000.000100",
          message: { type: "message", user: "U0ANNA", ts: "1700000000.000100", text },
        });
        await until(() => lotse.slack.said(url).length === 1);
        return allSeen(lotse.slack.said(url)[0]!.blocks);
      };
      expect(await checked("C0ALL")).toMatch(remove);
      expect(await checked("D0WITHBERT")).not.toMatch(remove);
    },
  );

  test.each([
    ["Ich habe eine Kundenliste an die falsche Person geschickt!", /Beitrag im Kanal.*🟠/s],
    ["I sent a list of customers to the wrong person!", /your post in the channel.*🟠/s],
  ])("%s: the request to remove the post comes first", async (question, order) => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention(question));
    const { channel, blocks } = await next(before);
    expect(channel).toBe(directOf("U0ANNA"));
    expect(allSeen(blocks)).toMatch(order);
    await next(before + 1);
  });

  test("where the bot was removed from the channel, the answer comes as a direct message", async () => {
    const before = lotse.slack.posted.length;
    lotse.slack.state.outOf.add("C0GONE");
    await lotse.event(mention("Darf ich mit Kunden über WhatsApp schreiben?", { channel: "C0GONE" }));
    expect(await next(before)).toMatchObject({ channel: directOf("U0ANNA"), user: null });
  });
});

describe("/datenschutz", () => {
  test.each([
    ["Darf ich Kundennummern auf meinem Privathandy speichern?", /Warum\?/],
    ["May I save customer numbers on my own phone?", /Why\?/],
  ])("%s: acknowledged without a word, answered to the asker alone", async (question, why) => {
    const answered = await lotse.command("/datenschutz", question);
    expect([answered.status, answered.body]).toEqual([200, ""]);
    await until(() => lotse.slack.said(answered.responseUrl).length === 1);
    expect(allSeen(lotse.slack.said(answered.responseUrl)[0]!.blocks)).toMatch(why);
  });

  test("an expired response_url falls back to the direct message", async () => {
    const before = lotse.slack.posted.length;
    await lotse.command("/datenschutz", "Darf ich Signal nutzen?", { response_url: lotse.slack.responseUrl(true) });
    expect(await next(before)).toMatchObject({ channel: directOf("U0ANNA") });
  });

  test("without a question it says how; an unknown command names the right ones; a foreign team is refused", async () => {
    expect((await lotse.command("/datenschutz", " ")).body).toMatch(/So geht es: \/datenschutz/);
    expect((await lotse.command("/anderes", "x")).body).toMatch(/\/datenschutz.*\/dsb/);
    expect((await lotse.command("/datenschutz", "Darf ich?", { team_id: "T0OTHER" })).body).toMatch(/Workspace/);
  });

  test("a response_url elsewhere is never called", async () => {
    const before = lotse.slack.posted.length;
    await lotse.command("/datenschutz", "Darf ich Signal nutzen?", { response_url: "https://evil.example/hook" });
    expect(await next(before)).toMatchObject({ channel: directOf("U0ANNA") });
  });
});
