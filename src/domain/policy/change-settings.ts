import type { Tier } from '../clients/client.ts'
import type { PolicySettings } from '../policy.ts'

/** What somebody wants to be different, and nothing else. A list replaces the whole list. */
export type SettingsPatch = {
  weights?: Partial<PolicySettings['weights']>
  cadences?: { [Key in Tier]?: Partial<PolicySettings['cadences'][Key]> }
  thresholds?: Partial<PolicySettings['thresholds']>
  deadlines?: {
    responseHours?: number
    resolutionDays?: Partial<PolicySettings['deadlines']['resolutionDays']>
  }
  workingTime?: Partial<PolicySettings['workingTime']>
  playbooks?: PolicySettings['playbooks']
}

/** The settings with a patch laid over them; whatever the patch does not name stays. Nothing is checked here. */
export function changeSettings(settings: PolicySettings, patch: SettingsPatch): PolicySettings {
  const { weights, cadences, thresholds, deadlines, workingTime, playbooks } = settings
  return {
    weights: { ...weights, ...patch.weights },
    cadences: {
      A: { ...cadences.A, ...patch.cadences?.A },
      B: { ...cadences.B, ...patch.cadences?.B },
      C: { ...cadences.C, ...patch.cadences?.C }
    },
    thresholds: { ...thresholds, ...patch.thresholds },
    deadlines: {
      responseHours: patch.deadlines?.responseHours ?? deadlines.responseHours,
      resolutionDays: { ...deadlines.resolutionDays, ...patch.deadlines?.resolutionDays }
    },
    workingTime: { ...workingTime, ...patch.workingTime },
    playbooks: patch.playbooks ?? playbooks
  }
}
