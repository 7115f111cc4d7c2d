import type { PlanBlock as Plan, TaskCardBlock as TaskCard } from '@slack/types'
import { RichText } from './RichText.tsx'

const words = { pending: 'Pending', in_progress: 'In progress', complete: 'Complete', error: 'Failed' }

/** One step an app is taking, with its state in words. */
export function TaskCardBlock({ block }: { block: TaskCard }) {
  return (
    <div class="task-card" data-status={block.status}>
      <p class="task-title">
        <span dir="auto">{block.title}</span>
        <span class="task-status">{words[block.status]}</span>
      </p>
      {block.details !== undefined && <RichText block={block.details} />}
      {block.output !== undefined && <RichText block={block.output} />}
    </div>
  )
}

/** Steps that belong together. */
export function PlanBlock({ block }: { block: Plan }) {
  return (
    <section class="block-container" data-width="standard">
      <div class="container-head" data-divider="true">
        <span class="container-title">{block.title}</span>
      </div>
      <div class="container-body">
        {(block.tasks ?? []).filter(isTask).map((task) => (
          <TaskCardBlock key={task.task_id} block={task} />
        ))}
      </div>
    </section>
  )
}

function isTask(task: object): task is TaskCard {
  return 'type' in task && task.type === 'task_card'
}
