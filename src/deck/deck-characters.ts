/** Characters that a deck shows whatever the text says; its fonts must have them. */
export const DECK_CHARACTERS = '☐☑✓·–…'
