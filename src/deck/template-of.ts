import type { Theme } from '../model/theme.ts'

/** A template by name. A theme brings all of them: its own, or the package's. */
export function templateOf(theme: Theme, name: string): string {
  const source = theme.templates.get(name)
  if (source === undefined) throw new Error(`The theme ${theme.name} brings no template ${name}.`)
  return source
}
