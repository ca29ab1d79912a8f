import { type Pages, type Picture, pageWith } from './rasterise.ts'

/** A kind of page whose look is held to a picture. */
interface KindOfPage {
  readonly name: string
  /** Of whose document it is a page. */
  readonly source: 'fixtures/EP-012.md' | 'fixtures/small/weighed-risks.md'
  /** Words that stand on no page before it. */
  readonly words: RegExp
}

/** The pages that a theme is known by. */
export const SIX_PAGES: readonly KindOfPage[] = [
  { name: 'cover', source: 'fixtures/EP-012.md', words: /^/ },
  { name: 'contents', source: 'fixtures/EP-012.md', words: /Contents Summary \d/ },
  {
    name: 'prose-with-code',
    source: 'fixtures/EP-012.md',
    words: /New Configuration File \(if applicable\) Baselines/,
  },
  { name: 'wide-table', source: 'fixtures/EP-012.md', words: /Vendor Library/ },
  { name: 'diagram', source: 'fixtures/EP-012.md', words: /immutable copy/ },
  { name: 'risks', source: 'fixtures/small/weighed-risks.md', words: /Likely.*Possible.*Unlikely/ },
]

/** Small, and fine enough that a line which moves by a point is seen. */
const DOTS_PER_INCH = 60

/** Draws one of the pages out of its document. */
export async function drawKind(pages: Pages, { words }: KindOfPage): Promise<Picture> {
  return await pages.draw(await pageWith(pages, words), DOTS_PER_INCH)
}
