import type { FileContent, PageSource } from '../model/page.ts'
import type { Paper, Theme } from '../model/theme.ts'
import { styles } from './styles.ts'

/** A word in each of the faces that most documents are set in, so that a browser loads them. */
const SAMPLE =
  '<h1>a</h1><h2>a</h2><p>a <strong>a <code>a</code></strong> <em>a</em> <code>a</code></p>' +
  '<pre class="code"><code>a <span class="tok-comment">a</span></code></pre>' +
  '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>'

/** A page with all that a document has under a theme before its text is known: its styles and its fonts. */
export function shellOf(
  theme: Theme,
  paper: Paper,
  fonts: { readonly css: string; readonly files: ReadonlyMap<string, FileContent> },
): PageSource {
  const css = styles(theme, { paper, fontCss: fonts.css })
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title><style>${css}</style></head><body class="document ${paper}"><main>${SAMPLE}</main></body></html>`
  return { html, files: fonts.files }
}
