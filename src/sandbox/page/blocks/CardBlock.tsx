import type { CardBlock as Card, CarouselBlock as Carousel } from '@slack/types'
import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { Element } from '../elements/Element.tsx'
import type { Seat } from '../elements/seat.ts'
import { KitImage } from './KitImage.tsx'
import { TextLine, TextObject } from './TextObject.tsx'

/** A card: banner, icon with title and subtitle, body, buttons. */
export function CardBlock({ seat, block }: { seat: Seat; block: Card }) {
  return (
    <article class="block-card">
      {block.hero_image !== undefined && <KitImage image={block.hero_image} className="card-hero" />}
      <div class="card-body">
        <div class="card-head">
          {block.icon !== undefined && <KitImage image={block.icon} className="card-icon" />}
          <div>
            {block.title !== undefined && (
              <h4 dir="auto">
                <TextLine text={block.title} />
              </h4>
            )}
            {block.subtitle !== undefined && (
              <p class="card-subtitle" dir="auto">
                <TextLine text={block.subtitle} />
              </p>
            )}
          </div>
        </div>
        {block.body !== undefined && <TextObject text={block.body} />}
        {block.actions !== undefined && (
          <div class="block-actions">
            {block.actions.map((action, index) => (
              <Element key={action.action_id ?? index} seat={seat} element={action} />
            ))}
          </div>
        )}
      </div>
    </article>
  )
}

/** Cards side by side, to be scrolled. */
export function CarouselBlock({ seat, block }: { seat: Seat; block: Carousel }) {
  return (
    <section class="carousel" aria-label={`${block.elements.length} cards`} {...keyboardScroll}>
      {block.elements.map((card, index) => (
        <CardBlock
          key={card.block_id ?? index}
          seat={{ ...seat, blockId: card.block_id ?? seat.blockId }}
          block={card}
        />
      ))}
    </section>
  )
}
