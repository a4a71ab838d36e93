import { z } from "zod";

/** The parts of the Teams manifest that differ from company to company; everything else is passed on as it is. */
export type Manifest = {
  version: string;
  id: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  bots: { botId: string }[];
  composeExtensions: { botId: string }[];
};

const address = (de: string, en: string) =>
  z.url({
    protocol: /^https$/,
    error: ({ input }) =>
      `${de} „${String(input)}“ beginnt nicht mit https:// oder ist keine Adresse (${en} begins with https://)`,
  });
/** What a company enters; the limits are those of the manifest's own schema. */
export const companyShape = z.object({
  appId: z.guid(
    "Die Kennung der App sieht aus wie 0f8fad5b-d9cb-469f-a165-70867728950e, in Entra: Application (client) ID (the app id reads like this)",
  ),
  version: z
    .string()
    .regex(/^[1-9]\d{0,4}(\.(0|[1-9]\d{0,4})){2}$/, "--version sieht aus wie 1.0.1 (--version reads like 1.0.1)"),
  company: z
    .string()
    .trim()
    .min(1, "Der Name der Firma fehlt (the name of the company is missing)")
    .max(
      32,
      "Der Name der Firma hat in Teams höchstens 32 Zeichen, bitte kürzen (the name of the company has at most 32 characters: shorten it)",
    ),
  website: address("Die Webseite", "the website"),
  /** Without them the website stands for both. */
  privacy: address("--privacy", "--privacy").optional(),
  terms: address("--terms", "--terms").optional(),
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
    privacyUrl: of.privacy ?? of.website,
    termsOfUseUrl: of.terms ?? of.website,
  };
  for (const one of [...shaped.bots, ...shaped.composeExtensions]) one.botId = of.appId;
  return shaped;
}
