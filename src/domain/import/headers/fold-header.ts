/** Folds a header for comparison: "Renewal_Date", "renewal date" and "RenewalDate" are one. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
