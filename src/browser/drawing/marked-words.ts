/** Marks within the words of a label that Mermaid shows as they are: bold and slanted as Markdown or HTML writes them. */
const TAGS = String.raw`<\/?(?:b|strong|i|em|u|s|small|big|code|span|font|sub|sup|center|div|p|img)(?:\s[^<>]{0,200})?>`

/** An icon of a font that is not here. */
const ICON = String.raw`\bfa[bklrs]?:fa-[\w-]+\s?`

const MARK = new RegExp(`(\\*\\*|${TAGS}|${ICON})`, 'i')
const MARK_BUT_STARS = new RegExp(`(${TAGS}|${ICON})`, 'i')

/** What the words after a mark look like. */
interface Face {
  bold: boolean
  slanted: boolean
}

/** Sets marked words of labels as their marks say, and takes the marks away. */
export function setMarkedWords(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll('text')) {
    const mark = isPaired(text.textContent ?? '') ? MARK : MARK_BUT_STARS
    if (!mark.test(text.textContent ?? '')) continue
    const face: Face = { bold: false, slanted: false }
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
    for (const node of nodes) node.replaceWith(...wordsOf(node.nodeValue ?? '', mark, face))
  }
}

/** Two asterisks are a mark only where there are two of them: `2 ** 8` is none. */
function isPaired(text: string): boolean {
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 0
}

function wordsOf(text: string, mark: RegExp, face: Face): (Text | SVGTSpanElement)[] {
  const words: (Text | SVGTSpanElement)[] = []
  for (const part of text.split(mark)) {
    if (part === '') continue
    if (mark.test(part)) turn(part.toLowerCase(), face)
    else if (!face.bold && !face.slanted) words.push(new Text(part))
    else {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
      if (face.bold) span.style.fontWeight = '600'
      if (face.slanted) span.style.fontStyle = 'italic'
      span.textContent = part
      words.push(span)
    }
  }
  return words
}

function turn(mark: string, face: Face): void {
  if (mark === '**') face.bold = !face.bold
  else if (/^<\/?(?:b|strong)\b/.test(mark)) face.bold = !mark.startsWith('</')
  else if (/^<\/?(?:i|em)\b/.test(mark)) face.slanted = !mark.startsWith('</')
}
