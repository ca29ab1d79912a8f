import type { Slide, SlideKind } from '../slide.ts'
import type { MeasuredAt } from './measured.ts'

/** Slides of running text; the others have a size of their own. */
const TEXT: ReadonlySet<SlideKind> = new Set<SlideKind>([
  'problem',
  'goals',
  'requirements',
  'solution',
  'choices',
  'design',
  'metrics',
  'questions',
  'alternatives',
  'risks',
])

/** Larger text for a slide that would otherwise stand more than half empty. */
export function growSlide(slide: Slide, measured: MeasuredAt): Slide {
  const height = measured.blocks.reduce((sum, block) => sum + block.height, 0)
  const grows = slide.size === 28 && TEXT.has(slide.kind) && slide.layout === undefined && height < measured.room * 0.5
  return grows && slide.blocks.every((block) => block.type !== 'code') ? { ...slide, size: 32 } : slide
}
