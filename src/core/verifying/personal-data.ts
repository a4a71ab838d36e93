const PATTERNS = [
  /[\w.+-]+\s?(?:@|\(at\)|\[at\]|\sat\s|\säт\s)\s?[\w-]+\s?(?:\.|\(punkt\)|\spunkt\s|\sdot\s)\s?\p{L}{2,}/iu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,}/u,
  /(?:\+|\(0|(?<!\d)0)\d(?:[\s()/.-]?\d){5,}/u,
  /(?<!\d)\d(?:[\s/.-]?\d){8,}/u,
  /(?<!\p{L})(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Kollege|Kollegin|Dr)\.?\s\p{Lu}\p{Ll}+/u,
  /(?<!\p{L})\p{Lu}{1,3}-\p{Lu}{1,2}\s?\d{1,4}(?!\d)/u,
  /\p{L}(?:straße|strasse|weg|platz|gasse|allee)\s\d+/iu,
  /(?<!\p{L})(?:[UW][A-Z0-9]{8,})(?!\p{L})/u,
];
const SHORTEST_VALUE = 3;

/** Whether a text holds something that points to a person, or a value that was taken out of the question. */
export function hasPersonalData(text: string, redacted: readonly string[]): boolean {
  const bare = (value: string): string =>
    value
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const own = bare(text);
  return (
    PATTERNS.some((pattern) => pattern.test(text)) ||
    redacted.some((value) => bare(value).length >= SHORTEST_VALUE && own.includes(bare(value)))
  );
}
