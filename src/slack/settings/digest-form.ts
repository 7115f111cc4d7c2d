import { showDigests } from '../../usecases/keep-digests.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { note } from '../blocks/section.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choice, tick } from '../form/fields/choice.ts'
import { channel } from '../form/fields/people.ts'
import { line } from '../form/fields/text.ts'
import { FORMS } from '../ids.ts'
import { digestSubject, digestTyped, subjectAt, TIMES, WEEKDAYS } from './digest-subject.ts'
import { saveDigest } from './save-digest.ts'

/** What a digest begins with: Mondays at nine. */
const USUAL = { channelId: null, segment: '', weekday: 1, minute: 9 * 60, isPublicAllowed: false }

/** Sets where a digest appears, of what, and when; or removes one. */
export const digestForm = defineForm({
  id: FORMS.digest,
  title: 'Digest',
  submit: 'Save',
  subject: digestSubject,
  fields: {
    channel: required(
      channel({
        label: 'Channel',
        hint: 'Everybody in it reads the digest. The bot must be in it: type /invite there first.'
      }),
      'Choose the channel.'
    ),
    segment: line({ label: 'Segment', hint: 'Only the clients of this segment. Empty: the whole book.' }),
    weekday: required(choice({ label: 'Day', of: WEEKDAYS }), 'Choose the day.'),
    time: required(choice({ label: 'Time', of: TIMES }), 'Choose the time.'),
    zone: required(
      line({ label: 'Time zone', hint: 'Such as Europe/Berlin or America/New_York.' }),
      'Write the time zone, such as Europe/Berlin.'
    ),
    isPublicAllowed: tick({
      label: 'In a public channel',
      words: 'Everybody in the workspace may read it'
    }),
    isRemoved: tick({ label: 'Remove', words: 'Remove this digest; what it has said stays' })
  },
  shows: ({ digest }) => [
    'channel',
    'segment',
    'weekday',
    'time',
    'zone',
    'isPublicAllowed',
    ...(digest === null ? [] : (['isRemoved'] as const))
  ],
  intro: ({ segments, moreSegments }) =>
    segments.length === 0
      ? []
      : [
          note(
            `Segments on record: ${segments.join(', ')}${moreSegments > 0 ? ` and ${moreSegments} more` : ''}.`
          )
        ],
  async start(desk, asker, value) {
    const shown = await showDigests(desk.ports, asker)
    if (shown.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(shown) }
    const digest = shown.digests.find(({ id }) => id === value) ?? null
    if (value !== null && digest === null) return { kind: 'refused', sentence: REMOVED }
    const details = digest ?? { ...USUAL, timeZone: desk.workspace().timeZone }
    return { kind: 'open', subject: subjectAt(digest, shown.segments), typed: digestTyped(details) }
  },
  save: saveDigest
})

const REMOVED = 'This digest was removed. Add a new one.'
