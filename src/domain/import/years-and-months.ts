const NAMES = 'january february march april may june july august september october november december'.split(
  ' '
)

/** The month that a name or its beginning of three letters names in English, 1 to 12; null when it names none. */
export function monthNamed(name: string): number | null {
  const word = name.toLowerCase()
  const short = word === 'sept' ? 'sep' : word
  const index = NAMES.findIndex((month) => month === short || month.slice(0, 3) === short)
  return index < 0 ? null : index + 1
}

/** The year that digits write. Two are read as POSIX reads them: 69–99 are 1969–1999. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year + (year >= 69 ? 1900 : 2000)
}
