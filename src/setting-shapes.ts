import { z } from "zod";
import { either } from "./core/either.ts";
import { readRetention, type Retention } from "./core/privacy/retention.ts";

export const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, either(...values));
export function whole(min: number, max: number, example: number) {
  const says = `eine ganze Zahl von ${min} bis ${max}, z. B. ${example} (a whole number from ${min} to ${max})`;
  return z.coerce.number(says).int(says).min(min, says).max(max, says);
}
export const retention = z.string().transform((text, context): Retention => {
  const read = readRetention(text);
  if (typeof read !== "string") return read;
  context.addIssue({ code: "custom", message: read });
  return z.NEVER;
});

export const command = z
  .string()
  .regex(
    /^\/[a-z0-9äöüß_-]{1,31}$/,
    "ein Befehl wie /datenschutz: Kleinbuchstaben, Ziffern, - und _ (a command like /datenschutz: small letters, digits, - and _)",
  );

const API = "eine Adresse, die auf /api/ endet (an address that ends in /api/)";
export const slackApi = z.url(API).endsWith("/api/", API);

const HOUR = 60 * 60 * 1000;
/** A time in days or hours, read as milliseconds. */
export const span = z
  .string()
  .regex(/^\d{1,4}[hd]$/, "wie 30d oder 0h, in Tagen oder Stunden (like 30d or 0h)")
  .transform((text) => Number(text.slice(0, -1)) * HOUR * (text.endsWith("d") ? 24 : 1));

export const entraId = z
  .guid("eine Kennung wie 00000000-0000-4000-8000-000000000000 (an id like this)")
  .transform((id) => id.toLowerCase());
