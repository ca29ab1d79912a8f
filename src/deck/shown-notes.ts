import { noteSource, shortening, speakingTime, withoutComments } from './marp/note-comment.ts'
import { unwrapped } from './prose/unwrap.ts'
import type { SlideNotes } from './slide.ts'

/** Speaker notes as templates show them; every part may be empty. */
export interface ShownNotes {
  /** Where the slide comes from, and how long it takes. */
  readonly from: string
  readonly prompt: string
  readonly shortening: string
  readonly text: string
}

/** Notes in words, without what in them is for those who edit the text. */
export function shownNotes(notes: SlideNotes, file: string): ShownNotes {
  return {
    from: [noteSource(notes, file), speakingTime(notes)].filter((part) => part !== undefined).join(' · '),
    prompt: notes.prompt ?? '',
    shortening: shortening(notes),
    text: unwrapped(withoutComments(notes.text)),
  }
}

/** The same as plain text, a part a paragraph. */
export function notesText(notes: SlideNotes, file: string): string {
  const { from, prompt, shortening, text } = shownNotes(notes, file)
  return [from, prompt, shortening, text].filter((part) => part !== '').join('\n\n')
}
