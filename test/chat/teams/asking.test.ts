import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BOT, directOf } from "./fake-connector.ts";
import { allSeen } from "./read-card.ts";
import { CHANNEL, mention, personal, runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
beforeAll(async () => void (lotse = await runTeams()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const next = async (before: number) => {
  await until(() => lotse.teams.posted.length > before, "no answer");
  return lotse.teams.posted[before]!;
};
const count = () => lotse.teams.posted.length;
const OK = { status: 200, body: "" };

describe("personal chat", () => {
  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", /Warum\?/],
    ["May I use WhatsApp privately on my work phone?", /Why\?/],
  ])("%s is acknowledged after it was written, and answered with a card in its language", async (question, why) => {
    const before = count();
    expect(await lotse.personal(question)).toEqual(OK);
    expect(lotse.seen).toContain("accepted");
    const answer = await next(before);
    expect(answer).toMatchObject({ conversation: directOf("29:anna"), targeted: false, recipient: "29:anna" });
    expect(answer.text).toMatch(/WhatsApp/);
    expect(JSON.stringify(answer.card)).toMatch(why);
    expect(answer.summary).toMatch(/WhatsApp/);
  });

  test("und mit Signal? goes on in the same chat", async () => {
    const before = count();
    await lotse.personal("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", { user: "29:eva" });
    await next(before);
    await lotse.personal("und mit Signal?", { user: "29:eva" });
    expect((await next(before + 1)).text).toMatch(/Signal.*Diensthandy|Diensthandy.*Signal/);
  });

  test("citations and thumbs are really on the wire, no AI label where no model worded", async () => {
    const before = count();
    await lotse.personal("Darf ich WhatsApp dienstlich nutzen?", { user: "29:ida" });
    const { activity } = await next(before);
    expect(activity["channelData"]).toEqual({ feedbackLoop: { type: "default" } });
    const [message] = activity["entities"] as { citation?: object[]; additionalType?: unknown }[];
    expect(message?.citation?.length).toBeGreaterThan(0);
    expect(message?.additionalType).toBeUndefined();
  });

  test("a message without text gets a word, once however often it is delivered; so do commands without more", async () => {
    const before = count();
    const empty = personal(lotse.teams.url, "", { attachments: [{ contentType: "image/png" }] });
    const missing = personal(lotse.teams.url, "", { attachments: [{ contentType: "video/mp4" }] });
    delete missing["text"];
    for (const made of [empty, empty, missing]) expect(await lotse.activity(made)).toEqual(OK);
    expect((await next(before + 1)).text).toMatch(/kein Text/);
    await lotse.personal("datenschutz");
    expect((await next(before + 2)).text).toMatch(/So geht es/);
    expect(count()).toBe(before + 3);
  });

  test("hilfe or nothing at all shows what an App Home is, meine-daten and vergiss mich are commands", async () => {
    const before = count();
    await lotse.personal("hilfe", { user: "29:kim" });
    expect(JSON.stringify((await next(before)).card)).toMatch(/Input\.ChoiceSet/);
    await lotse.personal("", { user: "29:kim" });
    expect(JSON.stringify((await next(before + 1)).card)).toMatch(/Input\.ChoiceSet/);
    await lotse.personal("/meine-daten", { user: "29:kim" });
    expect(JSON.stringify((await next(before + 2)).card)).toMatch(/Als JSON/);
    await lotse.personal("vergiss mich", { user: "29:kim" });
    expect((await next(before + 3)).text).toMatch(/Gelöscht/);
  });

  test("dsb opens the form with what was typed", async () => {
    const before = count();
    await lotse.personal("dsb Darf ich die Kundenliste weitergeben?");
    const { card } = await next(before);
    expect(JSON.stringify(card)).toMatch(/"value":"Darf ich die Kundenliste weitergeben\?"/);
  });

  test("bots, Lotse itself, reactions and edits are acknowledged and not answered", async () => {
    const before = count();
    const made = (more: object) => ({ ...personal(lotse.teams.url, "Darf ich WhatsApp nutzen?"), ...more });
    const ignored = [
      made({ from: { id: "28:other", aadObjectId: "x" } }),
      made({ from: { id: "29:x", role: "bot" } }),
      made({ from: { id: BOT } }),
      made({ type: "messageReaction" }),
      made({ type: "messageUpdate" }),
      made({ type: "conversationUpdate", membersAdded: [{ id: BOT }] }),
      made({ type: "somethingNew" }),
    ];
    for (const one of ignored) expect(await lotse.activity(one)).toEqual(OK);
    await lotse.personal("Darf ich Signal dienstlich nutzen?");
    expect((await next(before)).text).toMatch(/Signal/);
    expect(count()).toBe(before + 1);
  });
});

describe("channel and group chat", () => {
  test("the answer is for its asker alone, in the thread where it was asked", async () => {
    const before = count();
    await lotse.mention("Darf ich mit Kunden über WhatsApp schreiben?");
    const answer = await next(before);
    expect(answer).toMatchObject({ targeted: true, recipient: "29:anna" });
    expect(answer.conversation).toMatch(/^19:general@thread\.tacv2;messageid=/);
  });

  test("in a group chat too; without a mention nothing is read", async () => {
    const before = count();
    const conversation = { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true };
    const group = { conversation: { ...conversation, tenantId: "00000000-0000-4000-8000-00000000000b" } };
    await lotse.mention("Darf ich mit Kunden über Threema schreiben?", { ...group, entities: [] });
    await lotse.mention("Darf ich mit Kunden über Signal schreiben?", group);
    expect(await next(before)).toMatchObject({ targeted: true, conversation: "19:group@thread.v2" });
    expect(lotse.teams.posted[before]?.text).toMatch(/Signal/);
  });

  test.each([
    ["", {}, "de-DE", /Frag in deinen Worten/],
    [
      "",
      { attachments: [{ contentType: "text/html", content: "<p><at>Lotse</at>&nbsp;</p>" }] },
      "en-US",
      /Ask in your own words/,
    ],
    ["hilfe", {}, "en-US", /Frag in deinen Worten/],
    ["/help", {}, "de-DE", /Ask in your own words/],
  ])("a mention and %j, with %j and in %s, shows its asker what Lotse can do", async (text, more, locale, help) => {
    const before = count();
    const made = mention(lotse.teams.url, text, { locale, user: "29:neu", ...more });
    for (const one of [made, made]) expect(await lotse.activity(one)).toEqual(OK);
    const answer = await next(before);
    expect(answer).toMatchObject({ targeted: true, recipient: "29:neu" });
    expect(allSeen(answer.card)).toMatch(help);
    await lotse.personal("Darf ich Signal dienstlich nutzen?", { user: `29:after-${before}` });
    await until(() => count() === before + 2);
  });

  test.each([
    [{ contentType: "image/png" }],
    [{ contentType: "text/html", content: '<p><at>Lotse</at></p><attachment id="1"></attachment>' }],
  ])("a mention with a file and no text hears that Lotse reads no files: %j", async (attachment) => {
    const before = count();
    await lotse.mention("", { attachments: [attachment] });
    expect(await next(before)).toMatchObject({ targeted: true, text: expect.stringMatching(/kein Text/) });
  });

  test("an incident is answered in the personal chat, with the word to remove the post", async () => {
    const before = count();
    await lotse.mention("Ich habe eine Kundenliste an die falsche Person geschickt!");
    const answer = await next(before);
    expect(answer).toMatchObject({ conversation: directOf("29:anna"), targeted: false });
    expect(answer.text).toMatch(/Beitrag im Kanal/);
    expect(await next(before + 1)).toMatchObject({ targeted: true, recipient: "29:anna" });
  });

  test.each([
    "Liest der Chef in Teams mit?",
    "Mein Chef zwingt mich, WhatsApp auf meinem Handy zu installieren, darf er das?",
    "Kann ich mich per WhatsApp krankmelden?",
    "Darf ich den Betriebsrat über WhatsApp kontaktieren?",
  ])("%s stays private", async (question) => {
    const before = count();
    await lotse.mention(question, { user: "29:eva" });
    expect(await next(before)).toMatchObject({ conversation: directOf("29:eva"), targeted: false });
    expect((await next(before + 1)).text).not.toMatch(/WhatsApp|Chef|Betriebsrat/);
  });

  test("a refused targeted message becomes a personal one; a refused personal one is targeted; never is either public", async () => {
    const before = count();
    lotse.teams.state.targetedRefused = true;
    await lotse.mention("Darf ich mit Kunden über WhatsApp schreiben?", { user: "29:max" });
    expect(await next(before)).toMatchObject({ conversation: directOf("29:max"), targeted: false });
    lotse.teams.state.targetedRefused = false;
    lotse.teams.state.blocked.add("29:ole");
    await lotse.mention("Liest der Chef in Teams mit?", { user: "29:ole" });
    expect(await next(before + 1)).toMatchObject({ targeted: true, recipient: "29:ole" });
  });

  test("a slash command is answered to its sender alone, and its form comes to the personal chat", async () => {
    const before = count();
    const slash = { recipient: { id: BOT, isTargeted: true }, entities: [] };
    await lotse.mention("x", { ...slash, text: "datenschutz Darf ich Signal dienstlich nutzen?" });
    expect(await next(before)).toMatchObject({ targeted: true });
    await lotse.mention("x", { ...slash, text: "/dsb Bitte melden Sie sich" });
    expect(await next(before + 1)).toMatchObject({ conversation: directOf("29:anna"), targeted: false });
    expect(await next(before + 2)).toMatchObject({ targeted: true });
  });
});

describe("answers in the thread, where that is set", () => {
  test("everybody reads what is not delicate; commands and delicate matters stay private", async () => {
    const open = await runTeams({ settings: { channelAnswers: "thread" } });
    try {
      await open.mention("Darf ich mit Kunden über WhatsApp schreiben?");
      await until(() => open.teams.posted.length === 1);
      expect(open.teams.posted[0]).toMatchObject({ targeted: false });
      expect(open.teams.posted[0]?.conversation.startsWith(CHANNEL)).toBe(true);
      expect(JSON.stringify(open.teams.posted[0]?.card)).toMatch(/Alle hier|alle hier|Kanal/);
      await open.mention("Liest der Chef in Teams mit?");
      await until(() => open.teams.posted.length === 3);
      expect(open.teams.posted[1]).toMatchObject({ conversation: directOf("29:anna") });
      expect(open.teams.posted[2]).toMatchObject({ targeted: true });
      const slash = {
        recipient: { id: BOT, isTargeted: true },
        entities: [],
        text: "/datenschutz Darf ich Signal nutzen?",
      };
      await open.mention("x", slash);
      await until(() => open.teams.posted.length === 4);
      expect(open.teams.posted[3]).toMatchObject({ targeted: true });
      await open.mention("meine-daten");
      await until(() => open.teams.posted.length === 6);
      expect(open.teams.posted[4]).toMatchObject({ conversation: directOf("29:anna"), targeted: false });
      expect(open.teams.wrong).toEqual([]);
    } finally {
      await open.stop();
    }
  });
});

describe("installing and removing", () => {
  test("greets once, in the personal chat alone, in the language of Teams; a removal is taken", async () => {
    const before = count();
    const added = (more: object) => ({
      ...personal(lotse.teams.url, "", { user: "29:new" }),
      type: "installationUpdate",
      action: "add",
      ...more,
    });
    expect(await lotse.activity(added({ locale: "en-US" }))).toEqual(OK);
    expect(JSON.stringify((await next(before)).card)).toMatch(/Examples|example|May I/);
    expect(await lotse.activity(added({ id: "again" }))).toEqual(OK);
    expect(await lotse.activity(added({ action: "remove" }))).toEqual(OK);
    const channel = {
      conversation: { id: CHANNEL, conversationType: "channel", tenantId: "00000000-0000-4000-8000-00000000000b" },
    };
    expect(await lotse.activity(added(channel))).toEqual(OK);
    await lotse.personal("Darf ich Signal dienstlich nutzen?", { user: "29:new" });
    expect((await next(before + 1)).text).toMatch(/Signal/);
  });
});
