import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { block, list, text } from '../shapes.ts'

const limits = SLACK_LIMITS.dataVisualization
const label = text(limits.label)

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: list(z.strictObject({ label, value: z.number().positive() }), limits.maxSegments)
})

/** Every series needs one value for each category, and a name of its own. */
function axisChart<T extends string>(type: T) {
  return z
    .strictObject({
      type: z.literal(type),
      series: list(
        z.strictObject({
          name: label,
          data: list(z.strictObject({ label, value: z.number() }), limits.maxPoints)
        }),
        limits.maxSeries
      ),
      axis_config: z.strictObject({
        categories: list(label, limits.maxPoints),
        x_label: text(limits.axisLabel).optional(),
        y_label: text(limits.axisLabel).optional()
      })
    })
    .superRefine(({ series, axis_config: { categories } }, context) => {
      const refuse = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: 'custom', path: ['series', ...path], message })
      const names = series.map((one) => one.name)
      const wanted = [...categories].sort().join('\n')
      for (const [index, { name, data }] of series.entries()) {
        if (names.indexOf(name) !== index) refuse([index, 'name'], `\`name\` "${name}" already exists`)
        const given = data.map((point) => point.label).sort()
        if (given.join('\n') !== wanted) refuse([index, 'data'], 'must have one value for each category')
      }
    })
}

/** Slack's own chart. */
export const dataVisualization = block('data_visualization', {
  title: text(limits.title),
  chart: z.discriminatedUnion('type', [pie, axisChart('bar'), axisChart('area'), axisChart('line')])
})
