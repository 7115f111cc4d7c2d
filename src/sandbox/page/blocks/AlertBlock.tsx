import type { AlertBlock as Alert } from '@slack/types'
import { Icon, type IconName } from '../draw/Icon.tsx'
import { TextObject } from './TextObject.tsx'

const icons: Record<string, IconName> = { warning: 'alert', error: 'alert', success: 'check' }

/** A boxed remark of a modal. */
export function AlertBlock({ block }: { block: Alert }) {
  const level = block.level ?? 'default'
  return (
    <div class="block-alert" data-level={level} role={level === 'error' ? 'alert' : 'note'}>
      <Icon name={icons[level] ?? 'info'} />
      <TextObject text={block.text} />
    </div>
  )
}
