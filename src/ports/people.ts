/** Whose data a record is: keyed pseudonyms, never platform ids. `workspace` is a company's workspace or tenant, "local" for web and terminal. */
export type Owner = { workspace: string; person: string };
