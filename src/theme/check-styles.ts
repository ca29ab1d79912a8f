import type { CssSyntaxError } from 'postcss'
import parse from 'postcss/lib/parse'
import { UserError } from '../model/user-error.ts'
import type { ThemeFiles } from './read-theme.ts'

/**
 * Reads the style sheets that a theme brings: a browser leaves out what it does not understand, and says nothing.
 * @throws UserError with exit code 2 that names the file and the line of the first that cannot be read.
 */
export function checkStyles({ folder, texts }: ThemeFiles): void {
  for (const [file, source] of texts) {
    if (!file.endsWith('.css')) continue
    try {
      const { nodes } = parse(source, { map: false })
      const stray = nodes.find((node) => node.type === 'decl')
      if (stray !== undefined) throw stray.error(`${stray.prop} stands outside of any block`)
    } catch (cause) {
      const { reason, line = 1, column = 1 } = cause as CssSyntaxError
      throw new UserError(`${folder}/${file}:${line}:${column}: ${reason}.`, {
        exitCode: 2,
        hint: 'Mend the CSS there.',
        cause,
      })
    }
  }
}
