const NEWLINE = 10;
/** A longer line is no row: it is cut off and named, so that a file without line breaks cannot fill the memory. */
const MOST = 16 * 1024 * 1024;

/** One line of a file: its text, or null where it is not UTF-8 or longer than any row. */
export type Line = { number: number; text: string | null };

/** The lines of a byte stream, one at a time. Only a line feed ends a line: JSON may hold every other separator. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size <= MOST) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const text = size > MOST ? null : decoded(parts, decoder);
    parts = [];
    size = 0;
    return { number: ++number, text };
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      yield line();
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function decoded(parts: readonly Uint8Array[], decoder: InstanceType<typeof TextDecoder>): string | null {
  try {
    return decoder.decode(Buffer.concat(parts)).replace(/\r$/, "");
  } catch {
    return null;
  }
}
