import { checkInvariants } from "../../core/deciding/invariants.ts";
import { ruleSpace } from "../../core/deciding/rules.ts";
import { activeRules } from "../../core/knowledge/active-rules.ts";
import { companySchema, type Company, type Contact, type ContactRole } from "../../core/knowledge/company.ts";
import type { Knowledge } from "../../core/knowledge/knowledge.ts";
import { barredBy, changesNothing } from "../../core/knowledge/unsafe.ts";
import { dayUntil, oneOf, reach, text, type Check, type Dialogue } from "./dialogue.ts";
import { dayIn } from "../../core/answering/day-in.ts";

type Release = Company["released"][number];
type Decided = Pick<Release, "approved_by" | "advised_by" | "on" | "why">;
const JA = ["ja", "j", "yes", "y"];
const NEIN = ["nein", "n", "no"];
export const yesOrNo: Check<"ja" | "nein"> = oneOf({ ja: JA, nein: NEIN });

/** The seven questions; what they give is a company file as it is written. */
export async function companyQuestions(talk: Dialogue, knowledge: Knowledge, today: string): Promise<Partial<Company>> {
  const name = await talk.ask("1/7 Wie heißt die Firma?", text());
  const address = await talk.ask(
    "2/7 Soll Lotse die Belegschaft duzen oder siezen? (du/sie, leer: du)",
    oneOf({ du: ["du", "duzen"], sie: ["sie", "siezen"] }, "du"),
  );
  const contacts: Partial<Record<ContactRole, Contact>> = {};
  const enter = async (role: ContactRole, question: string): Promise<boolean> => {
    const contact = await contactOf(talk, question);
    if (contact) contacts[role] = contact;
    return contact !== null;
  };
  if (
    await enter(
      "dpo",
      "3/7 Wer ist Datenschutzbeauftragte oder Datenschutzbeauftragter (DSB)? Name (leer: noch niemand)",
    )
  ) {
    await enter("deputy", "    Wer vertritt diese Person? Name (leer: niemand)");
  }
  await enter("it", "4/7 Wen in der IT anrufen, wenn etwas passiert ist? Name (leer: noch niemand)");
  await enter("works_council", "5/7 Wer ist beim Betriebsrat ansprechbar? Name (leer: kein Betriebsrat)");
  const released = await releases(talk, knowledge, today);
  const policy = await privateCalls(talk, today);
  return { name, address, contacts, released, ...(policy ? { private_use_policy: policy } : {}) };
}

async function contactOf(talk: Dialogue, question: string): Promise<Contact | null> {
  const name = await talk.ask(question, text(""));
  if (name === "") return null;
  return { name, ...(await talk.ask("    Telefon oder E-Mail (beides geht, mit Komma)", reach)) };
}

const approver: Check<string> = (answer) => {
  const given = text()(answer);
  if ("wrong" in given) return given;
  return companySchema.shape.released.unwrap().element.shape.approved_by.safeParse(given.value).success
    ? given
    : { wrong: "Die DSB berät, die Firma entscheidet: Bitte eine Rolle der Firma, z. B. Geschäftsführung." };
};

async function decidedBy(talk: Dialogue, today: string): Promise<Decided> {
  return {
    approved_by: await talk.ask("    Wer hat es entschieden? Rolle, z. B. Geschäftsführung", approver),
    advised_by: await talk.ask("    Wer hat beraten? (leer: DSB)", text("DSB")),
    on: await talk.ask(`    Wann? Datum wie 01.09.2026 (leer: heute, ${dayIn(today, "de")})`, dayUntil(today)),
    why: await talk.ask("    Warum? Ein Satz, er steht in den Antworten", text()),
  };
}

async function releases(talk: Dialogue, knowledge: Knowledge, today: string): Promise<Release[]> {
  const ids = await talk.ask(
    "6/7 Welche Messenger hat die Firma für die Arbeit freigegeben? Namen mit Komma (leer: keine)",
    messengersIn(knowledge),
  );
  const released: Release[] = [];
  for (const messenger of ids) {
    const name = nameOf(messenger, knowledge);
    talk.say(`    ${name}:`);
    const whom = await talk.ask(
      "    Mit wem? (kollegen/kunden/beide, leer: beide)",
      oneOf({ internal: ["kollegen", "intern"], external: ["kunden", "extern"], both: ["beide", "beides"] }, "both"),
    );
    const where = await talk.ask(
      "    Auf welchem Gerät? (diensthandy/container/beide, leer: diensthandy)",
      oneOf({ work: ["diensthandy"], managed: ["container"], both: ["beide", "beides"] }, "work"),
    );
    const scope = {
      messenger,
      purposes: whom === "both" ? (["internal", "external"] as const) : [whom],
      devices: where === "both" ? (["work", "managed"] as const) : [where],
    };
    const without = withoutEffect(scope, knowledge);
    if (without) talk.say(`    ${name} wird nicht eingetragen: ${without}`);
    else
      released.push({
        messenger,
        purposes: [...scope.purposes],
        devices: [...scope.devices],
        ...(await decidedBy(talk, today)),
      });
  }
  if (released.length > 0) talk.say("    Alle anderen Messenger gelten damit für die Arbeit als nicht freigegeben.");
  return released;
}

type Scope = {
  messenger: string;
  purposes: readonly ("internal" | "external")[];
  devices: readonly ("work" | "managed")[];
};

/** Why a release would change nothing or would break what always holds; null where it does what it says. */
function withoutEffect({ messenger, purposes, devices }: Scope, knowledge: Knowledge): string | null {
  const decided = { approved_by: "Firma", advised_by: "DSB", on: "2000-01-01", why: "-" };
  const company = companySchema.parse({ released: [{ messenger, purposes, devices, ...decided }] });
  const active = activeRules([...knowledge.rules.values()], company, knowledge.stale);
  const space = ruleSpace(active, knowledge.messengers);
  const [broken] = checkInvariants(knowledge.invariants, space, new Set(["C1", "C2"]));
  if (broken) return `Das verletzt eine Regel, die immer gilt (${broken.property}).`;
  const bar = barredBy({ messenger, purposes: [...purposes], devices: [...devices] }, space);
  return bar === null ? null : changesNothing(bar, [...knowledge.rules.values()]);
}

const fold = (name: string): string =>
  name.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll(/\s+/g, " ");
const nameOf = (id: string, knowledge: Knowledge): string =>
  knowledge.messengers.find((messenger) => messenger.id === id)?.name ?? id;

/** Messengers by name, spelling or id; those of the catalogue alone. */
function messengersIn(knowledge: Knowledge): Check<string[]> {
  const choosable = knowledge.messengers.filter(({ id }) => id !== "other" && id !== "none");
  return (answer) => {
    if (/^(keine?r?|noch keine?|nichts|none|-)?$/i.test(answer)) return { value: [] };
    const found: string[] = [];
    for (const part of answer
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== "")) {
      const name = fold(part);
      const exact = choosable.filter((messenger) => messenger.id === name || fold(messenger.name) === name);
      const matching =
        exact.length > 0
          ? exact
          : choosable.filter((messenger) => [...messenger.names, ...messenger.ambiguous].includes(name));
      const [only, ...others] = matching;
      if (!only)
        return {
          wrong: `„${part}“ kennt Lotse nicht. Bekannt sind: ${choosable.map((messenger) => messenger.name).join(", ")}.`,
        };
      if (others.length > 0)
        return {
          wrong: `„${part}“ kann mehreres heißen: ${matching.map((messenger) => messenger.name).join(" oder ")}?`,
        };
      if (!found.includes(only.id)) found.push(only.id);
    }
    return { value: found };
  };
}

async function privateCalls(talk: Dialogue, today: string): Promise<Company["private_use_policy"] | null> {
  const settled = await talk.ask(
    "7/7 Sind private Anrufe mit dem Diensthandy erlaubt? (ja/nein/offen)",
    oneOf({ allowed: JA, forbidden: NEIN, open: ["offen", "ungeregelt", "weiß nicht"] }),
  );
  if (settled === "open") return null;
  const document = await talk.ask(
    "    In welchem Dokument steht das? Mit Abschnitt, z. B. IT-Richtlinie, Abschnitt 4",
    text(),
  );
  return { private_calls: settled, document, ...(await decidedBy(talk, today)) };
}
