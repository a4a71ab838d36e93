import { fold } from "../reading/normalise.ts";

/** Words that say nothing about what a passage is about. Only retrieval may drop them: for the verdict "nicht" and "darf" are what counts. */
const GERMAN = `
der die das den dem des ein eine einen einem einer eines derer dessen denen kein keine keinen keinem keiner keines
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man
mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines
ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren eurem eurer eures
dieser diese dieses diesen diesem dies jener jene jenes jenen jenem derselbe dieselbe dasselbe denselben demselben derselben desselben
jeder jede jedes jeden jedem mancher manche manches manchen manchem solcher solche solches solchen solchem einiger einige einiges einigen einigem
aller alle alles allen allem anderer andere anderes anderen anderem andern anderm selbst selber viel viele
bin bist ist sind seid war warst waren wart gewesen habe hast hat haben habt hab hatte hattest hatten hattet
werde wirst wird werden werdet wurde wurden geworden würde würden würdest kann kannst können könnt konnte konnten könnte könnten
muss musst müssen müsst musste mussten soll sollst sollen sollt sollte sollten will willst wollen wollt wollte wollten mag möchte
machen macht mache tun tut
und oder aber sondern denn weil dass daß ob wenn als damit indem während obwohl falls bevor nachdem
in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter hinter neben zwischen durch für gegen ohne um bis seit
nicht nichts noch nur nun auch so sehr schon sonst etwas einmal mal doch ja nein wieder weiter weg zwar dann da dort hier hin her jetzt also dazu dabei davon daran darauf darin
wer wen wem wessen was wo wann wie warum wieso weshalb wozu woher wohin womit wodurch wofür wogegen woran worauf woraus worin worüber wovon wobei
welcher welche welches welchen welchem`;

const ENGLISH = `
the a an this that these those i you he she it we they me him her us them my your his its our their mine yours ours theirs
am is are was were be been being have has had having do does did doing will would shall should can could may might must
and or but if because as until while of at by for with about against between into through during before after above below to from in out on off over under
again further then once here there all any both each few more most other some such no nor not only own same so than too very just also
who whom whose what which when where why how isn aren don doesn didn let`;

export const stopWords: ReadonlySet<string> = new Set(fold(`${GERMAN} ${ENGLISH}`).text.trim().split(/\s+/));
