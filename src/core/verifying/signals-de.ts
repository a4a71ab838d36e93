import type { LanguageWords } from "./language-words.ts";

const USE =
  "(?:be|ver)?(?:nutz|wend)\\p{L}*|einsetz\\p{L}*|einzusetzen|gebrauch\\p{L}*|schreib\\p{L}*|chatt\\p{L}*|install\\p{L}*|kommunizier\\p{L}*|schick\\p{L}*|send\\p{L}*|telefonier\\p{L}*|behalten|zurückgreif\\p{L}*|ausweich\\p{L}*|umsteig\\p{L}*|wechsel\\p{L}*|loslegen|weitermachen|machen|tun|nehmen|speicher\\p{L}*|anleg\\p{L}*|führ\\p{L}*|laufen|dienen";
const ABSTAIN =
  "verzicht\\p{L}*|(?:ent|zu)?fern\\p{L}*|entfern\\p{L}*|lösch\\p{L}*|deinstall\\p{L}*|frag\\p{L}*|befürcht\\p{L}*|meid\\p{L}*|vermeid\\p{L}*|sorg\\p{L}*|kümmer\\p{L}*|aufhör\\p{L}*|aufgeb\\p{L}*|abschaff\\p{L}*|abschalt\\p{L}*|ausschalt\\p{L}*|trenn\\p{L}*|runter\\p{L}*|wart\\p{L}*|prüf\\p{L}*|unterlass\\p{L}*";

export const germanSignals: LanguageWords["signals"] = {
  always: [
    ["none", "lässt sich|lassen sich|es gibt|frei haus|weiter\\s?geb\\p{L}*"],
    [
      "permit",
      "sprech?en? nichts|spricht (?:\\p{L}+ ){0,4}nichts|spricht nicht|nichts (?:\\p{L}+ ){0,2}(?:dagegen|entgegen)|nichts einzuwenden|nichts auszusetzen|dagegen ist nichts",
    ],
    [
      "permit",
      "(?:kein(?:e|en|erlei)?|ohne) (?:\\p{L}+ ){0,2}(?:problem\\p{L}*|bedenken|einwand|einwände\\p{L}*|verstoß|hindernis\\p{L}*|risik\\p{L}*|gefahr\\p{L}*|sorgen?|schwierigkeit\\p{L}*|ding|thema|konsequenz\\p{L}*|ärger|folgen)",
    ],
    ["permit", "kein(?:en|erlei)? (?:\\p{L}+ )?(?:grund|anlass)(?: zur| zu|,)?"],
    ["permit", `(?:musst|müssen|muss|brauchst|brauchen|braucht)(?= .*(?:nicht|kein|nichts))(?=.*(?:${ABSTAIN}))`],
    [
      "permit",
      "stört (?:\\p{L}+ ){0,3}(?:niemand\\p{L}*|kein\\p{L}*|nicht)|hat (?:\\p{L}+ ){0,3}(?:niemand|keiner) etwas|niemand\\p{L}* (?:\\p{L}+ ){0,2}etwas dagegen|(?:kaum jemand|niemand|keiner) (?:\\p{L}+ ){0,4}gegen|kräht kein hahn|halb so wild|nicht so (?:schlimm|eng|streng)|nicht weiter (?:schlimm|tragisch)",
    ],
    [
      "permit",
      "steht (?:\\p{L}+ ){0,4}frei|steht nichts im weg\\p{L}*|(?:auf der )?sicheren seite|nichts im weg\\p{L}*|deine sache|ihre sache|überlassen|freie (?:hand|wahl)|grünes licht|geht klar|nur zu|leg(?:t|en sie)? (?:\\p{L}+ ){0,2}los|greif(?:en sie)? zu|getrost|unbesorgt|sorglos|sorgenfrei|ruhig|drück\\p{L}* ein auge|auge zu|augen zu|grauzone|schlupfloch|spielraum",
    ],
    [
      "permit",
      "(?:nutz|nutze|nimm|verwend|verwende|installier|installiere|chatte|probier|probiere|bleib|wechsle|benutz|benutze|nehmen sie|nutzen sie|verwenden sie|installieren sie|schreib|schreibe|schreiben sie)(?! (?:\\p{L}+ )?dsb)",
    ],
    [
      "forbid",
      "nichts (?:zu suchen|verloren)|kein(?:en)? platz|finger (?:weg|davon)|lass (?:\\p{L}+ )?(?:das|es|die finger)|hör (?:\\p{L}+ )?auf",
    ],
    [
      "forbid",
      "(?:soll|sollst|sollen|sollte|solltest|sollten)(?= .*(?:nicht|nie|niemals|kein\\p{L}*|nichts)(?!\\p{L}))",
    ],
    ["forbid", "gehör(?:t|en)(?= .*(?:nicht|nie|niemals)(?!\\p{L}))"],
    ["forbid", "rät (?:\\p{L}+ ){0,8}ab|raten (?:\\p{L}+ ){0,8}ab|lehnt (?:\\p{L}+ ){0,8}ab"],
  ],
  turned: [
    [
      "permit",
      "darf|darfst|dürfen|dürft|dürfte\\p{L}*|erlaub\\p{L}*|gestatte\\p{L}*|zulässig\\p{L}*|zugelassen\\p{L}*|zulassen|zulässt|genehmig\\p{L}*|bewillig\\p{L}*|abgesegnet\\p{L}*|\\p{L}*legal\\p{L}{0,2}|legitim\\p{L}*|rechtens|freigegeben\\p{L}*|in ordnung|okay|ok|oke|bedenkenlos\\p{L}*|problemlos\\p{L}*|dulde\\p{L}*|geduldet\\p{L}*|tolerier\\p{L}*|akzept\\p{L}*|vertretbar\\p{L}*|hinnehmbar\\p{L}*|machbar|möglich|erwünscht|willkommen|befugt|berechtigt|gern|gerne",
    ],
    [
      "permit",
      "(?:infrage|in frage|in betracht) (?:\\p{L}+ ){0,2}komm\\p{L}*|komm\\p{L}* (?:\\p{L}+ ){0,8}(?:infrage|in frage|in betracht)|lass(?:t|en) (?:\\p{L}+ ){0,8}zu|lässt (?:\\p{L}+ ){0,8}zu",
    ],
    ["permit", `(?:kann|kannst|können|könnt|könnte|könntest)(?=.*(?<!\\p{L})(?:${USE})(?!\\p{L}))`],
    ["permit", `(?:${USE})(?= .*(?:kann|kannst|können|könnt)(?!\\p{L}))`],
    [
      "permit",
      "(?:das )?geht(?= (?:nicht|schon|auch|gut|problemlos|so|privat|dienstlich|klar|in ordnung|ohne|völlig|natürlich|hier|auf|mit)(?!\\p{L}))|geht$|funktioniert",
    ],
    [
      "forbid",
      "\\p{L}*verboten\\p{L}*|\\p{L}*verbot\\p{L}{0,2}|verbiet\\p{L}*|untersag\\p{L}*|unzulässig\\p{L}*|unerlaubt\\p{L}*|illegal\\p{L}*|\\p{L}*widrig\\p{L}*|widerrechtlich\\p{L}*|tabu|gesperrt\\p{L}*|sperrt|blockiert\\p{L}*|blockier\\p{L}*|abgeraten|abzuraten|abraten|abrät|ausgeschlossen|ausscheid\\p{L}*|scheidet|verzicht\\p{L}*|\\p{L}*meide\\p{L}{0,2}|unterlass\\p{L}*|unterlässt|verbannt\\p{L}*|raus|verwehrt\\p{L}*|ausgeschieden|unerwünscht\\p{L}*|verstößt|verstoßen",
    ],
    [
      "good",
      "geeignet\\p{L}*|eignet|eignen|\\p{L}*konform\\p{L}*|sicher|sichere\\p{L}*|abgesichert\\p{L}*|empfohlen\\p{L}*|empfiehlt|empfehl\\p{L}*|erfüll\\p{L}*|einhält|einhalten|eingehalten\\p{L}*|einzuhalten|hält (?:\\p{L}+ ){0,6}ein|gut|gute|guten|guter|gutes|bessere\\p{L}*|beste\\p{L}*|vertrauenswürdig\\p{L}*|seriös\\p{L}*|datenschutzfreundlich\\p{L}*|nutzbar\\p{L}*|vorgesehen\\p{L}*|gedacht\\p{L}*|angemessen\\p{L}*|zuverlässig\\p{L}*|harmlos\\p{L}*|sauber\\p{L}*|ideal\\p{L}*|unbedenklich\\p{L}*|unproblematisch\\p{L}*|ungefährlich\\p{L}*|rechtssicher\\p{L}*|passend\\p{L}*|genügt|reicht aus|ausreichend\\p{L}*|vorbildlich\\p{L}*",
    ],
    [
      "bad",
      "problem|probleme|problematisch\\p{L}*|riskant\\p{L}*|gefährlich\\p{L}*|kritisch\\p{L}*|bedenklich\\p{L}*|bedenken|unsicher\\p{L}*|schlecht\\p{L}*|mangel\\p{L}*|mängel|unseriös\\p{L}*|strafbar\\p{L}*|unpassend\\p{L}*|ungenügend\\p{L}*|haken|schwierig\\p{L}*",
    ],
  ],
  only: "nur|ausschließlich|lediglich|einzig|allein|erst",
  duty: "muss|musst|müssen|braucht|brauchst|brauchen|soll|sollen|sollte|sollten|solltest|pflicht\\p{L}*|nötig|erforderlich|notwendig",
};
