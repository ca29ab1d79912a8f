import { readDictionary, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile } from './print-file.ts'
import { textOfStream } from './stream-text.ts'
import { packedStream } from './write-pdf.ts'

/** A begin or end of marked content, or a form that is put on the page. */
const STEP = /\/\w+\s*<<(?:\/MCID (\d+)\s*>>|[^\n]{0,2000}?)\s*BDC\b|\/\w+\s+BMC\b|\bEMC\b|\/(\w+)\s+Do\b/g

/**
 * Chrome puts what is see-through into forms, and marks their content as if it stood on the page, where no reader looks
 * for it. Here each such form is marked as a whole instead.
 *
 * @returns The content of the page with these marks.
 */
export function hoistFormMarks(file: PrintFile, page: number, content: string): string {
  if (!/\sDo\b/.test(content)) return content
  const forms = formsOf(dictionaryOf(file, page).get('Resources'))
  const given = new Set<number>()
  let depth = 0
  return content.replace(STEP, (step, _mark, name: string | undefined) => {
    if (name === undefined) depth += step === 'EMC' ? -1 : 1
    const form = name === undefined ? undefined : forms.get(name)
    if (form === undefined) return step
    const mark = takeMarks(file, form).find((one) => !given.has(one))
    if (mark === undefined || depth > 0) return step
    given.add(mark)
    return `/Span <</MCID ${mark} >>BDC\n${step}\nEMC`
  })
}

/** Takes the marks out of a form and out of those in it, and gives their numbers. */
function takeMarks(file: PrintFile, form: number): number[] {
  const object = file.objects.get(form)
  const entries = readDictionary(object?.value ?? '')
  if (object?.stream === undefined || entries.get('Subtype') !== '/Form') return []
  const inner = [...formsOf(entries.get('Resources')).values()].filter((one) => one !== form)
  const marks: number[] = []
  const text = textOfStream(file, form)
  const bare = text.replace(STEP, (step, mark: string | undefined, name: string | undefined) => {
    if (mark !== undefined) marks.push(Number(mark))
    return name === undefined ? '' : step
  })
  if (bare !== text) {
    const { Filter: _filter, Length: _length, ...kept } = Object.fromEntries(entries)
    file.objects.set(form, packedStream(bare, kept))
  }
  return [...marks, ...inner.flatMap((one) => takeMarks(file, one))]
}

/** The forms and images of some resources by their names. */
function formsOf(resources: string | undefined): Map<string, number> {
  const forms = readDictionary(readDictionary(resources ?? '').get('XObject') ?? '')
  return new Map(
    [...forms].flatMap(([name, value]) => {
      const number = referenceOf(value)
      return number === undefined ? [] : [[name, number]]
    }),
  )
}
