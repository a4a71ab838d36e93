import { z } from "zod";
import { conditionSchema, day, VERDICTS } from "./schemas.ts";

/** The DPO advises, the company decides (Art. 24, 38(6) GDPR): an approval signed by the DPO does not load. */
const approvedBy = z
  .string()
  .min(1)
  .refine((role) => !/datenschutz|\bdsb\b|\bdpo\b|data protection/i.test(role), {
    message:
      "hier entscheidet die Firma, z. B. Geschäftsführung; die oder der DSB berät und gehört in advised_by (the DPO advises, the company decides: name a role of the company, and the DPO in advised_by)",
  });
const decided = { approved_by: approvedBy, advised_by: z.string().min(1), on: day, why: z.string().min(1) };

const contact = z.strictObject({
  name: z.string().min(1),
  phone: z.string().optional(),
  email: z.string().optional(),
  hours: z.string().optional(),
});
export type Contact = z.infer<typeof contact>;
export const CONTACT_ROLES = ["dpo", "deputy", "it", "works_council", "hr", "reporting"] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

const companyRule = z.strictObject({
  id: z
    .string()
    .regex(
      /^F[A-Za-z0-9_-]*$/,
      'die Kennung einer eigenen Regel beginnt mit F, z. B. "F1" (the id of a company rule starts with F)',
    ),
  title: z.string().min(1),
  when: z.union([conditionSchema, z.array(conditionSchema).min(1)]),
  verdict: z.enum(VERDICTS),
  /** Seed rules that are switched off where this rule matches. */
  replaces: z.array(z.string()).default([]),
  /** The policy or works agreement that says so, with its section. */
  document: z.string().min(1),
  ...decided,
});

/** The company file: contacts, releases and own rules; the one place that may loosen. */
export const companySchema = z.strictObject({
  name: z.string().min(1).optional(),
  address: z.enum(["du", "sie"]).optional(),
  contacts: z.partialRecord(z.enum(CONTACT_ROLES), contact).default({}),
  released: z
    .array(
      z.strictObject({
        messenger: z.string().min(1),
        purposes: z.array(z.enum(["internal", "external"])).min(1),
        devices: z.array(z.enum(["work", "managed"])).min(1),
        ...decided,
      }),
    )
    .default([]),
  private_use_policy: z
    .strictObject({ private_calls: z.enum(["allowed", "forbidden"]), document: z.string().min(1), ...decided })
    .optional(),
  container_policy: z.strictObject({ document: z.string().min(1), says: z.string().min(1) }).optional(),
  campaigns: z
    .array(
      z.strictObject({
        name: z.string().min(3),
        messenger: z.literal("whatsapp_business_api"),
        proof: z.string().min(1),
        ...decided,
      }),
    )
    .default([]),
  rules: z.array(companyRule).default([]),
});
export type Company = z.infer<typeof companySchema>;

/** What a company file without any field is told; null where it has some. */
export function companyShapeless(plain: unknown): string | null {
  if (plain === null || plain === undefined)
    return "die Datei ist leer: Eine Firmendatei schreibt npm run setup, ein Beispiel ist knowledge/company.example.yaml (this file is empty)";
  return typeof plain === "object" && !Array.isArray(plain)
    ? null
    : "hier stehen keine Felder wie name: Wert, ein Beispiel ist knowledge/company.example.yaml (this file needs fields like name: value)";
}
