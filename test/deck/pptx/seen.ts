import type { Box, Paragraph, Run, SeenPanel, SeenSlide, SeenWords } from '../../../src/deck/pptx/seen.ts'

/** Words as a browser would have laid them out: one line of 34 pixels. */
export function words(
  text: string,
  frame: Partial<Box> = {},
  more: Partial<SeenWords & { run: Partial<Run> }> = {},
): SeenWords {
  const box = { x: 64, y: 132, w: 1152, h: 34, ...frame }
  const { run, ...rest } = more
  return { kind: 'words', frame: box, panel: 0, role: 'text', paragraph: line(text, box, run), ...rest }
}

export function line(text: string, box: Box, run: Partial<Run> = {}): Paragraph {
  return {
    runs: [{ text, size: 28, colour: '1F2933', ...run }],
    box,
    pitch: 34,
    size: 28,
    align: 'left',
    level: 0,
    hang: 0,
  }
}

export function panel(number: number, box: Box, more: Partial<SeenPanel> = {}): SeenPanel {
  return { kind: 'panel', number, box, radius: 0, ...more }
}

export function slide(...things: SeenSlide['things']): SeenSlide {
  return {
    classes: ['design'],
    background: 'FFFFFF',
    origin: { x: 0, y: 0 },
    things,
    marks: [panel(0, { x: 64, y: 0, w: 72, h: 8 }, { fill: 'C2410C' })],
    foot: line('EP-7 · Count Watts', { x: 64, y: 674, w: 300, h: 24 }),
    number: line('2 / 2', { x: 1160, y: 674, w: 56, h: 24 }),
  }
}
