/** What an alert is called on the page, and as which of GitHub's five it looks. */
interface Alert {
  readonly label: string
  readonly look: 'note' | 'tip' | 'important' | 'warning' | 'caution'
}

/** Alerts by the name that their author gives: those of GitHub, and what other renderers have besides. */
export const ALERTS: Readonly<Record<string, Alert>> = {
  note: { label: 'Note', look: 'note' },
  info: { label: 'Info', look: 'note' },
  tip: { label: 'Tip', look: 'tip' },
  hint: { label: 'Hint', look: 'tip' },
  success: { label: 'Success', look: 'tip' },
  important: { label: 'Important', look: 'important' },
  warning: { label: 'Warning', look: 'warning' },
  attention: { label: 'Attention', look: 'warning' },
  caution: { label: 'Caution', look: 'caution' },
  danger: { label: 'Danger', look: 'caution' },
  error: { label: 'Error', look: 'caution' },
}
