const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** After these a family name follows. */
export const TITLES = set(
  "herr herrn hr frau fr mr mrs ms miss mx mister dr prof doktor professor familie fam eheleute ehepaar fraeulein senor senora monsieur madame mme signor signora sir lady",
);
/** Between a title and the name. */
export const DEGREES = set(
  "dr prof med rer nat phil jur ing dipl mag msc bsc phd habil dent vet pol oec hc kfm univ theol",
);
export const POSSESSIVE = set(
  "meine meiner mein meinem meinen deine deiner seine seiner ihre ihrer eure unsere unserer eine einer die der jede andere keine my his her your our their a the",
);
/** After these a first name or a family name may follow, where it is no everyday word. */
export const ROLE =
  /(?:^|.)(?:kolleg(?:e|in|en)|kund(?:e|in|en)|patient(?:in|en)?|bewerber(?:in)?|mieter(?:in)?|mandant(?:in|en)?|klient(?:in|en)?|bewohner(?:in)?|schueler(?:in)?|student(?:in|en)?|azubi(?:ne)?|auszubildende[rn]?|praktikant(?:in|en)?|chef(?:in)?|mitarbeiter(?:in)?|mitarbeitende[rn]?|angestellte[rn]?|lehrling|geselle|gesellin|meister(?:in)?|leiter(?:in)?|vorgesetzte[rn]?|berater(?:in)?|betreuer(?:in)?|pfleger(?:in)?|fahrer(?:in)?|monteur(?:in)?|lehrer(?:in)?|erzieher(?:in)?|anwalt|anwaeltin|arzt|aerztin|hebamme|nachbar(?:in|n)?|freund(?:in)?|bruder|schwester|sohn|tochter|mutter|vater|onkel|tante|oma|opa|cousin|cousine|ehemann|ehefrau|mann|partner(?:in)?|betriebsrat|betriebsraetin|pfarrer(?:in)?|pastor(?:in)?|richter(?:in)?|buergermeister(?:in)?|vermieter(?:in)?|eigentuemer(?:in)?|lieferant(?:in|en)?|disponent(?:in|en)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|trainer(?:in)?|kumpel|gast|kind|enkel(?:in)?|verkaeufer(?:in)?|einkaeufer(?:in)?|geschaeftsfuehrer(?:in)?|vorstand|assistent(?:in)?|sekretaer(?:in)?|hausmeister(?:in)?|polier|colleague|coworker|client|customer|boss|manager|supervisor|supplier|employee|applicant|tenant|neighbou?r|friend|teammate|nurse|driver|doctor|intern|trainee|apprentice|landlord|lawyer|solicitor|brother|sister|son|daughter|wife|husband|mother|father|mum|mom|dad|uncle|aunt|cousin|teacher|resident|pupil|assistant|director|accountant|receptionist|named|namens|called|genannt)$/;
/** Weak dative of several ("den Kunden Fotos schicken"): a noun may follow as well as a name. */
export const ROLE_PLURAL =
  /(?:kollegen|kunden|patienten|mandanten|klienten|studenten|praktikanten|lieferanten|disponenten)$/;
/** Offices that stand after "Herr" and "Frau" without being a name. */
export const OFFICE =
  /(?:beauftragte[rn]?|koordinator(?:in)?|leiter(?:in)?|doktor(?:in)?|professor(?:in)?|meister(?:in)?|kolleg(?:e|in|en)|chef(?:in)?|direktor(?:in)?|praesident(?:in)?|minister(?:in)?|rat|raetin|anwalt|anwaeltin|arzt|aerztin|lehrer(?:in)?|pfarrer(?:in)?|nachbar(?:in)?|vorsitzende[rn]?|referent(?:in)?|verwalter(?:in)?|berater(?:in)?|kanzler(?:in)?|notar(?:in)?|wirt(?:in)?|doctor|officer|manager|director|president)$/;

export const GREETINGS = set(
  "hallo hi hey moin servus tach hello dear liebe lieber liebes geehrte geehrter sg morgen abend tag cc gruezi ahoi huhu salut ciao ey yo",
);
export const SIGN_OFFS = set(
  "gruss gruesse gruessen lg vg mfg bg hg regards cheers thanks thx sincerely best dank danke gez ia iv yours wishes greetings thanx",
);
/** Ends of phrases after which a name comes, whatever its case. */
export const INTRODUCTIONS = [
  ["ich", "heisse"],
  ["ich", "heiss"],
  ["i", "heiss"],
  ["name", "ist"],
  ["name", "lautet"],
  ["nachname", "ist"],
  ["vorname", "ist"],
  ["name", "is"],
  ["namens"],
  ["hier", "spricht"],
  ["hier", "schreibt"],
  ["gestatten"],
  ["names"],
] as const;
/** Weaker ones: the name must be known or begin with a capital letter and be no everyday word. */
export const NAMING = [
  ["heisst"],
  ["hiess"],
  ["genannt"],
  ["called"],
  ["named"],
  ["ich", "bin"],
  ["ich", "bin", "der"],
  ["ich", "bin", "die"],
  ["bin", "der"],
  ["bin", "die"],
  ["bins"],
  ["i", "am"],
  ["i'm"],
  ["this", "is"],
  ["here", "is"],
  ["hier", "ist"],
  ["name"],
  ["nachname"],
  ["vorname"],
  ["person"],
  ["ansprechpartner", "ist"],
  ["ansprechpartnerin", "ist"],
  ["it's"],
] as const;

/** Before a name without an article: "mit Koch" is somebody, "mit dem Koch" is his trade. */
export const BEFORE_NAME = set(
  "von mit bei an fuer durch gegen neben ohne nach zu from with by to for about ask asked tell told text texted message messaged call called email emailed gave give sent send let add invite beside behind and und oder or wegen sagt sagte meint meinte fragt fragte schrieb schreibt dass ob wenn weil that if says said",
);
export const TO_SOMEBODY = set(
  "from ask asked tell told text texted message messaged call called email emailed gave give add invite",
);
/** Everyday words among the names that stand after a preposition as well. */
export const NEVER_ALONE = set(
  "freitag sommer winter herbst mai may august april june march holz stahl stein gold silber ernst kraft haus recht post bank an da so do van von das den man men funk link may will can kim pia mia mine meta just long young may west north east park hall hill field house lang lange kurz gross klein schnee lust bus busch boden tag page ring king may joy hope grace faith star rose prince price power ford wolf berg bach zimmer keller brand fall fan held wahl born wetter horn hof strom",
);
/** Verbs of people in the third person, after a lone family name at the start of a sentence. */
export const PERSON_VERBS = set(
  "hat hatte will wollte moechte schreibt schrieb sagt sagte meint meinte fragt fragte schickt schickte sendet bittet bat ruft rief nutzt nutzte braucht verlangt verlangte kommt kam antwortet weiss kennt glaubt denkt arbeitet wohnt benutzt verwendet postet teilt bekommt kriegt besteht erzaehlt behauptet wants wanted asked asks says said told wrote writes sent sends uses used needs thinks works called texted has is was ist war darf soll sollte kann muss wird hat's from aus vom",
);
/** Those among them that only people do. */
export const TALKING = set(
  "will wollte moechte schreibt schrieb sagt sagte meint meinte fragt fragte schickt schickte bittet bat ruft rief antwortet weiss glaubt denkt erzaehlt behauptet wohnt wants wanted asked asks says said told wrote writes thinks texted called from aus vom",
);
/** Ends that many family and first names have and few nouns in the singular. */
export const NAME_LIKE = /(?:mann|m[ae][iy]er|bauer|hofer|er|ke|ski|ow|itz|ov|ic|ez|en|sen|son|a|o|i|u|y)$/;
/** "Can Xiomara use her phone?", "Darf Quirin mir schreiben?": a subject between them. */
export const MODALS = set(
  "can may could should must does did will would has darf kann soll muss hat moechte koennte duerfte sollte",
);
export const AFTER_SUBJECT = set(
  "use text send share write call message add post keep have join ask reply take get give answer mir mich uns ihm ihr ihre ihren ihrem sein seine seinen seinem sich das die den dem meine meinen meiner her his their me us",
);
/** Family names that people write in lower case after a first name, though they are words as well. */
export const LOWER_SURNAMES = set(
  "koch schneider fischer bauer richter wolf fuchs vogel klein braun schwarz koenig kaiser jung engel stein winter sommer berger weiss gross hahn jaeger schuster gaertner graf herzog sauer stark berg baum busch brand horn kern nagel ritter baker cook king hill wood brown white black green young hunter stone",
);
export const PARTICLES = set(
  "von van de der den del della di da dos du al el bin ibn ben ter ten zu zum la le vom st abu e y und",
);
/** Ends of nouns in the plural and of things, which stand after a preposition without an article as well. */
export const PLURAL =
  /(?:[^aeiou]en|ern|eln|innen|ions|ings|ies|tes|ers|ungs|chen|lein|ium|ien|ware|ion|ing|nis|tum|al|iv)$/;
/** Ends of family names from abroad that no everyday word has. */
export const NAME_SUFFIX =
  /(?:[a-z]{3}oglu|ovic|evic|[a-z]avic|[oe]wsk[ia]|[oe]wicz|czyk|[a-z]opoul(?:os|ou)|[a-z]{2}idis|[a-z]{3}akis|shvili|[a-z]{2}adze|[a-z]{2}enko|[a-z]{2}chuk|[a-z]{2}escu|[a-z]{2}sson|zadeh|[a-z]{3}jian|[a-z]{4}yan|ovych|[a-z]{3}uddin|[a-z]{3}ullah|[a-z]{3}inho|swamy|[a-z]{3}wala|[a-z]{3}quist|gaard)$/;
