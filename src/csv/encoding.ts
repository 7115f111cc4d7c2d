import { createReadStream } from 'node:fs'
import { detect } from 'chardet'

/** Marks at the start of a file that name its encoding. */
const MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]
const SAMPLE = 256 * 1024

/**
 * Finds the encoding of a file, as a label that TextDecoder knows. The whole file is looked at: a file whose only umlaut stands at its end is
 * UTF-8 or not by that umlaut. Only what is not UTF-8 is left to statistics.
 */
export async function findEncoding(path: string): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE })) {
      const bytes: Buffer = chunk
      if (isFirst) {
        const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
        if (marked) return marked[0]
        const wide = withoutMark(bytes)
        if (wide) return wide
      }
      isFirst = false
      strict.decode(bytes, { stream: true })
    }
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return guess(await sampleOf(path))
    throw error
  }
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function withoutMark(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const most = sample.length * 0.3
  if ((zeros[1] ?? 0) > most) return 'utf-16le'
  return (zeros[0] ?? 0) > most ? 'utf-16be' : null
}

/** The lines with letters beyond ASCII: all the rest tells nothing and would drown them. */
async function sampleOf(path: string): Promise<Buffer> {
  const lines: Buffer[] = []
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE })) {
    const bytes: Buffer = chunk
    for (let start = 0; start < bytes.length && size < SAMPLE; ) {
      const end = bytes.indexOf(10, start)
      const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1)
      if (line.some((byte) => byte > 127)) {
        lines.push(line)
        size += line.length
      }
      start += line.length
    }
    if (size >= SAMPLE) break
  }
  return Buffer.concat(lines)
}

/** Web browsers read ISO-8859-1 as Windows-1252, and so does TextDecoder; whatever it does not know is most likely that too. */
function guess(sample: Buffer): string {
  const label = detect(sample) ?? 'windows-1252'
  try {
    return /^utf-8$/i.test(label) ? 'windows-1252' : new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return 'windows-1252'
    throw error
  }
}
