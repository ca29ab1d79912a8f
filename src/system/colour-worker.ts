import { parentPort } from 'node:worker_threads'
import { createHighlighter } from '../content/highlight.ts'
import type { Answer, Question } from './colourist.ts'

const highlight = createHighlighter()

parentPort?.on('message', async ({ number, listings }: Question) => {
  parentPort?.postMessage({ number, coloured: await highlight(listings) } satisfies Answer)
})
