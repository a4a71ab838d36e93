import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KNOWLEDGE_FILES, parseKnowledge, type Knowledge, type KnowledgeFiles } from "../core/knowledge/knowledge.ts";

export type LoadedKnowledge = { knowledge: Knowledge; versions: { knowledge: string; rules: string; prompts: string } };

/** Folder of the knowledge shipped with the product. */
export const SHIPPED = join(import.meta.dirname, "..", "..", "knowledge");

/** Reads `knowledge/` (and the company file where one is named). Throws a KnowledgeError that names file, line and entry. */
export function loadKnowledge(folder: string, companyFile: string | null, today: string): LoadedKnowledge {
  const files = readFolder(folder);
  const company = companyFile === null ? null : { file: companyFile, text: readFileSync(companyFile, "utf8") };
  const knowledge = parseKnowledge(files, company, today);
  const hash = (...texts: string[]): string =>
    createHash("sha256").update(texts.join("\u0000")).digest("hex").slice(0, 16);
  return {
    knowledge,
    versions: {
      knowledge: hash(...KNOWLEDGE_FILES.map((file) => files[file] ?? ""), company?.text ?? ""),
      rules: hash(files["rules.yaml"] ?? "", files["messengers.yaml"] ?? "", company?.text ?? ""),
      prompts: "none",
    },
  };
}

function readFolder(folder: string): KnowledgeFiles {
  return Object.fromEntries(
    KNOWLEDGE_FILES.flatMap((file) => {
      try {
        return [[file, readFileSync(join(folder, file), "utf8")] as const];
      } catch {
        return []; // parseKnowledge names the missing file
      }
    }),
  );
}
