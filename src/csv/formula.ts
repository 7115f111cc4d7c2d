/** Signs with which a spreadsheet takes a cell for a formula, plain and full-width, behind any apostrophes of ours. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const ESCAPED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Makes a text harmless to spreadsheets with an apostrophe in front. Texts that already look escaped get one more, so
 * that `unescapeFormula` always gives back exactly what was written; csv-stringify's own option loses that.
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Takes off the apostrophe that `escapeFormula` put there. */
export function unescapeFormula(cell: string): string {
  return cell.charCodeAt(0) === 39 && ESCAPED.test(cell) ? cell.slice(1) : cell
}
