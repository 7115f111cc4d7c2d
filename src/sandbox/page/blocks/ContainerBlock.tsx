import type { ContainerBlock as Container } from '@slack/types'
import { useId, useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { EmojiText } from '../emoji/EmojiText.tsx'
import type { PageContainer } from '../protocol.ts'
import { Blocks } from './Blocks.tsx'
import { KitImage } from './KitImage.tsx'
import { RichText } from './RichText.tsx'
import { TextLine } from './TextObject.tsx'

/** A frame around other blocks with a title; a collapsible one opens and closes by its title. */
export function ContainerBlock({ container, block }: { container: PageContainer; block: Container }) {
  const isCollapsible = block.is_collapsible === true
  const [isOpen, setOpen] = useState(!(isCollapsible && block.default_collapsed === true))
  const body = useId()
  const head = <ContainerHead block={block} />
  return (
    <section class="block-container" data-width={block.width ?? 'standard'}>
      {isCollapsible ? (
        <button
          type="button"
          class="container-head"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          {head}
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      ) : (
        <div class="container-head" data-divider={block.has_header_divider === true}>
          {head}
        </div>
      )}
      <div id={body} class="container-body" hidden={!isOpen}>
        <Blocks container={container} blocks={block.child_blocks} />
      </div>
    </section>
  )
}

function ContainerHead({ block }: { block: Container }) {
  return (
    <>
      {block.icon !== undefined && <KitImage image={block.icon} className="card-icon" />}
      <span class="container-title" dir="auto">
        {block.rich_text_title === undefined ? (
          <EmojiText text={block.title?.text ?? ''} shortcodes />
        ) : (
          <RichText block={block.rich_text_title} />
        )}
        {block.subtitle !== undefined && (
          <span class="card-subtitle">
            <TextLine text={block.subtitle} />
          </span>
        )}
      </span>
    </>
  )
}
