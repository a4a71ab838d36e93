import type { Owner } from "../../ports/people.ts";

/** An owner as part of a key; no colon, brace or blank of an id can break it. */
export const ownerText = ({ workspace, person }: Owner): string =>
  `${encodeURIComponent(workspace)}:${encodeURIComponent(person)}`;

export function ownerOf(text: string): Owner {
  const [workspace = "", person = ""] = text.split(":");
  return { workspace: decodeURIComponent(workspace), person: decodeURIComponent(person) };
}
