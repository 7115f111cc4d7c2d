import type { AnyForm } from './form/definition.ts'
import { pulseForm } from './judgement/pulse-form.ts'

/** Every form that is a table of fields. */
export const ALL_FORMS: readonly AnyForm[] = [pulseForm]
