/** What a file system refused, in words; German first, the code where there are none. */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return FAULTS[code] ?? code;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "diese Datei gibt es nicht (this file does not exist)",
  EISDIR: "das ist ein Ordner, keine Datei (this is a folder, not a file)",
  ENOTDIR: "ein Teil des Pfads ist kein Ordner (a part of the path is no folder)",
  ENAMETOOLONG: "der Name ist zu lang (the name is too long)",
  ELOOP: "ein Verweis führt im Kreis (a link leads in a circle)",
  EACCES: "dafür fehlt das Recht (permission denied)",
  EPERM: "dafür fehlt das Recht (permission denied)",
  EROFS: "dort kann nicht geschrieben werden (the file system is read-only)",
  ENOSPC: "der Datenträger ist voll (the disk is full)",
  EEXIST: "steht schon da, bitte eine neue Datei nennen (stands already; name a new file)",
};

/** Whether an error comes from a file that cannot be used, and is no defect. */
export const isFileFault = (error: unknown): boolean =>
  error instanceof Error && "code" in error && Object.hasOwn(FAULTS, String(error.code));
