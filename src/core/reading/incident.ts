import { isRightful, kindOf, losesData, losesOnlyOwn, toldAfter, toldBeside } from "./mishaps.ts";
import type { Cue } from "./patterns.ts";
import {
  asksWith,
  cuesWith,
  everywhere,
  firstToken,
  lastToken,
  reachesOver,
  says,
  sentenceOf,
  type Scope,
  type Text,
} from "./text.ts";

/** What has gone wrong, or null: it has happened and may concern other people's data. "What would we do if" is information. */
export function incidentIn(text: Text): string | null {
  if (isHypothetical(text) || asksWith(text, "why", everywhere) || isHistory(text)) return null;
  const device = says(text, "device") || says(text, "losable");
  const account =
    text.mentions.length > 0 ||
    device ||
    says(text, "partner") ||
    says(text, "scope", "chat") ||
    says(text, "leavable", "app");
  const asks = says(text, "mark", "permission_strong") && !says(text, "mark", "panic");
  const mishaps = [...cuesWith(text, "event", "lost"), ...(asks ? [] : cuesWith(text, "event", "left"))];
  const losses = mishaps.filter(
    (event) =>
      !reachesOver(text, event, OPENS_CLAUSE) &&
      !ofSomethingElse(text, event) &&
      !ofBelongings(text, event) &&
      !isAnswer(text, event) &&
      nearby(text, firstToken(event), (part) => says(text, "device", null, part) || says(text, "losable", null, part)),
  );
  if (losesData(text, losses)) return "data_lost";
  if (losses.length > 0 && !asksPermission(text)) return losesOnlyOwn(text) ? null : "lost_device";
  if (says(text, "event", "attacked") && account && !asksPermission(text)) return "other";
  if (says(text, "event", "hacked") && account && !says(text, "mark", "no_mishap") && !asksPermission(text))
    return "account_taken";
  if (says(text, "topic", "subject_rights") && !says(text, "fault")) return null; // what is stored about somebody has not gone wrong
  const sent = says(text, "event", "sent");
  const fault = cuesWith(text, "fault").some((cue) => !misplacesGoods(text, cue));
  const sensitive = says(text, "sensitive") || says(text, "data", "special") || says(text, "data", "confidential");
  const privatePlace = says(text, "place", "private");
  const group =
    says(text, "scope", "group") ||
    says(text, "scope", "chat") ||
    says(text, "leavable", "group") ||
    says(text, "mark", "crowd") ||
    text.mentions.length > 0;
  if (!asksPermission(text) || toldBeside(text)) {
    if (fault && (sent || (sensitive && group) || (text.mentions.length > 0 && says(text, "partner", "external"))))
      return kindOf(text, "wrong_recipient");
    const rightful = isRightful(text);
    if (!rightful && sent && privatePlace && (sensitive || ofAnOutsider(text)))
      return kindOf(text, "data_in_private_chat");
    const asked = says(text, "mark", "permission") && !says(text, "mark", "panic") && !says(text, "mark", "worried");
    if (!rightful && moved(text) && sensitive && group && !asked && !says(text, "mark", "habit") && happened(text))
      return kindOf(text, "data_in_private_chat");
  } else if (sent && fault && sensitive) return kindOf(text, "wrong_recipient");
  const asksRule =
    (says(text, "info", "art-33") || says(text, "info", "bussgeld")) &&
    (!happened(text) || asksWith(text, "what", everywhere) || says(text, "mark", "asks_rule")) &&
    !says(text, "mark", "panic");
  const exposed = says(text, "topic", "group_members") && says(text, "partner", "external") && happened(text);
  if (exposed && says(text, "mark", "panic") && !says(text, "mark", "permission_strong")) return "other";
  if (
    says(text, "incident") &&
    !asksRule &&
    !says(text, "mark", "no_mishap") &&
    !says(text, "mark", "permission_strong")
  )
    return cuesWith(text, "incident")[0]?.gives.incident?.[0] ?? null;
  return null;
}

/** "A customer's delivery note", "der Lieferschein einer Kundin": a paper of business that is about somebody outside. */
function ofAnOutsider(text: Text): boolean {
  const papers = cuesWith(text, "object").filter((cue) =>
    cue.gives.object?.some((kind) => kind === "business" || kind === "soft"),
  );
  const between = (from: Cue, to: Cue): string[] =>
    text.tokens.slice(lastToken(from) + 1, firstToken(to)).map((token) => token.word);
  return cuesWith(text, "partner", "external").some((cue) =>
    papers.some((paper) => {
      const behind = between(paper, cue);
      return (
        between(cue, paper).join() === "s" ||
        (behind.length > 0 && behind.length <= 2 && behind.every((word) => OWNED.has(word)))
      );
    }),
  );
}
const OWNED = new Set("von vom des der eines einer einem unserer unseres unserem of from a our the".split(" "));

/** Something was sent; numbers saved in the phone were not. */
function moved(text: Text): boolean {
  const stored = new Set(cuesWith(text, "action", "store_contacts").flatMap((cue) => cue.tokens));
  return cuesWith(text, "event", "sent").some((cue) => !cue.tokens.every((t) => stored.has(t)));
}

/** Words that open a subordinate clause. */
const OPENS_CLAUSE = new Set(
  "wenn falls sobald weil da dass damit ob wo wie was wer welche welcher welches bis solange obwohl if when whenever because so that where which who".split(
    " ",
  ),
);

/** "I'm a bit lost with the rules", "den Überblick verloren": lost, but no thing that one can lose. */
const ofSomethingElse = (text: Text, event: Cue): boolean =>
  cuesWith(text, "mark", "not_lost").some((cue) => cue.tokens.some((t) => event.tokens.includes(t)));

/** "Eine Dame hat ihren Rucksack liegen lassen": a bag, and no device in that sentence but the one that is written with. */
function ofBelongings(text: Text, event: Cue): boolean {
  const here = sentenceOf(text, event);
  if (!says(text, "mark", "belongings", here)) return false;
  const used = (cue: Cue): boolean => {
    const { clause } = text.tokens[firstToken(cue)] ?? {};
    return (
      clause !== text.tokens[firstToken(event)]?.clause &&
      cuesWith(text, "scope", "write", here).some((verb) => text.tokens[firstToken(verb)]?.clause === clause)
    );
  };
  return [...cuesWith(text, "device", null, here), ...cuesWith(text, "losable", null, here)].every(used);
}

/** "Ich finde nirgends, ob man auf dem Diensthandy ...": what cannot be found is an answer. */
function isAnswer(text: Text, event: Cue): boolean {
  const clause = text.tokens[lastToken(event)]?.clause;
  const next = text.tokens.find((token) => token.clause > (clause ?? 0));
  return (
    next !== undefined &&
    next.sentence === text.tokens[lastToken(event)]?.sentence &&
    ASKED.has(next.word) &&
    !says(text, "device", null, (t) => text.tokens[t]?.clause === clause)
  );
}
const ASKED = new Set(["ob", "wie", "welche", "welcher", "welches", "whether", "if", "how"]);

/** "Die Ware ist beim falschen Kunden gelandet": a thing, and nothing in the sentence that is data or a message. */
function misplacesGoods(text: Text, fault: Cue): boolean {
  const here = sentenceOf(text, fault);
  return (
    says(text, "mark", "goods", here) &&
    !says(text, "sensitive", null, here) &&
    !text.mentions.some((m) => here(firstToken(m)))
  );
}

/** A question what to do if something happened; not where a sentence before has told that it did. Every clause asks, so it is worked out once for a text. */
function isHypothetical(text: Text): boolean {
  const known = hypothetical.get(text);
  if (known !== undefined) return known;
  const [supposed] = cuesWith(text, "mark", "hypothetical").map((cue) => text.tokens[firstToken(cue)]?.sentence ?? 0);
  const found = supposed !== undefined && !toldBefore(text, supposed) && !toldAfter(text, supposed);
  hypothetical.set(text, found);
  return found;
}
const hypothetical = new WeakMap<Text, boolean>();

/** Whether a sentence before this one says that something went wrong, and does not deny it. */
function toldBefore(text: Text, sentence: number): boolean {
  const [happens, denies] = [new Set<number>(), new Set<number>()];
  for (const token of text.tokens) {
    if (token.sentence >= sentence) break;
    if (HELPERS.has(token.word)) happens.add(token.sentence);
    if (NEVER.has(token.word)) denies.add(token.sentence);
  }
  return [...cuesWith(text, "event"), ...cuesWith(text, "fault")].some((cue) => {
    const at = text.tokens[firstToken(cue)]?.sentence ?? -1;
    return happens.has(at) && !denies.has(at);
  });
}
const NEVER = new Set(["nie", "niemals", "kein", "keine", "never", "no"]);

/** It supposes that data or a device went astray. */
export const supposesMishap = (text: Text): boolean =>
  isHypothetical(text) && (isMishap(text) || says(text, "incident") || says(text, "info", "art-33"));

/** Something that can go wrong, happened or not: to send is none without the wrong receiver or something to hide. */
const isMishap = (text: Text): boolean =>
  says(text, "fault") ||
  ["lost", "left", "hacked"].some((event) => says(text, "event", event)) ||
  (says(text, "event", "sent") && (says(text, "sensitive") || says(text, "place", "private")));

/** "Letztes Jahr ist mir das Handy geklaut worden. Darf ich jetzt ...?": a mishap of long ago, and another sentence asks. */
function isHistory(text: Text): boolean {
  if (says(text, "mark", "panic")) return false;
  const past = cuesWith(text, "mark", "past").map((cue) => text.tokens[firstToken(cue)]?.sentence ?? 0);
  if (past.length === 0) return false;
  const asking = cuesWith(text, "mark", "permission_strong").map((cue) => text.tokens[firstToken(cue)]?.sentence ?? 0);
  return asking.some((sentence) => !past.includes(sentence) && sentence > Math.min(...past));
}

/** Permission asked in the very sentence of the event: then the event is the plan, not the mishap. */
const asksPermission = (text: Text): boolean => {
  if (says(text, "mark", "panic")) return false;
  const events = new Set(
    [...cuesWith(text, "event"), ...cuesWith(text, "fault")].map((cue) => text.tokens[firstToken(cue)]?.sentence),
  );
  return cuesWith(text, "mark", "permission_strong").some((cue) => events.has(text.tokens[firstToken(cue)]?.sentence));
};

const HELPERS = new Set([
  "hab",
  "habe",
  "hat",
  "haben",
  "ist",
  "is",
  "sind",
  "wurde",
  "wurden",
  "hob",
  "hot",
  "has",
  "have",
  "was",
  "were",
  "i",
  "got",
  "ham",
  "gelandet",
  "aufgetaucht",
]);
const happened = (text: Text): boolean => text.tokens.some((token) => HELPERS.has(token.word));

function nearby(text: Text, at: number, test: (scope: Scope) => boolean): boolean {
  const sentence = text.tokens[at]?.sentence ?? 0;
  const somebody = says(text, "partner", null, (t) => text.tokens[t]?.sentence === sentence); // "Der Azubi ist weg."
  return test((t) => Math.abs((text.tokens[t]?.sentence ?? -9) - sentence) <= (somebody ? 0 : 1));
}
