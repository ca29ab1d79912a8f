/** The custom properties of a style sheet's `:root`, the last of each. */
export function rootValues(css: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const [, body = ''] of css.matchAll(/:root\s*\{([^}]*)\}/g)) {
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g)) {
      values.set(name, value.replace(/\s+/g, ' ').trim())
    }
  }
  return values
}

/** A rule for the whole page with custom properties that a style sheet sets for its `:root`, as far as it has them. */
export function rootRule(css: string, names: readonly string[]): string {
  const values = rootValues(css)
  const own = names.filter((name) => values.has(name)).map((name) => `--${name}: ${values.get(name)};`)
  return `:root { ${own.join(' ')} }`
}
