import Handlebars from 'handlebars'

/**
 * Fills one of a theme's templates, with the others as its partials. Values are escaped for HTML unless the template
 * says otherwise, which ours do only for what the sanitiser, the style sheets or the fonts made.
 */
export function renderTemplate(templates: ReadonlyMap<string, string>, name: string, values: object): string {
  const handlebars = Handlebars.create()
  for (const [partial, source] of templates) if (partial !== name) handlebars.registerPartial(partial, source)
  const template = handlebars.compile(templates.get(name) ?? '', { strict: true, preventIndent: true })
  return template(values)
}
