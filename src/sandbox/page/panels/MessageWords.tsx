import { Blocks } from '../blocks/Blocks.tsx'
import { KitImage } from '../blocks/KitImage.tsx'
import { Icon } from '../draw/Icon.tsx'
import { Mrkdwn } from '../mrkdwn/Paragraphs.tsx'
import type { PageContainer, PageMessage } from '../protocol.ts'
import { keyOf } from '../state/fields.ts'
import { problems } from '../state/notices.ts'

/** What a message says: its blocks, or its text when it has none; then its files. */
export function MessageWords({ message }: { message: PageMessage }) {
  const container: PageContainer = { type: 'message', channel: message.channel, ts: message.ts }
  const problem = problems.value[keyOf(container)]
  return (
    <div class="message-words">
      {message.blocks.length > 0 ? (
        <Blocks container={container} blocks={message.blocks} />
      ) : (
        <Mrkdwn text={message.text} />
      )}
      {message.isEdited && <span class="edited">(edited)</span>}
      {message.files.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      {problem !== undefined && (
        <p class="block-fault" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
    </div>
  )
}

function FileCard({ file }: { file: PageMessage['files'][number] }) {
  if (file.mimetype.startsWith('image/')) {
    return (
      <figure class="block-image">
        <figcaption>{file.name}</figcaption>
        <KitImage image={{ alt_text: file.name, image_url: file.url }} className="block-picture" />
      </figure>
    )
  }
  return (
    <a class="file-card" href={file.url} target="_blank" rel="noreferrer noopener" download={file.name}>
      <Icon name="file" />
      <span>{file.name}</span>
    </a>
  )
}
