/** Owner of the secret that pseudonyms are made with; real owners have pseudonyms of 22 characters, or the workspace "local". */
export const INSTALLATION = { workspace: "installation", person: "pseudonyms" } as const;

/** The id of the key a text was sealed under (`v1.key.…`), or of a wrapped key itself (`master.key.…`). */
export const keyOf = (text: string): string => text.split(".")[1] ?? "";

/** The id of the master key that a wrapped key needs. */
export const masterOf = (wrapped: string): string => wrapped.split(".")[0] ?? "";
