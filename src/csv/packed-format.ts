import { open } from 'node:fs/promises'

/** How files begin that people take for tables, and what they are. */
const BEGINNINGS: [string, Buffer][] = [
  ['an Excel workbook or another ZIP archive', Buffer.from([0x50, 0x4b, 0x03, 0x04])],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['compressed with gzip', Buffer.from([0x1f, 0x8b])],
  ['a PDF', Buffer.from('%PDF')],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff])]
]

/** What a file is that can't be read as CSV whatever its name says, in words; null when it may be CSV. */
export async function packedFormat(path: string): Promise<string | null> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const found = BEGINNINGS.find(([, beginning]) => buffer.subarray(0, beginning.length).equals(beginning))
    return found?.[0] ?? null
  } finally {
    await file.close()
  }
}
