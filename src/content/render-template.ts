import { UserError } from '../model/user-error.ts'
import { type CompiledTemplate, compileTemplate } from './compile-template.ts'

/**
 * Fills one of a theme's templates, with the others as its partials. Values are escaped for HTML unless the template
 * says otherwise, which ours do only for what the sanitiser, the style sheets or the fonts made.
 *
 * @throws UserError with exit code 2 that names the template and the line that cannot be filled.
 */
export function renderTemplate(templates: ReadonlyMap<string, string>, name: string, values: object): string {
  const fill = (template: string): CompiledTemplate => {
    let compiled: CompiledTemplate | undefined
    return (context, options) => {
      try {
        // Those that nothing asks for are not compiled: scripts of the deck are among a document's templates.
        compiled ??= compileTemplate(templates.get(template) ?? '')
        return compiled(context, options)
      } catch (error) {
        throw unfilled(template, error)
      }
    }
  }
  const partials = Object.fromEntries(
    [...templates.keys()].filter((key) => key !== name).map((key) => [key, fill(key)]),
  )
  return fill(name)(values, { partials })
}

/** The innermost template knows: those around it pass on what it said. */
function unfilled(template: string, error: unknown): UserError {
  if (error instanceof UserError) return error
  const { message, lineNumber } = error as { message: string; lineNumber?: number }
  const [, line = lineNumber] = /^Parse error on line (\d+)/.exec(message) ?? []
  const fact = (message.split('\n')[0] ?? '')
    .replace(/ - \d+:\d+$/, '')
    .replace(/^"(.*)" not defined in .*$/, 'there is no value $1 here')
    .replace(/[.:]?$/, '')
  return new UserError(`${template}.hbs${line === undefined ? '' : `:${line}`}: ${fact}.`, {
    exitCode: 2,
    hint: 'Mend the template of the theme; those of the package are examples.',
    cause: error,
  })
}
