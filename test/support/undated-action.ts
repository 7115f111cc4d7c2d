/** An action of nobody's plan but its own: open, without a date, asked for by no playbook. */
export const undatedAction = {
  dueOn: null,
  doneOn: null,
  droppedOn: null,
  outcome: null,
  riskKey: null,
  playbook: null,
  cause: null
}
