/** Below it is no character that is ever shown as a picture, but for digits and a few signs that another character makes one. */
const FIRST = /[\u203c-\uffff]/

/** Pictures by themselves, and characters that become one by the mark behind them. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}(?=\uFE0F)|\p{Emoji_Modifier}|[\u{E0062}-\u{E007F}]/gu

/** What joins characters to one picture. */
const JOINERS = [0x200d, 0x20e3, 0xfe0f]

/** Adds the code points that a text shows as pictures, and what joins them: a ⚠ without the mark that asks for colour is a letter like others. */
export function addEmoji(text: string, points: Set<number>): void {
  if (!FIRST.test(text)) return
  for (const [emoji] of text.matchAll(EMOJI)) points.add(emoji.codePointAt(0) ?? 0)
  if (points.size > 0) for (const joiner of JOINERS) points.add(joiner)
}
