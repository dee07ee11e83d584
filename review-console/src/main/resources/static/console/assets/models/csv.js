// Comma-separated values as RFC 4180 has them, and as the server reads them.

const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/u;
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/uy;

/** Rows of fields. */
export function parse(text) {
  const source = text.replaceAll("\r\n", "\n");
  const rows = [];
  let row = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < source.length) {
    const [, quoted, bare, end] = FIELD.exec(source);
    row.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    if (end === "," && FIELD.lastIndex === source.length) row.push("");
    if (end !== ",") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length) rows.push(row);
  return rows;
}

export function format(rows) {
  const field = (value) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return `${rows.map((row) => row.map(field).join(",")).join("\n")}\n`;
}
