import type { YAMLError } from "yaml";

const UNCLOSED =
  "ein Anführungszeichen oder eine Klammer wird nicht geschlossen, vielleicht weiter oben (a quote or a bracket is not closed, perhaps further up)";
const COLON =
  'ein Text mit ": " darin gehört in Anführungszeichen, und je Zeile steht nur ein name: Wert (a text with a colon in it belongs in quotes, and one name: value stands in each line)';
const INDENT =
  "falsch eingerückt, gleiche Felder beginnen in derselben Spalte (wrong indentation: fields of one kind begin in the same column)";
const QUOTES =
  "ein Text mit Sonderzeichen am Anfang gehört in Anführungszeichen (a text that begins with a special character belongs in quotes)";

/** Where YAML cannot be read: what is usually wrong there, by the parser's own name for it. */
const SYNTAX: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  MISSING_CHAR: UNCLOSED,
  TAB_AS_INDENT: "mit einem Tabulator eingerückt, Leerzeichen nehmen (indented with a tab: use spaces)",
  DUPLICATE_KEY: "dieses Feld steht hier zweimal, einmal genügt (this field stands here twice)",
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  BAD_INDENT: INDENT,
  BLOCK_IN_FLOW: INDENT,
  BAD_SCALAR_START: QUOTES,
  BAD_ALIAS: QUOTES,
  BAD_DQ_ESCAPE:
    "in Anführungszeichen steht ein \\, es \\\\ schreiben oder ' statt \" nehmen (a \\ in quotes: write \\\\, or use ' instead of \")",
};

export const wordedSyntax = ({ code }: YAMLError): string =>
  SYNTAX[code] ??
  "kein gültiges YAML, Anführungszeichen, Doppelpunkte und Einrückung prüfen (this is not valid YAML here: check quotes, colons and indentation)";
