import type { Language } from "../reading/language.ts";
import type { Clause, Sentence } from "./clauses.ts";
import { conceptsOf } from "./clauses.ts";
import type { Evidence, Ground } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import { conceptPattern, patternOf, WORDS, type Pattern } from "./vocabulary.ts";

/** What tells that something has been done, as far as the form of the words tells it. */
type Tense = { perfect: RegExp; state: RegExp; participle: RegExp; past: RegExp; pending: RegExp };
const TENSES: Readonly<Record<Language, Tense>> = {
  de: {
    perfect: /(?<!\p{L})(?:hat|haben|hast|habt|hatte|hatten|wurde|wurden|worden)(?!\p{L})/u,
    state: /(?<!\p{L})(?:ist|sind|gilt|gelten|liegt|liegen|steht|stehen)(?!\p{L})/u,
    participle:
      /^(?:\p{L}{0,5}ge\p{L}{2,}(?:t|en)|\p{L}+iert|(?:be|ver|er|ent|zer|unter|über|wider)\p{L}{3,}(?:t|en))$/u,
    past: /^\p{L}{3,}te(?:n)?$/u,
    pending:
      /(?<!\p{L})(?:muss|müssen|musst|soll|sollen|sollte|sollten|solltest|kann|kannst|können|darf|darfst|dürfen|wird|werden|braucht|brauchen|brauchst|wenn|falls|sofern|solange|soweit|sobald|bevor|ehe|erst|vorher|zuvor|ob|nur|was|wer|bedingung\p{L}*|auflage\p{L}*|voraus\p{L}*|pflicht\p{L}*|nötig|notwendig|erforderlich|gehör(?:t|en))(?!\p{L})/u,
  },
  en: {
    perfect: /(?<!\p{L})(?:has|have|had|was|were|been)(?! to)(?!\p{L})/u,
    state: /(?<!\p{L})(?:is|are|counts?|stands?)(?!\p{L})/u,
    participle:
      /^(?:\p{L}{2,}ed|signed|given|taken|made|done|won|lost|sold|bought|left|met|withdrawn|written|agreed|drawn)$/u,
    past: /^\p{L}{3,}ed$/u,
    pending:
      /(?<!\p{L})(?:must|has to|have to|needs?|needed|should|shall|can|could|may|will|would|if|unless|provided|as long as|once|before|first|whether|only|what|whatever|who|conditions?|required?|requires|necessary|duty|duties)(?!\p{L})/u,
  },
};
const OWN_DEEDS = { de: conceptPattern(WORDS.de.done, "de"), en: conceptPattern(WORDS.en.done, "en") };
const ACTORS = { de: patternOf(WORDS.de.bodies), en: patternOf(WORDS.en.bodies) };
const BELONGS = {
  de: /(?<!\p{L})(?:zähl(?:t|en)|gehör(?:t|en)|fäll(?:t)|fallen)(?= .*(?<!\p{L})(?:zu|zum|zur|unter|dazu|darunter)(?!\p{L}))/u,
  en: /(?<!\p{L})(?:counts?|falls?|belongs?|ranks?) (?:among|under|like one of|like part of)(?!\p{L})/u,
};

/** Acts of the company, of authorities or providers, and states they left, that no cited passage tells. */
export function deedFault(sentence: Sentence, evidence: Evidence, language: Language): FaultCode | null {
  const { perfect, state, pending } = TENSES[language];
  const whole = sentence.clauses.map(({ text }) => text).join(" , ");
  const asDone = !pending.test(whole) && (perfect.test(whole) || state.test(whole));
  for (const clause of sentence.clauses) {
    if (unheardOf(clause, evidence, language)) return "unsupported";
    if (asDone && clause.negations % 2 === 0 && onlyPending(clause, evidence, language)) return "unsupported";
    if (BELONGS[language].test(clause.text) && adds(clause, evidence)) return "unsupported";
  }
  return null;
}

/** Somebody else acts. */
const PASSIVE = /(?<!\p{L})(?:is|are)(?!\p{L})/u;

/** A deed whose very word the passages lack. */
function unheardOf(clause: Clause, evidence: Evidence, language: Language): boolean {
  const { perfect, participle, past, pending } = TENSES[language];
  const done = perfect.test(clause.text);
  const acting =
    !PASSIVE.test(clause.text) &&
    (clause.names.length > 0 || clause.words.some(({ lower }) => ACTORS[language](lower)));
  return clause.words.some(({ text, lower }, i) => {
    if ((/^\p{Lu}/u.test(text) && i > 0) || pending.test(lower)) return false;
    const form: Pattern = (word) => (done && participle.test(word)) || (acting && past.test(word));
    if (!form(lower)) return false;
    const concepts = conceptsOf(lower, language);
    return concepts.length > 0 && !concepts.some((concept) => evidence.concepts.has(concept));
  });
}

/** A deed as done that the passages have only as a condition, a duty or somebody's choice. */
function onlyPending(clause: Clause, evidence: Evidence, language: Language): boolean {
  const { participle, pending } = TENSES[language];
  const duties = evidence.grounds.filter(({ sentence }) => sentence.duty);
  const participles = clause.words.filter(({ lower }) => participle.test(lower));
  const deeds = [
    ...[...clause.concepts].filter(OWN_DEEDS[language]),
    ...participles
      .flatMap(({ lower }) => conceptsOf(lower, language))
      .filter((concept) => duties.some((ground) => ground.clause.concepts.has(concept))),
  ];
  const open = ({ clause: ground, sentence }: Ground): boolean =>
    sentence.duty ||
    ground.conditional ||
    ground.open ||
    ground.negations % 2 === 1 ||
    pending.test(sentence.text.toLowerCase());
  return deeds.some((deed) => {
    const there = evidence.grounds.filter(({ clause: ground }) => ground.concepts.has(deed));
    return there.length > 0 && there.every(open);
  });
}

/** A thing put into a group of the passages that they do not put there. */
const adds = (clause: Clause, evidence: Evidence): boolean =>
  [...clause.concepts].some((concept) => !evidence.concepts.has(concept));
