/** One decision without text and person: enough to decide it again. Chained: each line holds the hash of the one before. */
export type JournalLine = {
  id: string;
  day: string;
  language: "de" | "en";
  outcome: string;
  /** What was decided: stated values for each situation. */
  situations: readonly Readonly<Record<string, readonly string[]>>[];
  rules: readonly string[];
  versions: { knowledge: string; rules: string; prompts: string };
};
export type ChainedLine = JournalLine & { position: number; previous: string; hash: string };
/** Where the newest line stands, kept beside the lines: without it nobody would see that the newest are missing. */
export type Head = Pick<ChainedLine, "position" | "hash" | "day">;
export type Journal = {
  /** The same id again adds nothing and gives the line that stands. */
  append(line: JournalLine): Promise<ChainedLine>;
  get(id: string): Promise<ChainedLine | null>;
  /** Null before the first line. */
  head(): Promise<Head | null>;
  /** From `after` on, in order. */
  read(after: number, limit: number): Promise<ChainedLine[]>;
};
