/**
 * A row of a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula gets a quote before it, as OWASP advises
 * ("CSV injection"): one that begins with = + - @, a tab or a line break.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
