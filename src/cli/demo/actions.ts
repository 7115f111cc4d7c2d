import { calendarDate, type DayNumber } from '../../domain/calendar.ts'
import type { ActionDetails } from '../../domain/clients/action.ts'

/** Something that the owner of a client does about it, perhaps about the risk that stands in its register. */
interface DemoAction {
  client: string
  sourceKey: string
  ofRisk: boolean
  action: Omit<ActionDetails, 'ownerId' | 'riskKey'>
}

const UNPLANNED = { playbook: null, cause: null, doneOn: null, droppedOn: null, outcome: null }

/** What is being done in the demo: ahead, overdue, and done. */
export function demoActions(today: DayNumber): DemoAction[] {
  return [
    {
      client: 'Delmar Hotels',
      sourceKey: 'demo-a1',
      ofRisk: true,
      action: {
        ...UNPLANNED,
        action: 'Show Carmen what the booking flow saved her',
        dueOn: calendarDate(today + 4)
      }
    },
    {
      client: 'Juniper Retail',
      sourceKey: 'demo-a2',
      ofRisk: false,
      action: {
        ...UNPLANNED,
        action: 'Find out what the lost sales were worth',
        dueOn: calendarDate(today - 3)
      }
    },
    {
      client: 'Fjord Energy AS',
      sourceKey: 'demo-a3',
      ofRisk: true,
      action: {
        ...UNPLANNED,
        action: 'Write down how the platform is run',
        dueOn: calendarDate(today - 8),
        doneOn: calendarDate(today - 10),
        outcome: 'Erik checked it.'
      }
    }
  ]
}
