import { IANAZone } from 'luxon'
import * as z from 'zod'
import { confirm, placeholder } from '../composition.ts'
import { interactive } from '../shapes.ts'

const shared = { confirm: confirm.optional(), focus_on_load: z.boolean().optional() }

export const datepicker = interactive('datepicker', {
  ...shared,
  placeholder,
  initial_date: z.iso.date('must be a valid date in the format YYYY-MM-DD').optional()
})

export const timepicker = interactive('timepicker', {
  ...shared,
  placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a valid time in the format HH:mm')
    .optional(),
  timezone: z.string().refine(IANAZone.isValidZone, 'must be an IANA time zone').optional()
})

/** Takes seconds since 1970; ten digits, so milliseconds are caught. */
export const datetimepicker = interactive('datetimepicker', {
  ...shared,
  initial_date_time: z
    .int()
    .refine((seconds) => /^\d{10}$/.test(String(seconds)), 'must be a UNIX timestamp of 10 digits')
    .optional()
})
