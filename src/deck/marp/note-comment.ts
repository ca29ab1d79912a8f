import type { SlideNotes } from '../slide.ts'
import { duration } from '../speaking.ts'

/** The longest run of spaces or dashes that a note keeps: Marpit's scan of a comment takes the square of it. */
const RUN = 40

/** Where a note comes from, in words. */
export function noteSource(notes: SlideNotes, file: string): string | undefined {
  if (notes.lines === undefined) return undefined
  const [from, to] = notes.lines
  return from === to ? `From line ${from} of ${file}` : `From lines ${from} to ${to} of ${file}`
}

/** How long the slide takes; on the first, how long the deck takes. */
export function speakingTime({ seconds, total }: SlideNotes): string | undefined {
  if (seconds === undefined) return undefined
  const all = total === undefined ? '' : `, ${duration(total.seconds)} for all ${total.slides} slides`
  return `about ${duration(seconds)}${all}`
}

/**
 * Speaker notes as the comment in which Marp keeps them. Marpit also reads a comment as YAML and obeys what it finds;
 * `@` can begin no YAML, so nothing after it is ever read as a directive.
 */
export function noteComment(notes: SlideNotes, file: string): string {
  const origin = noteSource(notes, file)
  const time = speakingTime(notes)
  if (origin === undefined && time === undefined && notes.prompt === undefined && notes.text === '') return ''
  const first = [origin ?? 'Speaker notes', ...(time === undefined ? [] : [time])].join(' · ')
  const parts = [`@ ${first}`, notes.prompt ?? '', shortening(notes), withoutComments(notes.text)]
  const words = parts.filter((part) => part !== '').join('\n\n')
  return `<!--\n${inert(words)}\n-->`
}

/** What the notes say of a slide that holds less than they do. */
export function shortening(notes: SlideNotes): string {
  return notes.shortened === true && notes.text !== '' ? 'The slide is shortened. The full text:' : ''
}

function inert(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]{41,}/g, ' '.repeat(RUN))
    .replace(/-{41,}/g, '-'.repeat(RUN))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/<!/g, '< !')
    .replace(/--(?=\s*>|!>)/g, '- -')
    .trim()
}

/** A comment in the text is for those who edit it. */
export function withoutComments(text: string): string {
  let kept = ''
  let at = 0
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open + 4)
    if (end === -1) break
    kept += text.slice(at, open)
    at = end + 3
  }
  return (kept + text.slice(at)).trim()
}
