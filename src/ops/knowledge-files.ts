import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileFault } from "../core/file-fault.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { KNOWLEDGE_FILES, parseKnowledge, type Knowledge, type KnowledgeFiles } from "../core/knowledge/knowledge.ts";

export type LoadedKnowledge = { knowledge: Knowledge; versions: { knowledge: string; rules: string } };
/** All that a decision rests on, as texts: kept by its hash, a decision can be made again from it. */
export type KnowledgeTexts = { files: KnowledgeFiles; company: { file: string; text: string } | null };

/** Folder of the knowledge shipped with the product. */
export const SHIPPED = join(import.meta.dirname, "..", "..", "knowledge");

/** Reads `knowledge/` (and the company file where one is named). Throws a KnowledgeError that names file, line and entry. */
export function loadKnowledge(
  folder: string,
  companyFile: string | null,
  today: string,
  as: Parameters<typeof parseKnowledge>[3] = "checked",
): LoadedKnowledge {
  const loaded = parseTexts(readTexts(folder, companyFile), today, as);
  if (as === "proved") refuseUnread(folder, companyFile);
  return loaded;
}

export function readTexts(folder: string, companyFile: string | null): KnowledgeTexts {
  const files = readFolder(folder);
  const company =
    companyFile === null
      ? null
      : {
          file: companyFile,
          text: readText(companyFile, settingOf(companyFile)),
        };
  return { files, company };
}

type Reading = Parameters<typeof parseKnowledge>[3];
/** `today` is the day whose review dates count; the same texts are read once for a day. */
export function parseTexts(texts: KnowledgeTexts, today: string, as: Reading = "checked"): LoadedKnowledge {
  const known = parsed.get(texts);
  if (known?.today === today && known.as === as) return known.loaded;
  const loaded = parseAnew(texts, today, as);
  parsed.set(texts, { today, as, loaded });
  return loaded;
}
const parsed = new WeakMap<KnowledgeTexts, { today: string; as: Reading; loaded: LoadedKnowledge }>();

function parseAnew({ files, company }: KnowledgeTexts, today: string, as: Reading): LoadedKnowledge {
  const knowledge = named(company?.file ?? null, () => parseKnowledge(files, company, today, as));
  const hash = (...texts: string[]): string =>
    createHash("sha256").update(texts.join("\u0000")).digest("hex").slice(0, 16);
  return {
    knowledge,
    versions: {
      knowledge: hash(...KNOWLEDGE_FILES.map((file) => files[file] ?? ""), company?.text ?? ""),
      rules: hash(files["rules.yaml"] ?? "", files["messengers.yaml"] ?? "", company?.text ?? ""),
    },
  };
}

const settingOf = (companyFile: string): string => `LOTSE_COMPANY_FILE=${companyFile}`;
/** A mistake in the company file names the setting that points to it. */
function named<T>(companyFile: string | null, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof KnowledgeError) || companyFile === null) throw error;
    throw new KnowledgeError(
      error.problems.map((one) => (one.file === companyFile ? { ...one, file: settingOf(companyFile) } : one)),
    );
  }
}

/** As it is kept: the company file under its bare name, because a path names this machine. */
export const textsToKeep = ({ files, company }: KnowledgeTexts): string =>
  JSON.stringify({ files, company: company && { ...company, file: basename(company.file) } });

function readFolder(folder: string): KnowledgeFiles {
  if (!existsSync(folder))
    throw problem(
      folder,
      "diesen Ordner gibt es nicht, den Ordner einer Fassung von knowledge/ nennen (this folder does not exist: name the folder of a version of knowledge/)",
    );
  return Object.fromEntries(
    KNOWLEDGE_FILES.flatMap((file) =>
      existsSync(join(folder, file)) ? [[file, readText(join(folder, file), file)] as const] : [],
    ), // parseKnowledge names a missing file
  );
}

/** A file that looks like knowledge and is read by nobody: its name is misspelt, or what it says counts nowhere. */
function refuseUnread(folder: string, companyFile: string | null): void {
  const known: readonly string[] = [...KNOWLEDGE_FILES, "company.example.yaml"];
  const unread = readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !known.includes(name))
    .filter((name) => companyFile === null || resolve(folder, name) !== resolve(companyFile));
  if (unread.length === 0) return;
  throw new KnowledgeError(
    unread.map((file) => ({
      file,
      line: 0,
      entry: "",
      message: `diese Datei liest Lotse nicht, Schreibweise prüfen oder entfernen (Lotse does not read this file: check the spelling or remove it); bekannt sind (known are): ${KNOWLEDGE_FILES.join(", ")}`,
    })),
  );
}

/** A text file in UTF-8; anything else is named with what to do. */
function readText(path: string, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw problem(name, `${fileFault(error)}; den Pfad prüfen (check the path)`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem(
      name,
      "nicht als UTF-8 gespeichert, mit dieser Kodierung neu speichern (this file is not saved as UTF-8: save it again with that encoding)",
    );
  }
}
const problem = (file: string, message: string): KnowledgeError =>
  new KnowledgeError([{ file, line: 0, entry: "", message }]);
