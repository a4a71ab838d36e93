/** What can be taken out of a text; the placeholder a reader sees is the same word in capitals. */
export const kinds = [
  "name",
  "email",
  "phone",
  "iban",
  "card",
  "tax_id",
  "tax_number",
  "social_security",
  "health_insurance",
  "id_document",
  "plate",
  "personnel_number",
  "customer_number",
  "case_number",
  "address",
  "birth_date",
  "ip",
  "platform_id",
  "url_with_token",
  "secret",
] as const;
export type Kind = (typeof kinds)[number];

/** A stretch of a text that names or identifies a person. */
export type Span = { kind: Kind; start: number; end: number };

export const placeholder = (kind: Kind): string => `[${kind.toUpperCase()}]`;
