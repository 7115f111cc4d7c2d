import { Element } from '../elements/Element.tsx'
import type { Seat } from '../elements/seat.ts'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { Paragraphs } from '../mrkdwn/Paragraphs.tsx'
import { parseMarkdown } from '../mrkdwn/parse-markdown.ts'
import type { PageContainer } from '../protocol.ts'
import { AlertBlock } from './AlertBlock.tsx'
import { CardBlock, CarouselBlock } from './CardBlock.tsx'
import { ChartBlock } from './ChartBlock.tsx'
import { ContainerBlock } from './ContainerBlock.tsx'
import { ContextBlock } from './ContextBlock.tsx'
import { DataTableBlock } from './DataTableBlock.tsx'
import { ImageBlock } from './ImageBlock.tsx'
import { InputBlock } from './InputBlock.tsx'
import type { KitBlock } from './kit.ts'
import { RichText } from './RichText.tsx'
import { SectionBlock } from './SectionBlock.tsx'
import { TableBlock } from './TableBlock.tsx'
import { PlanBlock, TaskCardBlock } from './TaskBlocks.tsx'
import { VideoBlock } from './VideoBlock.tsx'

/** Draws any block. Unknown types say so, as a real client leaves them out without a word. */
export function Block({ container, block }: { container: PageContainer; block: KitBlock }) {
  const seat: Seat = { container, blockId: block.block_id ?? '', isDispatching: true }
  const type: string = block.type
  switch (block.type) {
    case 'header':
      return (
        <h3 class="block-header" dir="auto">
          <EmojiText text={block.text.text} shortcodes />
        </h3>
      )
    case 'section':
      return <SectionBlock seat={seat} block={block} />
    case 'context':
      return <ContextBlock block={block} />
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, index) => (
            <Element key={element.action_id ?? index} seat={seat} element={element} />
          ))}
        </div>
      )
    case 'context_actions':
      return (
        <div class="block-actions quiet">
          {block.elements.map((element, index) => (
            <Element key={element.action_id ?? index} seat={seat} element={element} />
          ))}
        </div>
      )
    case 'divider':
      return <hr class="block-divider" />
    case 'image':
      return <ImageBlock block={block} />
    case 'input':
      return <InputBlock seat={seat} block={block} />
    case 'rich_text':
      return <RichText block={block} />
    case 'markdown':
      return <Paragraphs of={parseMarkdown(block.text)} />
    case 'table':
      return <TableBlock block={block} />
    case 'data_table':
      return <DataTableBlock block={block} />
    case 'data_visualization':
      return <ChartBlock block={block} />
    case 'alert':
      return <AlertBlock block={block} />
    case 'card':
      return <CardBlock seat={seat} block={block} />
    case 'carousel':
      return <CarouselBlock seat={seat} block={block} />
    case 'container':
      return <ContainerBlock container={container} block={block} />
    case 'video':
      return <VideoBlock block={block} />
    case 'task_card':
      return <TaskCardBlock block={block} />
    case 'plan':
      return <PlanBlock block={block} />
    case 'file':
      return <p class="block-fault">A remote file: {block.external_id}</p>
    default:
      return <p class="block-fault">This page does not know the block type "{type}".</p>
  }
}
