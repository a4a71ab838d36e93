import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inboundSchema, tenantsOf } from "../../../src/chat/teams/inbound.ts";
import { readHtml, readText } from "../../../src/chat/teams/read-text.ts";
import { readRequest } from "../../../src/chat/teams/read-request.ts";
import { repeatsOf } from "../../../src/chat/teams/repeats.ts";
import { isAllowedService } from "../../../src/chat/teams/service-url.ts";
import { personOf, readAddress, wayTo, type TeamsAddress } from "../../../src/chat/teams/teams-address.ts";
import { faultOf, NotSent, TeamsRefusal } from "../../../src/chat/teams/teams-faults.ts";
import { personal } from "./run-teams.ts";

describe("service URLs", () => {
  test.each([
    "https://smba.trafficmanager.net/de/",
    "https://smba.trafficmanager.net/emea/00000000-0000-4000-8000-00000000000b/",
    "https://api.botframework.com/",
  ])("%s is Microsoft's", (url) => expect(isAllowedService(url, false)).toBe(true));

  test.each([
    "http://smba.trafficmanager.net/de/",
    "https://smba.trafficmanager.net:8443/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://user:pw@smba.trafficmanager.net/",
    "https://evilbotframework.com/",
    "https://botframework.com.evil.example/",
    "https://127.0.0.1/",
    "http://localhost:3978/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "urn:botframework:x",
    "nonsense",
    "",
  ])("%s is not", (url) => expect(isAllowedService(url, false)).toBe(false));

  test("this machine only where that is allowed, and nothing else then", () => {
    expect(isAllowedService("http://127.0.0.1:56150", true)).toBe(true);
    expect(isAllowedService("http://localhost:56150/_connector", true)).toBe(true);
    expect(isAllowedService("http://127.0.0.1.evil.example", true)).toBe(false);
    expect(isAllowedService("http://10.0.0.1", true)).toBe(false);
  });
});

describe("what somebody wrote", () => {
  test.each([
    ["<at>Lotse</at> Darf ich das?", "Darf ich das?"],
    ['<at id="0">Lotse</at>&nbsp;Darf  ich &lt;3 &amp; das?', "Darf ich <3 & das?"],
    ["Darf <at>Erika Mustermann</at> mich hinzufügen?", "Darf mich hinzufügen?"],
    ["a &#228; &#xE4; &#0; &#x110000; &#xD800; &unknown; b", "a ä ä &#0; &#x110000; &#xD800; &unknown; b"],
    ["&amp;lt;", "&lt;"],
    ["1 < 2 und 3 > 2, <Kunde>", "1 < 2 und 3 > 2, <Kunde>"],
    [" \n ", ""],
  ])("%j is read as %j", (text, read) => expect(readText(text)).toBe(read));

  test("HTML of a message loses its markup and the names in it", () => {
    expect(readHtml('<p>Darf <at id="1">Erika</at> <b>das</b>?</p><p>Ja&nbsp;<img src="x" alt="y"></p>')).toBe(
      "Darf das ?\nJa",
    );
  });

  test("the longest text that Teams can send is read in a moment", () => {
    for (const part of ["<at>", "<at ", "&", "&#1", "</at>", "<p", "<at>x</at>", " \n"]) {
      const text = part.repeat(Math.ceil(250_000 / part.length));
      expect(readText(text).length).toBeLessThanOrEqual(20_000);
      expect(readHtml(text).length).toBeLessThanOrEqual(20_000);
    }
  });
});

describe("commands", () => {
  test.each([
    ["datenschutz", false, { kind: "usage" }],
    ["/datenschutz", false, { kind: "usage" }],
    ["datenschutz Darf ich Signal nutzen?", false, { kind: "ask", text: "Darf ich Signal nutzen?" }],
    ["/datenschutz Signal?", false, { kind: "ask", text: "Signal?" }],
    ["datenschutz Signal?", true, { kind: "ask", text: "Signal?" }],
    ["Datenschutz bei WhatsApp?", false, { kind: "ask", text: "Datenschutz bei WhatsApp?" }],
    ["datenschutz bei whatsapp", false, { kind: "ask", text: "datenschutz bei whatsapp" }],
    ["dsb", false, { kind: "dpo", text: "" }],
    ["/dsb Bitte um Rückruf", false, { kind: "dpo", text: "Bitte um Rückruf" }],
    ["Dsb", false, { kind: "dpo", text: "" }],
    ["/Datenschutz Signal?", false, { kind: "ask", text: "Signal?" }],
    ["DSB fragen", false, { kind: "ask", text: "DSB fragen" }],
    ["meine-daten", false, { kind: "ask", text: "meine Daten" }],
    ["/meine-daten", true, { kind: "ask", text: "meine Daten" }],
    ["dpo", false, { kind: "dpo", text: "" }],
    ["hilfe", false, { kind: "help", language: "de" }],
    ["/hilfe", true, { kind: "help", language: "de" }],
    ["Help!", false, { kind: "help", language: "en" }],
    ["vergiss mich", false, { kind: "ask", text: "vergiss mich" }],
    ["/unbekannt x", false, { kind: "ask", text: "/unbekannt x" }],
    ["", false, { kind: "help", language: null }],
  ] as const)("%j (slash %j)", (text, slash, request) => expect(readRequest(text, slash)).toEqual(request));
});

describe("repetitions", () => {
  const QUESTION = "Darf ich das mit Kunden machen?";
  test("the same words within twenty seconds always share a receipt, after forty never; other places and words share none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 20_000 }), (at, later) => {
        const first = repeatsOf("here", QUESTION, at);
        const shared = (others: string[]): boolean => others.some((one) => first.includes(one));
        expect(shared(repeatsOf("here", QUESTION, at + later))).toBe(true);
        expect(shared(repeatsOf("here", QUESTION, at + 40_000 + later))).toBe(false);
        expect(shared(repeatsOf("there", QUESTION, at))).toBe(false);
        expect(shared(repeatsOf("here", `${QUESTION}!`, at))).toBe(false);
      }),
    );
    expect(repeatsOf("here", "privat", 0)).toEqual([]);
  });
});

describe("addresses", () => {
  const person = { service: "https://s", bot: "28:b", tenant: "t", user: "29:u" };
  const all: TeamsAddress[] = [
    { at: "direct", ...person, conversation: "a:1" },
    { at: "person", ...person },
    { at: "mention", ...person, conversation: "19:c", alone: true },
  ];
  test.each(all)("%j is read as it was written, and its private way is nobody else's", (address) => {
    const { here, apart } = wayTo(address);
    expect(readAddress(here)).toEqual(address);
    const second = readAddress(apart ?? "");
    expect(second.at === "mention").toBe(false);
    expect(personOf(second)).toEqual(personOf(address));
    expect(second).toEqual(address.at === "mention" ? personOf(address) : { ...address, again: true });
  });
});

test("every tenant an activity names is looked at", () => {
  const made = inboundSchema.parse({
    ...personal("https://s", "x"),
    from: { id: "29:x", tenantId: "three" },
    conversation: { id: "a:1", tenantId: "one" },
    channelData: { tenant: { id: "two" } },
  });
  expect(tenantsOf(made)).toEqual(["one", "two", "three"]);
});

describe("faults", () => {
  const refused = (status: number, code = "x", wait: number | null = null) =>
    faultOf(new TeamsRefusal(status, code, wait));
  test("what is a no, what is later, and what nobody knows", () => {
    expect(refused(403, "message_writes_blocked").posted).toEqual({
      kind: "refused",
      reason: "message_writes_blocked",
    });
    expect(refused(413).posted.kind).toBe("refused");
    expect(refused(429, "x", 7000).posted).toEqual({ kind: "limited", afterMs: 7000 });
    expect(refused(401)).toEqual({ code: "login_refused", posted: { kind: "limited", afterMs: 60_000 } });
    expect(refused(500).posted.kind).toBe("unclear");
    expect(faultOf(new Error("x")).posted.kind).toBe("unclear");
    const unreached = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
    expect(faultOf(new TypeError("fetch failed", { cause: unreached })).posted.kind).toBe("limited");
  });

  test("before anything left the house nothing is in doubt", () => {
    const before = (cause: unknown) => faultOf(new NotSent("x", { cause })).posted.kind;
    expect(before(new TeamsRefusal(500, "x", null))).toBe("limited");
    expect(before(new Error("x"))).toBe("limited");
    expect(before(new TeamsRefusal(403, "x", null))).toBe("refused");
    const named = (name: string, message = "x") => Object.assign(new Error(message), { name });
    const code = (cause: unknown) => faultOf(new NotSent("x", { cause })).code;
    expect(code(named("AggregateAuthenticationError"))).toBe("no_identity");
    expect(code(named("ServerError", "invalid_client: 7000215 - [x]: AADSTS7000215: Invalid"))).toBe("aadsts7000215");
    expect(code(named("Error", "CANARY"))).toBe("not_sent");
  });
});
