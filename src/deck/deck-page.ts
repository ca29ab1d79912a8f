import { escapeHtml } from './marp/render.ts'

/** The page on which a deck is measured and from which its PDF is printed: every slide laid out at its real size. */
export function deckPage(page: {
  readonly lang: string
  readonly title: string
  readonly fontCss: string
  readonly slidesCss: string
  readonly slides: readonly string[]
}): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title>
<style>${page.fontCss}</style>
<style>${page.slidesCss}</style>
<style>body{margin:0}@media screen{.marpit>svg{display:block;width:1280px;height:720px}}</style></head>
<body><div class="marpit">${page.slides.join('')}</div></body>
</html>`
}
