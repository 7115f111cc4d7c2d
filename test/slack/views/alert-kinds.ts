import type { AlertKind } from '../../../src/domain/attention/alert.ts'
import { COURSES } from '../../../src/domain/nudges/moments.ts'

const { told: _told, critical: _critical, ...courses } = COURSES

/** Every kind of alert. */
export const ALERT_KINDS = Object.keys(courses) as AlertKind[]
