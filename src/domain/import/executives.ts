const EXECUTIVE =
  /\b(c[a-z]o|ch?ro|cdao|chief|[es]?vp|(vice )?president|(co ?)?founder|owner|managing (director|partner)|general manager|chair(man|woman|person)?|board member|geschaftsfuhrer(in)?|vorstand|pdg|directeur general)\b/
const NOT_EXECUTIVE = /\b(assistant|secretary|product owner|process owner|data owner|intern)\b/

/** Whether a job title is an executive's: "CFO", "SVP, Procurement", "Geschäftsführerin"; not "Assistant to the CEO". */
export function isExecutiveTitle(title: string): boolean {
  const folded = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (NOT_EXECUTIVE.test(folded)) return false
  return EXECUTIVE.test(folded)
}
