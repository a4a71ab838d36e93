import type { LanguageWords } from "./language-words.ts";
import { germanSignals } from "./signals-de.ts";

export const german: LanguageWords = {
  synonyms: `
diensthandy diensthandys firmenhandy firmenhandys arbeitshandy diensttelefon dienstgerät dienstgeräts dienstgeräte dienstgeräten firmengerät firmengeräte firmentelefon arbeitsgerät arbeitsgeräte diensthandy-*
privathandy privathandys privatgerät privatgeräte privattelefon privatgerät*
handy handys smartphone* telefon telefone gerät geräte geräts geräten mobiltelefon*
eigen eigene eigenen eigenem eigener eigenes
firma firmen unternehmen unternehmens arbeitgeber* betrieb betriebe betriebs betrieben
dsb datenschutzbeauftragt*
dienstlich* geschäftlich* beruflich* betrieblich* arbeit arbeiten arbeits* dienstzweck* geschäftszweck* business-zweck* berufsalltag job
privat privates private privaten privater privatem privatleben privatsphäre persönlich* privatleute privatmenschen
nutzen nutz nutze nutzt nutzung genutzt nutzbar* verwend* benutz* gebrauch* einsetz* eingesetzt* einsatz einsatzes
chat chats nachricht* unterhaltung* konversation* kommunikation* kommunizier* chatverläufe schreib* geschrieben schrieb gespräche chatt*
app apps anwendung messenger messengers messenger-app* messenger-dienst* chat-app* chatapp* dienst dienste messengerdienst*
adressbuch* telefonbuch* kontaktliste* kontaktverzeichnis* adressbücher
kontakt* nummer nummern rufnummer* telefonnummer* handynummer* geschäftskontakt* firmenkontakt* privatkontakt*
lesen liest lese gelesen ausliest auslesen ausgelesen auszulesen liest*  mitlesen mitliest zugreif* zugriff* greif* greift abgleich* abgeglichen gleicht abgreif* abgegriffen
weitergeben weitergibt weitergegeben weitergabe weiterzugeben weiterreich* weitergereicht* weiterleit* weitergeleitet* übermitt* übertrag* überträgt schickt weiter fließ* landen landet
werbung werbe* reklame werblich*
auswerten auswert* ausgewertet* analys*
vertrag verträge vertrags vertragliche* avv auftragsverarbeitungsvertrag* vereinbarung auftragsverarbeitung*
aufsicht aufsichtsbehörd* behörd* datenschutzaufsicht* datenschutzbehörd*
problem probleme problematisch* knackpunkt* haken schwierigkeit* problems
verschlüsselt* verschlüssel* ende-zu-ende-* end-to-end-*
prüfen prüf* geprüft* überprüf* klären klär* abklär* abgeklärt* geklärt* untersuch* abschätz*
entscheiden entscheid* entschied* bestimm* festleg* festgelegt* regeln regelt geregelt* regelung*
freigeben freigeb* freigab* freigibt freizugeben
einführen einführ* eingeführt*
raten rät rat beraten berät beratung beratend
fragen frag* gefragt* anfrag* sprechen spricht sprich wenden wende wendet ansprech* angesprochen* rücksprache nachfrag* nachgefragt
gesetz* gesetzlich* rechtlich* recht rechts
vorgaben vorgabe vorschrift* anforderung* regeln regel verlangt* fordert verlangen
einhalten einhält eingehalten* einzuhalten erfüll* respektier* beacht* wahrt
kunden kunde* kundin* kundschaft
kollegen kolleg*
mitarbeitende mitarbeit* beschäftigt* leute leuten personal team teams angestellt* belegschaft
schulen schul* geschult* trainier*
daten angaben angabe information* personendaten
menschen person* leute mensch betroffen*
einwilligung* einwillig* eingewilligt* zustimm* zugestimmt* opt-in
treffen trifft betrifft betreffen
widerrufen widerruf* zurückziehen zurückgezogen
anbieter anbietern anbieters betreiber* hersteller* provider* dienstleister*
trennen trenn* getrennt* abgetrennt* auseinander auseinanderhalten auseinandergehalten
artikel fachartikel* fachartikels quelle beitrag artikels
nennen nennt genannt* genannte* aufgeführt* aufgezählt* aufzähl* listet erwähn* liste listen
geeignet* eignen eignet ungeeignet*
auflagen auflage bedingung* voraussetzung*
folgen folge folgenabschätzung* konsequenz* auswirkung*
melden meld* gemeldet* meldung*
erfahren erfährt bekannt kenntnis bekannt* wissen
frist* fristen zeit stunden
speichern speicher* gespeichert* ablegen ablegt abgelegt* sichern aufbewahr*
usa us us-* amerika* vereinigt*
eu eu-* europä* europa*
schweiz schweizer* schweizerisch*
server servern serverstandort* rechenzentr*
wenig weniger wenige sparsam* datensparsam* minim*
auskunft transparen* offen* offenleg* offenzulegen offengelegt* offenlegung
bußgeld* geldbuße* bußgelder zahlt zahlen
verstoß verstöße* verstöß*
straftat* strafbar* kriminell* straft*
gesundheit* krank* krankmeldung*
container arbeitsbereich* arbeitsprofil*
betriebsrat* betriebsrats mitarbeitervertretung
prüfpunkt* kriterium kriterien* punkt punkte punkten
verbreitet* verbreitung* gängig bekannt*
beenden eingestellt* einstellung abgeschaltet* ende beendet* eingestellt
pflicht* verpflicht* muss müssen musst
besonder* sensib* heikel heikle* schützenswert*
geschützt* schutz schützen schützt
kostet kosten drohen droht
ausdrücklich* explizit*
vorher zuvor vorab zuerst erst bevor voraus vorherig*
schriftlich* dokumentier* belegt* nachweis* nachzuweisen beleg*
einstellungen einstell* einzustellen voreinstellung*
ablehnen ablehnt abgelehnt* lehn lehne lehnen abzulehnen verweiger* verweigert* ausschalt* ausgeschaltet* abschalt* schalt schalte schalten ausgeschaltet
bewertet* bewertung* beurteil* einstuf* eingestuft* urteil*
löschen lösch* gelöscht* entfern* deinstallier*
`,
  functions: `
der die das den dem des ein eine einen einem einer eines derer dessen denen deren ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man
mein meine meinen meinem meiner dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure euren eurem eurer
dieser diese dieses diesen diesem dies jener jene jenes jenen jenem derselbe dieselbe dasselbe denselben demselben derselben selbst selber viel viele vielen mancher manche manches einiger einige einigen einigem anderer andere anderes anderen anderem mehrere mehrerer mehreren beide beiden beides
bin bist ist sind seid war waren wäre wären gewesen habe hast hat haben habt hatte hatten hätte hätten werde wirst wird werden wurde wurden worden geworden würde würden
darf darfst dürfen dürft dürfte dürften kann kannst können könnt könnte könnten muss musst müssen müsst musste soll sollst sollen sollte sollten solltest will willst wollen möchte möchtest mag lässt lassen lass
machen macht mache tun tut und oder aber sondern denn weil dass ob wenn als wie damit indem während obwohl obgleich falls bevor nachdem sobald sofern solange sowie sowohl
in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur über unter hinter neben zwischen durch für gegen um bis seit laut gemäß wegen trotz statt anstatt je pro ab außerhalb innerhalb
nicht nichts kein keine keinen keinem keiner keines nie niemals niemand weder noch ohne nur mehr nun auch so sehr schon sonst etwas einmal mal doch ja nein wieder weiter weg zwar dann da dort hier hin her jetzt also dazu dabei davon daran darauf darin darum dafür dagegen dadurch daher deshalb deswegen somit
wer wen wem wessen was wo wann warum wieso weshalb wozu woher wohin womit wodurch wofür worauf woraus worin worüber wobei welcher welche welches welchen welchem`,
  glue: `
außerdem zudem zusätzlich jedoch allerdings trotzdem dennoch bereits etwa beispielsweise zum beispiel dabei gilt gelten galt heißt heißen bedeutet bedeuten betrifft betreffen geht gehen liegt liegen steht stehen stünde kommt kommen bleibt bleiben
sagt sagen sieht sehen zeigt zeigen findet finden fanden gefunden beruht beruhen stützt hängt hängen ergibt sorgt sorgen spielt spielen genau genauer konkret konkrete konkreten konkreter ebenfalls ebenso gleichzeitig zugleich insbesondere vor allem hauptsächlich vielmehr lieber stattdessen besser
gibt geben gegeben bringt bringen dient dienen passt passen nennt weiß wissen dahinter darüber hinaus einfach schlicht kurz eben nämlich schließlich letztlich insgesamt eher ganz deutlich klar wichtig wichtige wichtigen entscheidend nötig notwendig erforderlich brauchst braucht brauchen benötigt benötigen
hält halten behält nimmt nehmen stellt stellen gehört gehören enthält enthalten umfasst erfasst gesehen verarbeitet verarbeiten zählt zählen dazu weiterhin davor danach vorher zuerst zunächst später heute inzwischen mittlerweile aktuell neu neue neuen neuer neuere weitere weiteren weiterer weiteres übrige übrigen
eigene eigenen eigenes eigenem eigener jeweilige jeweiligen jeweils bestimmte bestimmten bestimmter gewisse solche solchen solcher normale normalen normaler normales gewöhnliche gewöhnlichen gewöhnliches herkömmliche übliche üblichen reguläre genannte genannten
grund gründe gründen fall fälle fällen punkt punkte regel hinweis hinweise seite seiten sicht rolle teil teile art sache frage fragen thema themen stelle beispiel beispiele hintergrund ziel zweck zwecke zwecken rahmen linie rückhalt blick umgang bereich zusammenhang inhalt inhalte weg wege möglichkeit aussage schritt hand folgendes dinge rechnung betracht ansicht auffassung standpunkt meinung haltung
ehe sodass denen sei seien hinzu heran lotse ursprung herkunft name namen sitz basis grundlage quelle stand
nimmst nimm nehme nehmt machst mache handelt handeln handle bitte betreibt betreiben sitzt sitzen befindet befinden ansässig kommst gehst siehst findest hast achte achten achtest denk denke denken merk beachte schau schaue schauen häufig oft öfter zusammen zunächst außen innen hinein heraus hinaus herein drin darin
fehlt fehlen fehlend fehlende fehlender fehlendem fehlenden fehlte besten beste am ende schluss anfang kern hauptsache hauptgrund alternative alternativen ersatz lösung mensch menschen leute leuten person personen jemand jemanden jemandem einzelne einzelnen einzelner rat kurzum übrigens natürlich selbstverständlich grundlegend zusätzliche zusätzlichen
führt führen entsteht entstehen erfolgt erfolgen läuft laufen ändert wirkt wirken reicht reichen kümmert erklärt erklären beschreibt beschreiben schreibt verweist weist hinweisen behandelt behandeln nachlesen lesen liest meint meinen spricht sprechen soweit sozusagen tatsächlich eigentliche eigentlichen wirklich rund ungefähr knapp etwas
gegenüber aufgrund anhand hinsichtlich bezüglich innerhalb zwecks samt nebst inklusive einschließlich angeht gesamte gesamten folgende folgenden folgender obige genauso gleich gleichen gleiche ähnlich ähnliche daran hieran hierzu hierfür hierbei dorthin daraus hieraus demnach demzufolge folglich mithin nachdem seitdem
dsgvo platz suchen sucht verloren extra separat separate separaten hauptproblem mitunter teils teilweise ursache ursachen ergebnis umstand tatsache angelegenheit vorgehen vorgang situation lage sachverhalt zeitpunkt moment hauptsächliche benutzer nutzer nutzerin anwender beteiligte beteiligten andere anderen`,
  foreign: `the and of with is are not you your for on it that this they which may must should can cannot have has be been by from or but if only without their its does don't isn't`,
  negators: `nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder ohne kaum nirgends nirgendwo keinesfalls keineswegs keinerlei mitnichten fehlt fehlen fehlend fehlende fehlender fehlendem fehlenden fehlte entfällt entfallen ungeeignet ungeeignete ungeeigneten ungeeigneter ungeeignetes unverschlüsselt unverschlüsselte nichtöffentlich statt anstatt`,
  idle: ["nicht nur", "nicht zuletzt", "nicht allein", "nicht selten", "nicht öffentliche?n?"],
  openers: `aber jedoch sondern sofern solange falls wenn weil während obwohl außer dass denn damit sodass bevor nachdem sobald ehe doch allerdings`,
  conditions: `wenn sofern falls solange soweit vorausgesetzt nur auflage* bedingung* voraussetzung* was muss müssen erst zuerst vorher`,
  anaphors: `sie das dies diese dieser dieses deshalb deswegen daher darum dadurch dafür damit dabei davon außerdem zudem auch er es ihre sein seine dort dann trotzdem dennoch aber denn sonst`,
  extents: `
alle allen aller allem alles sämtlich* jede jeder jedes jedem jeden ausnahmslos
immer stets jederzeit dauerhaft ständig durchgehend
generell grundsätzlich prinzipiell pauschal überhaupt
ausnahm* ausgenommen außer sonderfall einzelfall* eng*
garantiert* sicherlich zweifellos zweifelsfrei hundertprozentig* bestimmt definitiv
sofort unverzüglich umgehend
automatisch*
völlig vollständig* komplett* absolut* total gänzlich restlos vollkommen
uneingeschränkt* unbegrenzt* unbeschränkt* bedingungslos* beliebig* einschränkung* frei
vorübergehend* vorerst derzeit zurzeit momentan bisher bislang
eigentlich normalerweise meist meistens üblicherweise offiziell* theoretisch* gewöhnlich regel
höchstens mindestens maximal minimal
niemand niemals nie keinerlei
sogar gerade ausschließlich* einzig* lediglich
bald künftig zukünftig demnächst
unwahrscheinlich* wahrscheinlich*
gelegentlich* manchmal selten notfall* dringend* pause* feierabend*`,
  numbers: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend million* milliarde* dutzend* doppelt* dreimal zweimal hälfte drittel viertel prozent euro`,
  closed: `januar februar märz april mai juni juli august september oktober november dezember
abs absatz paragraf paragraph lit nr kapitel verordnung richtlinie grundgesetz
bdsg ttdsg tddsg uwg betrvg stgb bgb kunsturhg efzg telemediengesetz strafgesetzbuch
eugh bgh bag bverfg bundesgerichtshof gericht* *gericht *gerichts *gerichte *gerichtshof *gerichtshofs urteil* *urteil
bfdi bsi lfd ldi lfdi hbdi edsa edpb bundesbeauftragt* landesbeauftragt* ministerium bundesamt* bundesregierung polizei nsa geheimdienst* kommission
deutschland* bayern hessen* hessisch* niedersachsen irland* russland* china* indien* frankfurt berlin münchen amerika* usa schweiz* europa* japan* singapur* israel* dubai*
verkauf* verkäuf* verklag* abmahn* kündig* gekündigt* entlass* haft haftstrafe* gefängnis spion* späh* ausspäh* hack* gehackt* mitgelesen überwach* abhör* lauscht*
zertifikat* zertifizier* siegel tüv iso gütesiegel auszeichnung*`,
  opposites: `
eu usa
privat dienstlich
diensthandy privathandy
intern* extern*
innerhalb außerhalb
kunden kollegen
einige alle
mehrere alle
gering*/niedrig*/klein* hoch*/hohe*
gut* schlecht*/mangelhaft*
mehr/viel/viele/vieles wenig
vor/bevor/vorher nach/nachdem
trennen zusammen
trennen gemischt*
vorher nachher
verschlüsselt unverschlüsselt
schweiz eu
konkret* abstrakt*
lokal* extern*
geeignet ungeeignet
viel wenig
öffentlich* vertraulich*
bußgeld straftat`,
  qualifiers: `diensthandy privathandy eigen privat dienstlich kunden kollegen container intern* extern*`,
  actors: `firma dsb betriebsrat aufsicht anbieter artikel kunden du dich dir`,
  deeds: `entscheiden freigeben raten haft* einführen melden schulen schließ* prüfen treff* trifft betreffen`,
  signals: germanSignals,
};
