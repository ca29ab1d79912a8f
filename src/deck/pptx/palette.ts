import type { Colour, SeenDeck } from './seen.ts'

/** The custom properties of a slide theme that the deck's own theme is made of. */
export const PALETTE: readonly string[] = [
  '--text',
  '--ink',
  '--wash',
  '--accent',
  '--quiet',
  '--line',
  '--link',
  '--accent-wash',
  '--accent-on-ink',
]

/** The twelve colours of an Office theme, in the order in which it lists them. */
export interface OfficePalette {
  readonly dk1: Colour
  readonly lt1: Colour
  readonly dk2: Colour
  readonly lt2: Colour
  readonly accent1: Colour
  readonly accent2: Colour
  readonly accent3: Colour
  readonly accent4: Colour
  readonly accent5: Colour
  readonly accent6: Colour
  readonly hlink: Colour
  readonly folHlink: Colour
}

/** The theme's decisions as the colours that a presentation offers in its menus. */
export function officePalette({ palette, slides }: SeenDeck): OfficePalette {
  const inner = slides.find(({ classes }) => !classes.includes('title')) ?? slides[0]
  const links = slides.flatMap(({ things }) =>
    things.flatMap((thing) => (thing.kind === 'words' ? thing.paragraph.runs : [])),
  )
  const link = palette.link ?? links.find((run) => run.link !== undefined)?.colour ?? palette.ink ?? '1D5A96'
  const text = palette.text ?? '1F2933'
  const ink = palette.ink ?? text
  const accent = palette.accent ?? ink
  return {
    dk1: text,
    lt1: inner?.background ?? 'FFFFFF',
    dk2: ink,
    lt2: palette.wash ?? 'F3F6F9',
    accent1: accent,
    accent2: ink,
    accent3: palette.quiet ?? text,
    accent4: palette['accent-on-ink'] ?? accent,
    accent5: palette['accent-wash'] ?? 'FDF1EA',
    accent6: palette.line ?? 'D5DCE4',
    hlink: link,
    folHlink: link,
  }
}

const MENU: Readonly<Partial<Record<keyof OfficePalette, string>>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

/** A colour as DrawingML: by its place in the theme where it has one, so that another theme recolours the deck. */
export function colourXml(palette: OfficePalette, colour: Colour): string {
  const place = (Object.keys(palette) as (keyof OfficePalette)[]).find((key) => palette[key] === colour)
  if (place === undefined || place === 'hlink' || place === 'folHlink') return `<a:srgbClr val="${colour}"/>`
  return `<a:schemeClr val="${MENU[place] ?? place}"/>`
}

/** The theme's part of the package, in place of Office's own colours. */
export function schemeXml(palette: OfficePalette): string {
  const colours = Object.entries(palette).map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
  return `<a:clrScheme name="ep-export">${colours.join('')}</a:clrScheme>`
}
