import { z } from "zod";

/** The parts of the Teams manifest that differ from company to company; everything else is passed on as it is. */
export type Manifest = {
  version: string;
  id: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  bots: { botId: string }[];
  composeExtensions: { botId: string }[];
};

const address = (name: string) =>
  z.url({ protocol: /^https$/, error: `${name} is an address that begins with https://` });
/** What a company enters; the limits are those of the manifest's own schema. */
export const companyShape = z.object({
  appId: z.guid("the app id reads like 0f8fad5b-d9cb-469f-a165-70867728950e (Entra: Application (client) ID)"),
  version: z.string().regex(/^[1-9]\d{0,4}(\.(0|[1-9]\d{0,4})){2}$/, "--version reads like 1.0.1"),
  company: z
    .string()
    .trim()
    .min(1, "the name of the company is missing")
    .max(32, "the name of the company has at most 32 characters in Teams: shorten it"),
  website: address("the website"),
  privacy: address("--privacy"),
  terms: address("--terms"),
});
export type CompanyShape = z.infer<typeof companyShape>;

/** teams/manifest.json for one company. The app carries the id of its Entra registration, so that one number is enough and stays the same in every version. */
export function shapeManifest<T extends Manifest>(manifest: T, of: CompanyShape): T {
  const shaped = structuredClone(manifest);
  shaped.version = of.version;
  shaped.id = of.appId;
  shaped.developer = {
    name: of.company,
    websiteUrl: of.website,
    privacyUrl: of.privacy,
    termsOfUseUrl: of.terms,
  };
  for (const one of [...shaped.bots, ...shaped.composeExtensions]) one.botId = of.appId;
  return shaped;
}
