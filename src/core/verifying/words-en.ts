import type { LanguageWords } from "./language-words.ts";
import { englishSignals } from "./signals-en.ts";

export const english: LanguageWords = {
  synonyms: `
phone phones device devices smartphone* mobile mobiles handset*
company companies firm employer* business businesses organisation*
dpo officer officers
work job jobs professional* business-related
private privately personal personally
use uses used using usage utilis* employ employed
chat chats message* messaging conversation* communicat* write writes writing written wrote texting
messenger messengers app apps
address-book address book contact-list directory
contact contacts number numbers
read reads reading access accesses accessing accessed sync* upload*
pass passes passed passing share* sharing transfer* transmit* send sends sent hand hands handed forward*
ads ad advert* advertising advertisement* marketing promotional
analysis analys* evaluat*
contract contracts contractual agreement* dpa terms
authority authorities regulator* supervis* watchdog*
problem problems issue issues trouble troubles concern concerns concerned
encrypt* encrypted encryption end-to-end
check checks checked checking assess* review* examin* clear clears cleared verif* settle settles settled clarif*
decide* decision* deciding determin* regulat*
release releases released releasing approve*
introduc* rollout roll
advice advise* advis* consult*
ask asks asked asking talk talks talking speak speaks turn contact-dpo seek seeks
law laws legal legally statut* lawful
requirement* require* requires demand* rule
comply complies complied compliant compliance respect* meet meets meeting met observe* fulfil* "in line"
customer* client clients
colleague* coworker* co-worker*
staff employee* people personnel team teams workforce worker workers
train* trains trained training teach* taught
data information details detail
person persons people individual* anyone someone human*
consent* opt-in agree agrees agreed
withdraw* revoke* revocable
provider* operator* vendor* supplier*
separat* separate apart
article articles source piece
name names named naming list lists listed mention* cite cites
suit suits suitable suited unsuitable
condition* conditions prerequisite*
consequence* outcome* effect* impact
report* notif* inform informs informed
aware awareness know knows known learn learns
deadline* time hours
store* stored stores storing storage save* saved saves saving keep keeps kept keeping put puts
us usa american america states
eu european europe
switzerland swiss
server* hosting hosted
little few fewer less sparing* minimis* minimum small
open* transparen* openness disclos*
fine* fines penalt*
breach* violat* infring*
crime crimes criminal offence* offense*
health medical sick sickness
container work-area area profile
council works-council
criteria criterion check checks
widespread spread widely common popular
end ended ends shut discontinued closed
duty duties oblig* must need needs needed necessary
special* sensitive sensitiv*
protect* protected protection
cost costs bring brings lead leads
express* explicit*
beforehand before first prior advance earlier
written writing document* proof prov*
setting* settings configur* set sets default*
refuse* refused declin* turn switch* off deny denied denies disable*
rate* rated rating assess*
belong* belongs
own your-own
delete* deleted remov* uninstall*
interface api
intended meant designed`,
  functions: `
the a an this that these those i you he she it we they me him her us them my your yours his its our their theirs itself themselves yourself one ones
am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought
and or but if because as until while of at by for with about against between into through during before after above below to from in on over under within outside
again further then once here there any both each few more most other others some such no nor not same so than too very just also yet still even
who whom whose what which when where why how whether though although however therefore thus hence since unless except without per via let get gets got
only t s re ve ll d m don isn aren doesn didn won wasn weren hasn haven`,
  glue: `
applies apply applied means mean meaning says say said states stated sees see seen shows show remains remain stays stay stand stands rests rest lies lie comes come coming goes makes make made gives takes take taken finds find found counts count counted considered regarded treated
part parts way ways reason reasons case cases point points example examples instance matter matters view side question topic thing things fact role basis line place step note hint kind sort type types purpose purposes context approach
important key main mainly chiefly actual actually concrete certain various different several further additional additionally moreover besides instead rather simply briefly namely particular particularly especially likewise similarly equally anyway though including included includes include
new newer current currently today now later next first second own regular normal ordinary standard usual plain itself called behind based involves involve involved contains contain covers cover concerns relates related according due result results
need needs needed necessary requires required needs decide decides help helps helpful want wants depend depends thanks please lotse across around alongside towards among up down out off long back whole well
keep keeps keeping kept based located sits sit located run runs running uses merely likewise party lead leads leading handle handles handling act acts acting think thinks look looks looking explain explains described describes refers refer mention mentions mentioned work works happen happens happening turns turn come anything something someone anyone everybody else other others both together alternative alternatives option way ways end start core reason cause causes result results overall essentially indeed actually simply quite rather really about roughly around almost nearly often frequently usually
gets getting got put puts letting lets like likes same similar such because due owing regarding concerning given following follow follows follows further yourself themselves person people user users situation status position view opinion thing things matter part place within besides apart aside plus too still already first second third finally lastly again always-on make making sure clear clearly simple short brief note noted remember mind bear
gdpr decision decisions choice met meets rated rating counts count such sort missing`,
  foreign: `der das und nicht ist sind für mit auf dem den ein eine einen zu wird werden von du sie ich aber oder wenn weil auch nur dein deine kein keine darf darfst bei zum zur`,
  negators: `not no never nothing nobody none neither without hardly lacks lack lacking missing nowhere unsuitable unencrypted rarely`,
  idle: [
    "not only",
    "not just",
    "not merely",
    "not least",
    "no longer maintained",
    "no doubt",
    "nothing but",
    "no more",
    "no later",
  ],
  openers: `but however unless except because although though while whereas if provided so since until before after as that which who`,
  conditions: `if provided unless only condition* conditions must need needs first once before what whatever`,
  anaphors: `it this that these those they them he she therefore thus hence so also there then its their such moreover besides however instead otherwise`,
  extents: `
all every each everyone everybody everything entire whole
always constantly permanent* anytime any
generally basically principle overall
except exception* exceptional* exempt* narrow*
guarantee* certainly definitely undoubtedly surely sure
immediately instantly once
automatic*
fully completely entirely totally absolutely wholly perfectly
unrestricted* unlimited unconditional* freely restriction* arbitrary
temporarily currently presently now yet moment
actually normally usually officially technically theoretically typically rule often
most least maximum minimum
never nobody none
even exclusively solely
soon future upcoming
unlikely likely
occasionally sometimes rarely emergenc* urgent* break breaks lunch evening* weekend*`,
  numbers: `two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred* thousand* million* billion* dozen* double twice half third quarter percent euro euros eur`,
  closed: `january february march april june july august september october november december
section paragraph chapter regulation directive constitution
bdsg ttdsg tddsg uwg betrvg stgb bgb kunsturhg efzg
ecj cjeu court* tribunal* ruling* judgment* judgement* judge* verdict*
bfdi bsi ico cnil edpb commissioner* ministry police nsa fbi cia intelligence secret-service government* commission
germany bavaria hesse* saxony ireland irish russia* china chinese india* frankfurt berlin munich america* usa switzerland swiss europe* japan* singapore* israel* dubai*
sell sells sold selling sue sues sued fired dismiss* jail* prison* spy* spies hack* eavesdrop* wiretap* monitor* surveil*
certificat* certif* seal iso award* audit*`,
  opposites: `
workphone ownphone
eu usa
private work
internal* external*
inside outside
within outside
customer colleague
some all
several all
low/small/minor high
good bad/poor/weak
more/much/many little
before after
separate together
apart together
encrypted unencrypted
switzerland eu
local* remote*
suitable unsuitable
many few
public* confidential*
own company
fines crime`,
  qualifiers: `workphone ownphone private work own customer colleague container internal* external*`,
  actors: `company dpo council authority provider article customer you`,
  deeds: `decid* releas* advic* advis* answer* report* train* sign signs signed check* hit hits`,
  signals: englishSignals,
};
