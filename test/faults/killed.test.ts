import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { renderEscalateModal } from "../../src/chat/slack/escalate-modal.ts";
import { INPUT } from "../../src/chat/slack/names.ts";
import { directOf, fakeSlack, TEAM } from "../chat/slack/fake-slack.ts";
import { directMessage, signed, wrapped } from "../chat/slack/run-slack.ts";
import { startProcess } from "../chat/slack/start-process.ts";
import { dice } from "./dice.ts";
import { whatStands, type Standing } from "./what-stands.ts";

/** By hand: KILL_EVENTS=2000 KILL_SEED=7 npm test -- test/faults/killed.test.ts */
const EVENTS = Number(process.env["KILL_EVENTS"] ?? 40);
const SEED = Number(process.env["KILL_SEED"] ?? 20_261_130);
/** So many events for each kill, and one in so many is a form to the DPO. */
const PER_KILL = 9;
const PER_FORM = 6;
const LANES = 8;
const SPEED = 30;
const LIMIT_MS = EVENTS * 600 + 120_000; // an idle machine needs a quarter of it

const QUESTIONS = [
  "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
  "Darf ich Threema dienstlich mit Kollegen auf dem Diensthandy nutzen?",
  "May I use Signal at work with colleagues on my work phone?",
] as const;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const folder = mkdtempSync(join(tmpdir(), "lotse-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Event = { user: string; ticket: string | null; body: string; type: string };
function eventOf(at: number): Event {
  const user = `U0K${at}`;
  if (at % PER_FORM !== 0)
    return {
      user,
      ticket: null,
      body: JSON.stringify(wrapped(directMessage(QUESTIONS[at % QUESTIONS.length] ?? "", { user }))),
      type: "application/json",
    };
  const ticket = `ticket-${at}`;
  const form = { ticket, question: "", incident: false, foreign: false, contacts: [] };
  const payload = {
    type: "view_submission",
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    api_app_id: "A1",
    trigger_id: "t",
    view: {
      ...renderEscalateModal(form, { language: "de", address: "du" }),
      id: `V${at}`,
      hash: "h",
      state: { values: { [INPUT.question]: { [INPUT.text]: { type: "plain_text_input", value: "CANARY Frage" } } } },
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { user, ticket, body, type: "application/x-www-form-urlencoded" };
}

test(
  `npm start behind Slack, killed again and again while ${EVENTS} events arrive: each that was acknowledged is answered once, and nothing is said of what the disk lost`,
  { timeout: LIMIT_MS },
  async () => {
    const { below, chance } = dice(SEED);
    const slack = await fakeSlack();
    const began = Date.now();
    const settings = {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, "fast-clock.ts")}`,
      FAST_CLOCK: `${began},${SPEED}`,
      LOTSE_SQLITE_FILE: join(folder, "lotse.sqlite"),
      LOTSE_LIMIT_WORKSPACE: "60000",
    };
    const start = () => startProcess(folder, slack.apiUrl, settings);
    let lotse: Awaited<ReturnType<typeof start>> | null = await start();
    const file = settings.LOTSE_SQLITE_FILE;
    let output = "";
    const acknowledged = new Set<Event>();
    const left = Array.from({ length: EVENTS }, (_, at) => eventOf(at));
    const all = [...left];
    /** `cut`: requests that were under way when the process died. */
    const found = { kills: 0, tries: 0, cut: 0, refused: 0, repeated: 0 };

    async function send({ body, type }: Event): Promise<boolean> {
      const url = lotse?.url;
      if (url === undefined) return false;
      found.tries++;
      const at = Math.floor(began + (Date.now() - began) * SPEED);
      const headers = { ...signed(body, at), "Content-Type": type };
      return fetch(`${url}slack/events`, { method: "POST", headers, body }).then(
        async (answer) => {
          const taken = answer.status === 200 && (await answer.text()) === "";
          if (!taken) found.refused++;
          return taken;
        },
        () => {
          found.cut++;
          return false;
        },
      );
    }
    /** As Slack does, and somebody whose form said that it did not go. */
    async function untilAcknowledged(event: Event): Promise<void> {
      while (!(await send(event))) await pause(40);
      acknowledged.add(event);
      if (!chance(0.15)) return;
      found.repeated++;
      await send(event);
    }
    const burst = async (size: number): Promise<void> => {
      await Promise.all(left.splice(0, size).map(untilAcknowledged));
    };

    /** What is on the disk at the moment of death holds for everything that Slack, or whoever waits there, was told. */
    function checkDisk(stands: Standing): void {
      expect(stands.damage).toEqual(["ok"]);
      expect(stands.withoutKey, "sealed under a key that is not on the disk").toEqual([]);
      const said = slack.posted.map(({ key }) => key ?? "no key");
      expect(
        said.filter((id) => !stands.outbox.has(id)),
        "said, and not on the disk",
      ).toEqual([]);
      for (const [id] of stands.outbox)
        if (id.endsWith("-confirm")) expect(stands.tickets).toContain(id.replace(/-confirm$/, ""));
      const questions = [...acknowledged].filter(({ ticket }) => ticket === null).length;
      expect(stands.questions, "acknowledged questions on the disk").toBeGreaterThanOrEqual(questions);
      for (const { ticket } of acknowledged) if (ticket !== null) expect(stands.tickets).toContain(ticket);
    }
    async function kill(): Promise<void> {
      const victim = lotse;
      if (!victim) return;
      lotse = null;
      victim.child.kill("SIGKILL");
      await victim.exited;
      found.kills++;
      output += victim.out();
      checkDisk(whatStands(file));
      lotse = await start();
    }

    const lanes = Promise.all(
      Array.from({ length: LANES }, async () => {
        while (left.length > 0) {
          await burst(1);
          await pause(below(40));
        }
      }),
    );
    for (let next = PER_KILL; next < EVENTS; next += PER_KILL) {
      while (acknowledged.size < next - PER_KILL / 2 && left.length > 0) await pause(2);
      const bursting = chance(0.5) ? burst(5) : null; // half of the deaths fall into what a burst writes at once
      await pause(below(bursting ? 25 : 300));
      await kill();
      await bursting;
    }
    await lanes;
    const open = (): string[] => {
      const { outbox } = whatStands(file);
      const waiting = [...outbox].filter(([, state]) => state !== "sent").map(([id, state]) => `${id} ${state}`);
      const silent = all.filter(({ user }) => !slack.posted.some(({ channel }) => channel === directOf(user)));
      return [...waiting, ...silent.map(({ user, ticket }) => `${user} ${ticket ?? ""} heard nothing`)];
    };
    await expect.poll(open, { timeout: LIMIT_MS / 4, interval: 200 }).toEqual([]);
    await pause(100);

    const times = new Map<string, number>();
    for (const { channel } of slack.posted) times.set(channel, (times.get(channel) ?? 0) + 1);
    expect(
      all.filter(({ user }) => times.get(directOf(user)) !== 1).map(({ user }) => user),
      "lost or twice",
    ).toEqual([]);
    expect(slack.posted).toHaveLength(EVENTS);
    const stands = whatStands(file);
    checkDisk(stands);
    expect(stands.deadJobs).toBe(0);
    expect(new Set(stands.tickets)).toEqual(new Set(all.flatMap(({ ticket }) => ticket ?? [])));
    const headlines = new Set(slack.posted.map(({ text }) => text.split("\n")[0]));
    expect(headlines.size, "an answer that differs, or an apology").toBeLessThanOrEqual(
      QUESTIONS.length + all.length / PER_FORM + 1,
    );
    expect(slack.wrong).toEqual([]);
    expect(output).not.toMatch(/CANARY|U0K| at \S+:\d/);
    expect(found.kills).toBeGreaterThanOrEqual(Math.floor((EVENTS - 1) / PER_KILL));
    console.log(
      `seed ${SEED}: ${JSON.stringify({ events: EVENTS, ...found, seconds: Math.round((Date.now() - began) / 1000) })}`,
    );
    lotse?.child.kill("SIGKILL");
    await lotse?.exited;
    await slack.close();
  },
);
