import { escapeHtml } from './escape-html.ts'

/** The page on which a deck is measured and from which its PDF is printed: every slide laid out at its real size. */
export function deckPage(page: {
  readonly lang: string
  readonly title: string
  /** `@font-face` rules: those of every deck of the theme, and those that this one needs besides. */
  readonly fontCss: { readonly base: string; readonly more: string }
  readonly slidesCss: string
  readonly slides: readonly string[]
}): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title>
${page.fontCss.more === '' ? '' : `<style>${page.fontCss.more}</style>`}
<style>${page.fontCss.base}</style>
<style>${page.slidesCss}</style>
<style>body{margin:0}@media screen{.marpit>svg{display:block;width:1280px;height:720px}}</style></head>
<body><div class="marpit">${page.slides.join('')}</div></body>
</html>`
}
