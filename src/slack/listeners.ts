import type { App } from '@slack/bolt'
import { appUninstalled, tokensRevoked } from './access/access-revoked.ts'
import { userChanged } from './access/user-changed.ts'
import { openFromCardAction } from './card/open-from-card-action.ts'
import { refreshCardAction } from './card/refresh-card-action.ts'
import { shareCardAction } from './card/share-card-action.ts'
import { showClientAction } from './card/show-client-action.ts'
import { checkinLog } from './checkin/checkin-form.ts'
import { addClientForm } from './client/add-client-form.ts'

import type { Desk } from './desk.ts'
import { exportBookAction } from './export/export-book-action.ts'
import { feedbackLog } from './feedback/log-feedback-form.ts'
import { settlePlannedAction } from './feedback/settle-planned-action.ts'
import { showFeedbackAction } from './feedback/show-feedback-action.ts'
import { openFormAction } from './form/open-form-action.ts'
import { idsOfForms, registerForms } from './form/register-forms.ts'
import { ALL_FORMS } from './forms.ts'
import { showPermissionsAction } from './help/show-permissions-action.ts'
import { claimAlertAction, releaseAlertAction } from './home/claim-alert-action.ts'
import { homeOpened } from './home/home-opened.ts'
import { filterHomeAction, turnHomeAction } from './home/turn-home-action.ts'
import { ACTIONS, COMMANDS, EVENTS, like, SHORTCUTS, unlike } from './ids.ts'
import { cancelImportAction } from './import/cancel-import-action.ts'
import { importFilesAction } from './import/import-files-action.ts'
import { undoImportAction } from './import/undo-import-action.ts'
import { snoozeForm } from './judgement/snooze-form.ts'
import { endSnoozeAction, liftPinAction } from './judgement/undo-judgement-action.ts'
import { turnPageAction } from './list/turn-page-action.ts'
import { logCommand } from './log/log-command.ts'
import { logFromMessage, logShortcut } from './log/log-shortcut.ts'
import { messageHeard } from './message-heard.ts'
import { confirmClientAction } from './nudge/confirm-client-action.ts'
import { logReplyAction } from './nudge/log-reply-action.ts'
import { moreOfNudgeAction } from './nudge/more-of-nudge-action.ts'
import { endCoverAction } from './people/end-cover-action.ts'
import { OWNER_FIELD, ownerOptions } from './people/owner-options.ts'
import { turnCoversAction } from './people/turn-covers-action.ts'
import { openPlanItemAction } from './plan/open-plan-item-action.ts'
import { showPortfolioAction } from './portfolio/show-portfolio-action.ts'
import { riskCommand } from './risk/risk-command.ts'
import { chooseSinceAction } from './rooms/choose-since-action.ts'
import { openRoomAction } from './rooms/open-room-action.ts'
import { readEntryAction } from './rooms/read-entry-action.ts'
import { turnEntryAction } from './rooms/turn-entry-action.ts'
import { showDigestsAction } from './settings/show-digests-action.ts'
import {
  unknownAction,
  unknownCommand,
  unknownOptions,
  unknownShortcut,
  unknownView
} from './unknown/catch-alls.ts'

/** The part of Bolt's app that takes listeners. */
export type Switchboard = Pick<App, 'command' | 'shortcut' | 'action' | 'options' | 'view' | 'event'>

/** Everything a person in Slack can do, and what listens to it. */
export function registerListeners(app: Switchboard, desk: Desk): void {
  app.command(COMMANDS.risk, riskCommand(desk))
  app.command(COMMANDS.checkin, logCommand(desk, checkinLog))
  app.command(COMMANDS.feedback, logCommand(desk, feedbackLog))
  app.command(unlike(Object.values(COMMANDS)), unknownCommand(desk))

  app.shortcut(SHORTCUTS.logCheckin, logShortcut(desk, checkinLog))
  app.shortcut(SHORTCUTS.checkinFromMessage, logFromMessage(desk, checkinLog))
  app.shortcut(SHORTCUTS.logFeedback, logShortcut(desk, feedbackLog))
  app.shortcut(SHORTCUTS.feedbackFromMessage, logFromMessage(desk, feedbackLog))
  app.shortcut(unlike(Object.values(SHORTCUTS)), unknownShortcut(desk))

  app.action(like(ACTIONS.showClient), showClientAction(desk))
  app.action(ACTIONS.refreshCard, refreshCardAction(desk))
  app.action(ACTIONS.importFiles, importFilesAction(desk))
  app.action(ACTIONS.cancelImport, cancelImportAction(desk))
  app.action(ACTIONS.undoImport, undoImportAction(desk))
  app.action(ACTIONS.exportBook, exportBookAction(desk))
  app.action(ACTIONS.openFromCard, openFromCardAction(desk))
  app.action(like(ACTIONS.endSnooze), endSnoozeAction(desk))
  app.action(ACTIONS.liftPin, liftPinAction(desk))
  app.action(like(ACTIONS.openPlanItem), openPlanItemAction(desk))
  app.action(like(ACTIONS.openSnooze), openFormAction(desk, snoozeForm))
  app.action(ACTIONS.shareCard, shareCardAction(desk))
  app.action(like(ACTIONS.turnPage), turnPageAction(desk))
  app.action(ACTIONS.endCover, endCoverAction(desk))
  app.action(like(ACTIONS.turnCovers), turnCoversAction(desk))
  app.action(ACTIONS.showPermissions, showPermissionsAction(desk))
  app.action(like(ACTIONS.showPortfolio), showPortfolioAction(desk))
  app.action(like(ACTIONS.showDigests), showDigestsAction(desk))
  app.action(ACTIONS.openCheckin, openFormAction(desk, checkinLog.form))
  app.action(like(ACTIONS.turnHome), turnHomeAction(desk))
  app.action(ACTIONS.filterHome, filterHomeAction(desk))
  app.action(like(ACTIONS.claimAlert), claimAlertAction(desk))
  app.action(like(ACTIONS.releaseAlert), releaseAlertAction(desk))
  app.action(ACTIONS.confirmClient, confirmClientAction(desk))
  app.action(ACTIONS.moreOfNudge, moreOfNudgeAction(desk))
  app.action(like(ACTIONS.logReply), logReplyAction(desk))
  app.action(like(ACTIONS.openRoom), openRoomAction(desk))
  app.action(like(ACTIONS.showFeedback), showFeedbackAction(desk))
  app.action(ACTIONS.settlePlanned, settlePlannedAction(desk))
  app.action(ACTIONS.chooseSince, chooseSinceAction(desk))
  app.action(like(ACTIONS.readEntry), readEntryAction(desk))
  app.action(like(ACTIONS.turnEntry), turnEntryAction(desk))
  app.action(ACTIONS.openAddClient, openFormAction(desk, addClientForm))
  registerForms(app, desk, ALL_FORMS)
  const forms = idsOfForms(ALL_FORMS)
  app.action(unlike([...Object.values(ACTIONS), ...forms.actions]), unknownAction(desk))

  app.options(OWNER_FIELD, ownerOptions(desk))
  app.options(unlike([...forms.clients, ...forms.contacts, OWNER_FIELD]), unknownOptions(desk))

  app.view(unlike([...forms.views]), unknownView(desk))

  app.event(EVENTS.homeOpened, homeOpened(desk))
  app.event(EVENTS.userChanged, userChanged(desk))
  app.event(EVENTS.uninstalled, appUninstalled(desk))
  app.event(EVENTS.tokensRevoked, tokensRevoked(desk))
  app.event(EVENTS.message, messageHeard(desk))
}
