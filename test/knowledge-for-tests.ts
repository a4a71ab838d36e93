import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  KNOWLEDGE_FILES,
  parseKnowledge,
  type Knowledge,
  type KnowledgeFiles,
} from "../src/core/knowledge/knowledge.ts";

export const TODAY = "2026-11-23";
const folder = join(import.meta.dirname, "..", "knowledge");

/** The shipped knowledge files as texts, some of them replaced. */
export function shippedFiles(changes: KnowledgeFiles = {}): KnowledgeFiles {
  return {
    ...Object.fromEntries(KNOWLEDGE_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")])),
    ...changes,
  };
}

export function shippedKnowledge(
  company: string | null = null,
  today = TODAY,
  changes: KnowledgeFiles = {},
  as: Parameters<typeof parseKnowledge>[3] = "checked",
): Knowledge {
  return parseKnowledge(
    shippedFiles(changes),
    company === null ? null : { file: "company.yaml", text: company },
    today,
    as,
  );
}
