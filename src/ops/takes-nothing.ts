/** A command without arguments says so: to `--help` on stdout with exit code 0, to anything else on stderr with 2. */
export function takesNothing(args: readonly string[], command: string, does: string): 0 | 2 {
  const [first = ""] = args;
  const usage = `Aufruf (usage): npm ${command === "start" ? "" : "run "}${command}   ${does}; Einstellungen stehen in .env oder der Umgebung, siehe README (settings come from .env or the environment, see the README)\n`;
  if (first === "--help" || first === "-h") {
    process.stdout.write(usage);
    return 0;
  }
  process.stderr.write(`${first}: diese Angabe kennt der Befehl nicht (unknown argument)\n${usage}`);
  return 2;
}
