import type {
  Box,
  Colour,
  Edge,
  Marker,
  Paragraph,
  Run,
  Seen,
  SeenCell,
  SeenDeck,
  SeenPanel,
  SeenSlide,
} from './seen.ts'

/**
 * Reads off the page what stands on every slide, where, and in which style. Runs in the browser, so that it names
 * nothing from outside itself.
 *
 * @param properties The theme's colours to look up, such as `--ink`.
 */
export function seeSlides(properties: readonly string[]): SeenDeck {
  const sections = [...document.querySelectorAll<HTMLElement>('.marpit > svg > foreignObject > section')]
  const [first] = sections
  return {
    slides: sections.map(seeSlide),
    palette: first === undefined ? {} : paletteOf(first),
    serif: first !== undefined && /(?:^|,)\s*serif\s*$/.test(getComputedStyle(first).fontFamily),
  }

  function seeSlide(section: HTMLElement): SeenSlide {
    const edge = section.getBoundingClientRect()
    const things: Seen[] = []
    let panels = 0
    const style = getComputedStyle(section)
    const footer = section.querySelector<HTMLElement>(':scope > footer')
    const marks = (['::before', '::after'] as const).flatMap((which) => {
      const { panel } = pseudoOf(section, which)
      return panel === undefined ? [] : [panel]
    })
    const foot = footer === null ? undefined : paragraphOf(footer, [...footer.childNodes], boxOf(footer))
    const number = pseudoOf(section, '::after').paragraph
    for (const child of section.children) if (child !== footer) see(child as HTMLElement, undefined, 0, 0)
    return {
      classes: [...section.classList],
      background: colourOf(style.backgroundColor) ?? 'FFFFFF',
      origin: { x: edge.left + scrollX, y: edge.top + scrollY },
      things,
      marks,
      ...(foot === undefined ? {} : { foot }),
      ...(number === undefined ? {} : { number }),
    }

    function boxOf(element: Element): Box {
      return fromRect(element.getBoundingClientRect())
    }

    function fromRect(rect: { left: number; top: number; width: number; height: number }): Box {
      return { x: rect.left - edge.left, y: rect.top - edge.top, w: rect.width, h: rect.height }
    }

    function see(element: HTMLElement, frame: Box | undefined, panel: number, level: number): void {
      const { display, visibility } = getComputedStyle(element)
      if (display === 'none' || visibility === 'hidden') return
      if (element.tagName === 'IMG' || element instanceof SVGSVGElement) {
        seePicture(element)
        return
      }
      if (element.tagName === 'TABLE') {
        seeTable(element as HTMLTableElement)
        return
      }
      const own = seePanel(element, panel)
      const within = frame === undefined || own !== panel ? insideOf(element) : frame
      for (const which of ['::before', '::after'] as const) seePseudo(element, which)
      if (element.tagName === 'PRE') {
        seeCode(element, within, own)
        return
      }
      const list = /^(?:UL|OL)$/.test(element.tagName)
      const parts = list && isParted(element)
      const deeper = list ? level + 1 : level
      let words: Node[] = []
      const flush = (): void => {
        if (words.some((node) => (node.textContent ?? '').trim() !== '' || node.nodeName === 'IMG'))
          seeWords(element, words, within, own, level)
        words = []
      }
      for (const node of element.childNodes) {
        const isBlock = node.nodeType === 1 && !/^inline/.test(getComputedStyle(node as Element).display)
        if (node.nodeType === 1 && (isBlock || hasPicture(node as Element)) && !isAmongWords(node as Element)) {
          flush()
          const child = node as HTMLElement
          const shared = own === panel && !isParted(element) ? (frame ?? insideOf(element)) : undefined
          see(child, parts ? columnOf(child, element) : shared, own, deeper)
        } else if (node.nodeType === 1 || node.nodeType === 3) words.push(node)
      }
      flush()
    }

    /** The room inside an element, in which its lines break. */
    function insideOf(element: Element): Box {
      const box = boxOf(element)
      const style = getComputedStyle(element)
      const isList = /^(?:UL|OL)$/.test(element.tagName)
      const left = isList ? 0 : pixels(style.paddingLeft) + pixels(style.borderLeftWidth)
      const right = pixels(style.paddingRight) + pixels(style.borderRightWidth)
      return { ...box, x: box.x + left, w: box.w - left - right }
    }

    /** An item of a list in columns, with the room for its marker. */
    function columnOf(item: Element, list: Element): Box {
      const box = insideOf(item)
      const indent = getComputedStyle(item).listStyleType === 'none' ? 0 : pixels(getComputedStyle(list).paddingLeft)
      return { ...box, x: box.x - indent, w: box.w + indent }
    }

    function isParted(element: Element): boolean {
      const { display, columnCount } = getComputedStyle(element)
      return /grid|flex/.test(display) || (columnCount !== 'auto' && columnCount !== '1')
    }

    function hasPicture(element: Element): boolean {
      return element.matches('img, svg') || element.querySelector('img, svg') !== null
    }

    /** A formula in a line of words. */
    function isAmongWords(element: Element): boolean {
      const words = element.parentElement?.textContent ?? ''
      return element.tagName === 'IMG' && getComputedStyle(element).display === 'inline' && words.trim() !== ''
    }

    function seePanel(element: Element, panel: number): number {
      const style = getComputedStyle(element)
      const fill = colourOf(style.backgroundColor)
      const edges = edgesOf(style)
      if (fill === undefined && Object.keys(edges).length === 0) return panel
      panels += 1
      things.push({
        kind: 'panel',
        number: panels,
        box: boxOf(element),
        radius: pixels(style.borderTopLeftRadius),
        ...(fill === undefined ? {} : { fill }),
        ...edges,
      })
      return panels
    }

    function seePseudo(element: Element, which: '::before' | '::after'): void {
      const { panel, paragraph } = pseudoOf(element, which)
      if (panel === undefined && paragraph === undefined) return
      panels += 1
      const box = panel?.box ?? paragraph?.box
      if (panel !== undefined) things.push({ ...panel, number: panels })
      if (paragraph !== undefined && box !== undefined)
        things.push({ kind: 'words', frame: box, panel: panels, role: 'text', paragraph })
    }

    /** What CSS puts at a fixed place: a short mark, a number in a circle. */
    function pseudoOf(element: Element, which: '::before' | '::after'): { panel?: SeenPanel; paragraph?: Paragraph } {
      const style = getComputedStyle(element, which)
      if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return {}
      const around = element.getBoundingClientRect()
      const own = getComputedStyle(element)
      const w = pixels(style.width) + pixels(style.paddingLeft) + pixels(style.paddingRight)
      const h = pixels(style.height) + pixels(style.paddingTop) + pixels(style.paddingBottom)
      const box = fromRect({
        left: around.left + pixels(own.borderLeftWidth) + pixels(style.left),
        top: around.top + pixels(own.borderTopWidth) + pixels(style.top),
        width: w,
        height: h,
      })
      const fill = colourOf(style.backgroundColor)
      const text = contentOf(element, style.content)
      const size = pixels(style.fontSize)
      const align = style.textAlign === 'center' ? 'center' : style.textAlign === 'right' ? 'right' : 'left'
      return {
        ...(fill === undefined ? {} : { panel: { kind: 'panel', number: 0, box, fill, radius: radiusOf(style, box) } }),
        ...(text === ''
          ? {}
          : {
              paragraph: {
                runs: [runOf(text, style, undefined)],
                box,
                pitch: size * 1.22,
                size,
                align,
                level: 0,
                hang: 0,
              },
            }),
      }
    }

    function radiusOf(style: CSSStyleDeclaration, box: Box): number {
      const radius = style.borderTopLeftRadius
      return radius.endsWith('%') ? (Number.parseFloat(radius) / 100) * box.w : pixels(radius)
    }

    function seePicture(element: Element): void {
      const box = boxOf(element)
      const image = element instanceof HTMLImageElement ? element : undefined
      const named = element.getAttribute('aria-label') ?? element.querySelector(':scope > title')?.textContent ?? ''
      if (box.w < 1 || box.h < 1) return
      things.push({
        kind: 'picture',
        box: image === undefined ? box : contained(box, image.naturalWidth, image.naturalHeight),
        alt: image?.alt ?? named,
        source: image?.getAttribute('src') ?? element.getAttribute('data-figure') ?? '',
      })
    }

    /** Where a picture stands in a box of other proportions. */
    function contained(box: Box, width: number, height: number): Box {
      if (width === 0 || height === 0) return box
      const scale = Math.min(box.w / width, box.h / height)
      const w = width * scale
      const h = height * scale
      return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }
    }

    function seeWords(element: HTMLElement, nodes: readonly Node[], frame: Box, panel: number, level: number): void {
      const paragraph = paragraphOf(element, nodes, frame, level)
      if (paragraph === undefined) return
      const role = /^H[12]$/.test(element.tagName) ? 'title' : 'text'
      things.push({ kind: 'words', frame, panel, role, paragraph })
    }

    function seeCode(element: HTMLElement, frame: Box, panel: number): void {
      const lines = [...element.querySelectorAll<HTMLElement>('.line')]
      for (const line of lines.length > 0 ? lines : [element]) {
        const style = getComputedStyle(line)
        const runs = runsIn([...line.childNodes], line, true).map((run) => ({
          ...run,
          text: run.text.replace(/\n+$/, ''),
        }))
        const { wash: _, ...bare } = runOf(' ', style, undefined)
        const paragraph: Paragraph = {
          runs: runs.some(({ text }) => text !== '') ? runs.filter(({ text }) => text !== '') : [bare],
          box: boxOf(line),
          pitch: pixels(style.lineHeight),
          size: pixels(style.fontSize),
          align: 'left',
          level: 0,
          hang: 0,
        }
        things.push({ kind: 'words', frame, panel, role: 'code', paragraph })
      }
    }

    /** Inline nodes of a block as one paragraph. */
    function paragraphOf(element: HTMLElement, nodes: readonly Node[], frame: Box, level = 0): Paragraph | undefined {
      const style = getComputedStyle(element)
      const runs = runsIn(nodes, element, /^pre/.test(style.whiteSpace))
      if (runs.length === 0) return undefined
      const range = document.createRange()
      const rects = nodes.flatMap((node) => {
        range.selectNodeContents(node)
        return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      })
      const size = pixels(style.fontSize)
      const pitch = pixels(style.lineHeight) || size * 1.2
      const middles = rects.map(({ top, height }) => top + height / 2 - edge.top)
      const top = rects.length === 0 ? boxOf(element).y : Math.min(...middles) - pitch / 2
      const bottom = rects.length === 0 ? top + pitch : Math.max(...middles) + pitch / 2
      const item = itemOf(element, nodes)
      const left = Math.max(0, insideOf(element).x - frame.x)
      const marker = item === undefined ? undefined : markerOf(item)
      const listLeft = item?.parentElement == null ? 0 : boxOf(item.parentElement).x - frame.x
      const parted = item?.parentElement != null && isParted(item.parentElement)
      const hang = marker === undefined ? 0 : parted ? left : left - Math.max(0, listLeft)
      const isEnd = style.textAlign === (style.direction === 'rtl' ? 'start' : 'end')
      const align = /center/.test(style.textAlign)
        ? 'center'
        : isEnd || /right/.test(style.textAlign)
          ? 'right'
          : 'left'
      return {
        runs,
        box: { x: frame.x + left, y: top, w: frame.w - left, h: bottom - top },
        pitch,
        size,
        align,
        ...(style.direction === 'rtl' ? { rightToLeft: true } : {}),
        ...(marker === undefined ? {} : { marker }),
        level: Math.max(0, level - (element.tagName === 'LI' || element.closest('li') !== null ? 1 : 0)),
        hang: Math.max(0, hang),
      }
    }

    /** The list item that these words begin. */
    function itemOf(element: HTMLElement, nodes: readonly Node[]): HTMLElement | undefined {
      const item = element.closest<HTMLElement>('li')
      if (item === null || !section.contains(item)) return undefined
      const before = document.createRange()
      before.setStart(item, 0)
      const [start] = nodes
      if (start === undefined) return undefined
      before.setEndBefore(start)
      return before.toString().trim() === '' ? item : undefined
    }

    function markerOf(item: HTMLElement): Marker | undefined {
      const { display, listStyleType } = getComputedStyle(item)
      if (display !== 'list-item' || listStyleType === 'none') return undefined
      const colour = colourOf(getComputedStyle(item, '::marker').color) ?? '000000'
      if (/^["']/.test(listStyleType)) return { character: unquoted(listStyleType).trim().slice(0, 1) || '–', colour }
      if (!/decimal/.test(listStyleType)) return { character: listStyleType === 'circle' ? '◦' : '•', colour }
      const list = item.parentElement as HTMLOListElement
      const items = [...list.children].filter(({ tagName }) => tagName === 'LI')
      return { number: list.start + items.indexOf(item), colour }
    }

    function seeTable(table: HTMLTableElement): void {
      const box = boxOf(table)
      const style = getComputedStyle(table)
      const gap = style.borderCollapse === 'separate' ? pixels(style.borderSpacing) : 0
      const lines = [...table.rows]
      const widest = lines.toSorted((a, b) => b.cells.length - a.cells.length)[0]
      if (widest === undefined) return
      const rows = lines.map((row) => ({
        height: row.getBoundingClientRect().height + gap,
        cells: [...row.cells].map(seeCell),
      }))
      const columns = [...widest.cells].map((cell) => cell.getBoundingClientRect().width + gap)
      things.push({ kind: 'table', box, columns, rows, gap })
    }

    function seeCell(cell: HTMLTableCellElement): SeenCell {
      const style = getComputedStyle(cell)
      const frame = insideOf(cell)
      const inner: Paragraph[] = []
      let words: Node[] = []
      const flush = (): void => {
        const paragraph = words.length === 0 ? undefined : paragraphOf(cell, words, frame)
        if (paragraph !== undefined) inner.push(paragraph)
        words = []
      }
      for (const node of cell.childNodes) {
        if (node.nodeType === 1 && /^(?:P|UL|OL|DIV)$/.test((node as Element).tagName)) {
          flush()
          for (const block of [node as HTMLElement, ...(node as HTMLElement).querySelectorAll<HTMLElement>('li, p')]) {
            if (block.querySelector('p, li') !== null) continue
            const paragraph = paragraphOf(block, [...block.childNodes], frame)
            if (paragraph !== undefined) inner.push(paragraph)
          }
        } else words.push(node)
      }
      flush()
      const fill = colourOf(style.backgroundColor)
      const { top, bottom } = edgesOf(style)
      const anchor = style.verticalAlign
      return {
        paragraphs: inner,
        columns: cell.colSpan,
        rows: cell.rowSpan,
        ...(fill === undefined ? {} : { fill }),
        ...(top === undefined ? {} : { top }),
        ...(bottom === undefined ? {} : { bottom }),
        padding: [
          pixels(style.paddingTop),
          pixels(style.paddingRight),
          pixels(style.paddingBottom),
          pixels(style.paddingLeft),
        ],
        anchor: anchor === 'middle' ? 'middle' : anchor === 'bottom' ? 'bottom' : 'top',
      }
    }
  }

  function runsIn(nodes: readonly Node[], block: HTMLElement, preserved: boolean): Run[] {
    const runs: Run[] = []
    const add = (run: Run): void => {
      const last = runs.at(-1)
      const { text, ...style } = run
      if (last !== undefined) {
        const { text: before, ...other } = last
        if (JSON.stringify(style) === JSON.stringify(other)) {
          runs[runs.length - 1] = { ...last, text: before + text }
          return
        }
      }
      runs.push(run)
    }
    const walk = (node: Node, link: string | undefined): void => {
      if (node.nodeType === 3) {
        const parent = node.parentElement
        const value = node.nodeValue ?? ''
        const text = preserved ? value : value.replace(/[ \t\n\r\f]+/g, ' ')
        if (parent === null || text === '') return
        const style = getComputedStyle(parent)
        add(runOf(cased(text, style), style, link, parent, block))
        return
      }
      if (node.nodeType !== 1) return
      const element = node as HTMLElement
      if (element.tagName === 'BR') {
        add(runOf('\n', getComputedStyle(block), undefined))
        return
      }
      if (element instanceof HTMLImageElement && element.alt !== '')
        add({ ...runOf(element.alt, getComputedStyle(block), link), formula: true })
      if (/^(?:STYLE|SCRIPT|IMG)$/.test(element.tagName) || element instanceof SVGElement) return
      const style = getComputedStyle(element)
      if (style.display === 'none') return
      // One line of its own inside the words.
      const breaks = style.display === 'block' && runs.length > 0 && !preserved
      if (breaks) add(runOf('\n', style, undefined))
      const address = element instanceof HTMLAnchorElement ? element.href : ''
      const to = /^(?:https?|mailto):/i.test(address) ? address : link
      const before = getComputedStyle(element, '::before')
      if (/^["']/.test(before.content) && before.position !== 'absolute' && before.display !== 'none') {
        const text = unquoted(before.content)
        if (text !== '') add(runOf(text, before, to))
      }
      for (const child of element.childNodes) walk(child, to)
    }
    for (const node of nodes) walk(node, undefined)
    return preserved ? runs : trimmed(runs)
  }

  function trimmed(runs: readonly Run[]): Run[] {
    const kept = runs.map((run) => ({ ...run }))
    let open = true
    for (const run of kept) {
      run.text = run.text.replace(/ +(?=\n)/g, '').replace(/\n +/g, '\n')
      if (open) run.text = run.text.replace(/^ +/, '')
      if (run.text !== '') open = /[ \n]$/.test(run.text)
    }
    for (let at = kept.length - 1; at >= 0; at -= 1) {
      const run = kept[at]
      if (run === undefined) continue
      run.text = run.text.replace(/[ \n]+$/, '')
      if (run.text !== '') break
    }
    return kept.filter(({ text }) => text !== '')
  }

  function cased(text: string, { textTransform }: CSSStyleDeclaration): string {
    return textTransform === 'uppercase'
      ? text.toUpperCase()
      : textTransform === 'lowercase'
        ? text.toLowerCase()
        : text
  }

  function runOf(
    text: string,
    style: CSSStyleDeclaration,
    link: string | undefined,
    parent?: Element,
    block?: Element,
  ): Run {
    const mono =
      /mono|consolas|courier/i.test(style.fontFamily.split(',')[0] ?? '') || /monospace\s*$/.test(style.fontFamily)
    const wash = parent === undefined || parent === block ? undefined : colourOf(style.backgroundColor)
    let struck = false
    let lined = false
    for (let up = parent ?? null; up !== null && up !== block; up = up.parentElement) {
      const { textDecorationLine } = getComputedStyle(up)
      if (/line-through/.test(textDecorationLine)) struck = true
      if (/underline/.test(textDecorationLine)) lined = true
    }
    const shifted = parent?.closest('sup, sub')?.tagName
    return {
      text,
      size: pixels(style.fontSize),
      colour: colourOf(style.color) ?? '000000',
      ...(Number(style.fontWeight) >= 600 ? { bold: true } : {}),
      ...(style.fontStyle === 'italic' ? { italic: true } : {}),
      ...(mono ? { mono: true } : {}),
      ...(struck ? { strike: true } : {}),
      ...(lined ? { underline: true } : {}),
      ...(shifted === undefined ? {} : { shift: shifted === 'SUP' ? 1 : -1 }),
      ...(wash === undefined ? {} : { wash }),
      ...(link === undefined ? {} : { link }),
    }
  }

  /** The text of `content`: quoted words, an attribute, or the item's number for a counter. */
  function contentOf(element: Element, content: string): string {
    return [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|counter\([^)]*\)/g)]
      .map(([whole, , attribute]) => {
        if (attribute !== undefined) return element.getAttribute(attribute) ?? ''
        if (whole.startsWith('"')) return unquoted(whole)
        return String([...(element.parentElement?.children ?? [])].indexOf(element) + 1)
      })
      .join('')
  }

  function unquoted(value: string): string {
    return value
      .slice(1, -1)
      .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)))
      .replace(/\\(.)/g, '$1')
  }

  function edgesOf(style: CSSStyleDeclaration): { top?: Edge; right?: Edge; bottom?: Edge; left?: Edge } {
    const edges: { top?: Edge; right?: Edge; bottom?: Edge; left?: Edge } = {}
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const width = pixels(style.getPropertyValue(`border-${side}-width`))
      const colour = colourOf(style.getPropertyValue(`border-${side}-color`))
      if (width > 0 && colour !== undefined && style.getPropertyValue(`border-${side}-style`) !== 'none')
        edges[side] = { width, colour }
    }
    return edges
  }

  function paletteOf(section: HTMLElement): Record<string, Colour> {
    const palette: Record<string, Colour> = {}
    const probe = document.createElement('span')
    section.append(probe)
    for (const property of properties) {
      if (getComputedStyle(section).getPropertyValue(property).trim() === '') continue
      probe.style.color = `var(${property})`
      const colour = colourOf(getComputedStyle(probe).color)
      if (colour !== undefined) palette[property.replace(/^--/, '')] = colour
    }
    probe.remove()
    return palette
  }

  function colourOf(value: string): Colour | undefined {
    const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(value)?.[1] ?? '').split(/[\s,/]+/).map(Number)
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined
    // What shines through is taken to be white.
    const mixed = [red, green, blue].map((part) => Math.round(part * alpha + 255 * (1 - alpha)))
    return mixed
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  }

  function pixels(value: string): number {
    const number = Number.parseFloat(value)
    return Number.isNaN(number) ? 0 : number
  }
}
