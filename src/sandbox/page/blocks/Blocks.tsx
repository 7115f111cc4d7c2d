import { Component, type ComponentChildren } from 'preact'
import type { PageContainer } from '../protocol.ts'
import { Block } from './Block.tsx'
import { keysOf } from './block-keys.ts'
import { asBlocks } from './kit.ts'

/** The blocks of a message or view, one under the other. */
export function Blocks({ container, blocks }: { container: PageContainer; blocks: unknown[] }) {
  const shown = asBlocks(blocks)
  const keys = keysOf(shown)
  return (
    <div class="blocks">
      {shown.map((block, index) => (
        <Guard key={keys[index] ?? index} type={block.type}>
          <Block container={container} block={block} />
        </Guard>
      ))}
    </div>
  )
}

/** Keeps one broken block from taking the page with it. */
class Guard extends Component<{ type: string; children: ComponentChildren }, { fault: string | null }> {
  override state = { fault: null }

  static override getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render() {
    if (this.state.fault === null) return this.props.children
    return (
      <p class="block-fault">
        This {this.props.type} block could not be drawn: {this.state.fault}
      </p>
    )
  }
}
