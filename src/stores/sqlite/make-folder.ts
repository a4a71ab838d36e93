import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** One folder after the other: Node's own way never ends where a folder's making fails like one that is missing (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another process was first
  }
}
