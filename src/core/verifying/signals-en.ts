import type { LanguageWords } from "./language-words.ts";

const USE =
  "use|uses|used|using|write|writes|written|chat|text|message|install|send|sent|communicate|keep using|continue|call|run|stick with|switch to|rely on|go ahead|go with|do|download|store|save|share|serve|go";
const ABSTAIN =
  "stop|avoid|worry|ask|uninstall|remove|delete|give up|refrain|hesitate|fear|wait|check|quit|separate|abandon|switch off|concern";

export const englishSignals: LanguageWords["signals"] = {
  always: [
    ["none", "may (?=\\d)|(?<=\\d )may|since may|in may|going to|able to"],
    [
      "permit",
      "nothing (?:\\p{L}+ ){0,3}(?:against|wrong|in the way|to stop|prevents|stops|forbids|bars)|no (?:\\p{L}+ )?(?:problem|problems|issue|issues|objection|objections|harm|risk|risks|breach|obstacle|concern|concerns|trouble|worries|reason|reasons|big deal|biggie|drama|consequence|consequences|danger|violation|rule against|law against)(?!\\p{L})",
    ],
    ["permit", `(?:do not|does not|need not|no need|not need|not have|not required|never have)(?= .*(?:${ABSTAIN}))`],
    [
      "permit",
      "feel free|safe side|free to|go ahead|by all means|up to you|your (?:own )?(?:business|call|choice|decision)|good to go|green light|greenlight\\p{L}*|thumbs up|help yourself|knock yourself out|no one (?:\\p{L}+ )?minds|nobody (?:\\p{L}+ )?minds|would not hurt|does not hurt|not hurt|not so strict|gr[ae]y area|loophole|leeway|narrow room|turn a blind eye|blind eye",
    ],
    [
      "permit",
      "(?<=^|[,;:] )(?:then |so |just |simply |please )?(?:use|write|chat|text|install|switch to|keep using|continue|stick|go for|choose)(?! (?:to|the)? ?(?:the )?dpo)(?= )",
    ],
    [
      "forbid",
      "(?:must|should|shall|ought)(?= (?:\\p{L}+ ){0,2}(?:not|never)(?!\\p{L}))|do not (?:use|write|send|install|chat|text|store|save|share)|never (?:use|write|send|install|chat|text|store|save|share)|no place|no business|no go|no-go|off[- ]limits|out of the question|hands off|stay away|steer clear|keep away|keep off|stop using|leave it",
    ],
    ["forbid", "(?:advis|recommend|caution|warn)\\p{L}* (?:\\p{L}+ ){0,3}against"],
  ],
  turned: [
    [
      "permit",
      "may|allow\\p{L}*|permit\\p{L}*|permission|permissible|authori[sz]\\p{L}*|approv\\p{L}*|cleared|released|greenlit|sanctioned|legal|legally|lawful\\p{L}*|legit\\p{L}*|ok|okay|alright|all right|acceptable|accepted|tolerat\\p{L}*|entitled|(?<!as |where )possible|an option|welcome|endors\\p{L}*|happy to|not mind|works(?! council)|workable|feasible|doable|justif\\p{L}*",
    ],
    [
      "permit",
      "(?:is|are|be|'s|s|perfectly|totally|absolutely|quite|just|also|always|still|works?|completely|all) fine|fine (?:to|with|for|by|if|as|when|on)",
    ],
    ["permit", `(?:can|could|might)(?=.*(?<!\\p{L})(?:${USE})(?!\\p{L}))`],
    ["permit", "belongs?(?! to)|let(?:s)? you|lets"],
    [
      "forbid",
      "forbid\\p{L}*|forbade|bans?|banned|prohibit\\p{L}*|illegal\\p{L}*|unlawful\\p{L}*|disallow\\p{L}*|barred|block\\p{L}*|rul(?:e|ed|es|ing) (?:\\p{L}+ ){0,3}out|avoid\\p{L}*|refrain\\p{L}*|discourag\\p{L}*|violates?|unacceptable|impermissible|taboo|vetoed|outlaw\\p{L}*|excluded|excludes?|left out",
    ],
    [
      "good",
      "suitable|suits?|suited|complian\\p{L}*|compl(?:y|ies)|in line|safe|safer|safely|secure|securely|recommend\\p{L}*|good|better|best|trustworth\\p{L}*|harmless|adequate|usable|reliable|appropriate|ideal|meets?|respects?|unproblematic|intended|meant|made for|clean|sufficient|suffices?|privacy-friendly|exemplary|fits?",
    ],
    [
      "bad",
      "problem|problems|problematic|trouble|risky|dangerous|bad|worse|critical|concerning|flawed|unsafe|insecure|criminal|crime|inappropriate|unsuited|inadequate|noncompliant|non-compliant|unfit",
    ],
  ],
  only: "only|solely|exclusively|just|merely",
  duty: "must|need|needs|needed|should|shall|required|requires|has to|have to|duty|necessary",
};
