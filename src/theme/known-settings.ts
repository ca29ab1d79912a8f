import type { ThemeSettings } from './theme-settings.ts'

/**
 * What a theme.yaml says that is known already, by its source.
 * The build puts `scripts/build/themes.mjs` in the place of this module: there those of the package's themes come read,
 * since to read YAML takes longer than all else that a theme needs.
 */
export function knownSettings(_source: string): ThemeSettings | undefined {
  return undefined
}
