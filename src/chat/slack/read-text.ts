/** Slack's markup as people read it: the bot's own mention and other people's ids go, links keep their label. */
export function readText(text: string): string {
  return text
    .replaceAll(/<[@!][^>]*>/g, " ")
    .replaceAll(/<#[^|>]*\|?([^>]*)>/g, (_, name: string) => (name === "" ? " " : `#${name}`))
    .replaceAll(/<([^|>]+)(?:\|([^>]*))?>/g, (_, link: string, label?: string) => label ?? link)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}
