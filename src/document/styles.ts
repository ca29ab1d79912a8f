import type { Paper, Theme } from '../model/theme.ts'

/** The style sheet of a printed page: its paper, its fonts, and the theme. */
export function styles(theme: Theme, { paper, fontCss }: { readonly paper: Paper; readonly fontCss: string }): string {
  return `@page{size:${paper}}@page turned{size:${paper} landscape}@page turned-sheet{size:${paper} landscape}\n${fontCss}\n${theme.documentCss}`
}
