import { parentPort } from 'node:worker_threads'
import type { ElementContent } from 'hast'
import { createHighlighter } from '../content/highlight.ts'
import type { Listing } from '../content/listings.ts'
import type { Answered, Asked } from './thread.ts'

const highlight = createHighlighter()

parentPort?.on('message', async ({ number, question }: Asked<readonly Listing[]>) => {
  parentPort?.postMessage({ number, answer: await highlight(question) } satisfies Answered<ElementContent[][]>)
})
