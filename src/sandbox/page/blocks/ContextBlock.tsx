import type { ContextBlock as Context } from '@slack/types'
import { KitImage } from './KitImage.tsx'
import { TextLine } from './TextObject.tsx'

/** Small print: pictures and words in a row. */
export function ContextBlock({ block }: { block: Context }) {
  return (
    <div class="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <KitImage key={index} image={element} className="context-image" />
        ) : (
          <span key={index} dir="auto">
            <TextLine text={element} />
          </span>
        )
      )}
    </div>
  )
}
