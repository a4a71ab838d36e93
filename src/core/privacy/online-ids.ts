import { countDigits, rule, type Rule } from "./search.ts";

const GUID = /(?<![\p{L}\d])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\d])/giu;
const SLACK_MENTION = /<(?:@|#|!subteam\^)[A-Z0-9]{2,30}(?:\|[^>\n]{0,80})?>/gu;
const SLACK_ID = /(?<![\p{L}\d])[UWCTDGBES][A-Z0-9]{7,12}(?![\p{L}\d])/gu;
/** "COVID2019" is a word and a year: digits stand among the letters, or the text says whose id it is. */
const isSlackId = (match: RegExpExecArray, text: string): boolean =>
  match[0].length >= 9 &&
  countDigits(match[0]) >= 1 &&
  (/\d[A-Z]/u.test(match[0]) ||
    /(?:slack|user|nutzer|kanal|channel|workspace|\bid)\s?:?\s$/iu.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    ));
const TEAMS_ID =
  /(?<![\p{L}\d])(?:29:[\w-]{16,200}|8:(?:orgid|live|teamsvisitor|acs|guest):[\w.:-]{4,200}|(?:19|48):[\w.-]{6,200}(?:@[\w.]{3,60})?|28:[\w-]{8,100})/gu;
const TEAMS_MENTION = /<at(?:\s[^>\n]{0,60})?>(?<value>[^<\n]{1,80})<\/at>/giu;
const HANDLE =
  /(?<![\p{L}\d._%+/@-])@(?!channel\b|here\b|everyone\b|all\b|team\b|lotse\b)[\p{L}\d_][\p{L}\d_.-]{1,39}(?::[\p{L}\d.-]{3,60})?/giu;
const TAG = /(?<![\p{L}\d])[\p{L}\d_.]{2,32}#\d{4}(?!\d)/gu;
const APP_ID =
  /(?<!\p{L})(?:threema|ginlo|session|wire|signal|slack|teams|discord|skype|telegram|matrix|user|nutzer|benutzer|account|device|geräte|chat|channel|member|object|objekt|tenant)[- ]?(?:id|kennung|username|benutzername|nutzername|imei)\s?(?:ist|lautet|is|:|=){0,2}\s?(?<value>[\p{L}\d][\p{L}\d._:@-]{3,80})/giu;
const IMEI =
  /(?<!\p{L})(?:imei|iccid|seriennummer|serial number)[- ]?(?:nr\.?|nummer)?\s?(?:ist|lautet|is|:){0,2}\s?(?<value>[A-Z0-9][A-Z0-9 -]{6,24}[A-Z0-9])/giu;

const URL_LIKE =
  /(?<![\p{L}\d@])(?:(?:https?|ftp|sgnl|tg|msteams|slack):\/\/[^\s<>"]{3,2000}|(?:www\.|chat\.whatsapp\.com\/|wa\.me\/|t\.me\/|signal\.(?:group|me)\/|join\.slack\.com\/|(?:[\w-]{1,40}\.)?(?:linkedin\.com|xing\.com|facebook\.com|instagram\.com)\/)[^\s<>"]{3,2000})/giu;
const INVITE =
  /(?:chat\.whatsapp\.com|wa\.me|t\.me|signal\.(?:group|me)|join\.slack\.com|teams\.microsoft\.com\/l|threema\.id)\/[^\s]{3,}/iu;
/** Pages of the provider itself, where elsewhere somebody's handle stands. */
const PAGES =
  "(?:about|accounts|business|collections|contact|customer-stories|enterprise|events|explore|features|groups|hashtag|help|home|i|issues|legal|login|marketplace|orgs|p|policies|pricing|privacy|pulls|readme|reel|reels|search|security|settings|share|signup|sponsors|terms|topics|tos|trending|watch)(?:[/?#]|(?![\\p{L}\\d._-]))";
/** A link that leads to one person, with or without its scheme. */
const PROFILE_LINK = new RegExp(
  String.raw`(?<![\p{L}\d@./-])(?:https?:\/\/)?(?:[\w-]{1,40}\.){0,2}(?:` +
    [
      String.raw`(?:t\.me|telegram\.(?:me|dog)|wa\.me|m\.me|discord\.gg|threema\.id|signal\.me)\/`,
      String.raw`api\.whatsapp\.com\/send\?`,
      String.raw`(?:(?:instagram|facebook|fb|twitter|x|github|gitlab)\.com|threads\.net)\/(?!${PAGES})`,
      String.raw`(?:linkedin\.com\/in|xing\.com\/profile|bsky\.app\/profile|reddit\.com\/u(?:ser)?|snapchat\.com\/add)\/`,
      String.raw`[\w-]{1,40}\.[a-z]{2,10}\/@`,
    ].join("|") +
    String.raw`)[^\s<>"]{2,2000}`,
  "giu",
);
const QUERY =
  /[?&#;](?:[\w.-]{0,40}(?:token|key|sig|code|auth|access|invite|share|hash|session|sid|id|user|mail|pass|pwd|secret|name|tel|phone)[\w.-]{0,20})=[^&\s]{2,}/iu;
const LONG_VALUE = /[?&#=/][A-Za-z0-9_+=.%-]{16,}/gu;
const USER_INFO = /:\/\/[^/\s@]{1,100}@/u;
function holdsToken([url]: RegExpExecArray): boolean {
  if (USER_INFO.test(url) || INVITE.test(url) || QUERY.test(url)) return true;
  return (url.match(LONG_VALUE) ?? []).some(
    (long) => countDigits(long) >= 2 && /[A-Za-z]/.test(long) && !/^\/[a-z-]+-\d{1,4}$/u.test(long),
  );
}

const KEY =
  /(?<![\p{L}\d])(?:eyJ[\w-]{8,500}\.[\w-]{8,2000}(?:\.[\w-]{0,1000})?|xox[abeprs]-[\w-]{8,200}|xapp-[\w-]{8,200}|(?:sk|pk|rk)[-_][\w-]{12,200}|gh[pousr]_\w{16,100}|github_pat_\w{16,200}|glpat-[\w-]{16,60}|AKIA[A-Z0-9]{12,20}|AIza[\w-]{20,60})/gu;
const BEARER = /(?<!\p{L})(?:bearer|basic)\s(?<value>[\w.+/=-]{12,2000})/giu;
const SECRET_WORD = String.raw`(?:passwort|kennwort|password|passwd|pwd|pw|passphrase|passcode|zugangscode|zugangsdaten|login|api[- ]?key|api[- ]?token|token|secret|access key|wlan[- ]?schlüssel|entsperrcode)`;
const SECRET = new RegExp(
  String.raw`(?<!\p{L})${SECRET_WORD}\s?(?:(?:ist|lautet|war|is|was|heißt)\s?[:=]?|[:=]|\s)\s?["'„“]?(?<value>[^\s"'“”„<>]{4,200})`,
  "giu",
);
const PIN =
  /(?<!\p{L})(?:sim-?pin|pin|puk|tan|pin-?code|code|sicherheitscode|bestätigungscode|verification code)\s?(?:ist|lautet|war|is|was|:|=|-){0,2}\s?(?<value>\d{4,8})(?!\d|\p{L})/giu;
const looksSecret = (match: RegExpExecArray): boolean => {
  const value = match.groups?.value ?? "";
  return /\d/u.test(value) || (/[!$%&*#+=?_]\S|[a-zß-ÿ][A-Z]/u.test(value) && value.length >= 6);
};

export const onlineIds: readonly Rule[] = [
  rule("platform_id", GUID),
  rule("platform_id", SLACK_MENTION),
  rule("platform_id", SLACK_ID, isSlackId),
  rule("platform_id", TEAMS_ID),
  rule(
    "name",
    TEAMS_MENTION,
    (match) => !/[\u{E000}-\u{E0FF}]/u.test(match.groups?.value ?? "") && /\p{L}/u.test(match.groups?.value ?? ""),
  ),
  rule("platform_id", HANDLE),
  rule("platform_id", TAG),
  rule("platform_id", APP_ID, (match) => /\d/u.test(match.groups?.value ?? "")),
  rule("platform_id", IMEI, (match) => countDigits(match.groups?.value ?? "") >= 4),
  rule("url_with_token", URL_LIKE, holdsToken),
  rule("url_with_token", PROFILE_LINK),
  rule("secret", KEY),
  rule("secret", BEARER),
  rule("secret", SECRET, looksSecret),
  rule("secret", PIN),
];
