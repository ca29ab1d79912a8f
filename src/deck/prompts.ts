import type { Slide, SlideKind } from './slide.ts'

/** What to ask the room, by what a slide is about, where nothing more fitting is known. */
const PROMPTS: Partial<Record<SlideKind, string>> = {
  problem: 'Is this the problem, and is it worth solving now?',
  goals: 'Is anything missing here, or too much?',
  requirements: 'Which of these would be given up first?',
  solution: 'Is this the shape that the solution should have?',
  choices: 'Which of these choices would be dear to reverse?',
  design: 'Does anyone see a case that this design does not cover?',
  plan: 'Is the order right, and who does the first phase?',
  matrix: 'Does anyone place one of these elsewhere?',
  risks: 'Is any risk missing, or any mitigation too weak?',
  alternatives: 'Does anyone still want one of these?',
  metrics: 'Will these numbers tell that it worked, and who reads them?',
}

/** The slides with a question for the room on the first of each kind that has none of its own. */
export function prompted(slides: readonly Slide[]): Slide[] {
  const asked = new Set(slides.filter(({ notes }) => notes.prompt !== undefined).map(({ kind }) => kind))
  return slides.map((slide) => {
    const prompt = PROMPTS[slide.kind]
    if (prompt === undefined || asked.has(slide.kind)) return slide
    asked.add(slide.kind)
    return { ...slide, notes: { ...slide.notes, prompt } }
  })
}
