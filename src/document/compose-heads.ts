import { renderTemplate } from '../content/render-template.ts'
import type { FileContent, PageSource } from '../model/page.ts'
import type { Paper, Theme } from '../model/theme.ts'
import type { About } from './compose-document.ts'
import { styles } from './styles.ts'

/** What one page shows at its head and foot. */
interface Head {
  readonly number: number
  readonly total: number
  readonly section: string
  /** Whether the page lies on its side. */
  readonly landscape: boolean
}

/** What heads are made with. */
export interface HeadsOptions extends About {
  readonly paper: Paper
  readonly pages: readonly Head[]
  readonly fontCss: string
  readonly fontFiles: ReadonlyMap<string, FileContent>
}

/** Composes the heads and feet of a document: a page of nothing else for each of its pages, to be laid over them. */
export function composeHeads(theme: Theme, { fontCss, fontFiles, ...options }: HeadsOptions): PageSource {
  const html = renderTemplate(theme.templates, 'heads', {
    ...options,
    pages: options.pages.map((page) => ({ ...page, cover: page.number === 1 })),
    css: styles(theme, { paper: options.paper, fontCss }),
  })
  return { html, files: fontFiles }
}
