import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import { defineLayouts } from './define-layouts.ts'
import { drawSlide, layoutOf, type Native, type Promised } from './draw-slides.ts'
import {
  type About,
  appXml,
  coreXml,
  mendContentTypes,
  mendLayout,
  mendMaster,
  mendShapes,
  mendTheme,
} from './mend-parts.ts'
import type { OfficePalette } from './palette.ts'
import { emptyParagraph, paragraphsXml, type Script } from './paragraphs.ts'
import type { Paragraph } from './seen.ts'
import { escapeXml, writable } from './xml.ts'

/** Typefaces that a presentation asks for by name, since it carries none. */
interface Typefaces {
  readonly prose: string
  readonly code: string
  /** For drawings made of characters: every system has it, or one of the same widths, with all the lines and arrows. */
  readonly drawing: string
}

/** What a presentation is made of. */
export interface Package {
  readonly slides: readonly Native[]
  /** Speaker notes of each slide, a line a paragraph. */
  readonly notes: readonly string[]
  readonly palette: OfficePalette
  readonly typefaces: Typefaces
  readonly about: About
}

/** The first moment that a ZIP file can name: entries carry it in place of the time of the run. */
const EPOCH = '1980-01-01T00:00:00Z'

/** The bytes of a presentation, the same for the same slides. */
export async function writePackage({ slides, notes, palette, typefaces, about }: Package): Promise<Uint8Array> {
  const promised = new Map<string, Promised>()
  const later = (content: Promised): string => {
    const mark = `@@${promised.size}@@`
    promised.set(mark, content)
    return mark
  }
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: typefaces.prose, bodyFontFace: typefaces.prose }
  defineLayouts(deck, slides)
  const links = slides.map(() => new Map<string, string>())
  const bitmaps = new Map<string, Uint8Array>()
  slides.forEach((native, at) => {
    const own = links[at] ?? new Map<string, string>()
    const script: Script = {
      palette,
      language: about.language,
      code: typefaces.code,
      drawing: typefaces.drawing,
      linkId: (address) => {
        const id = own.get(address) ?? `link${own.size + 1}`
        own.set(address, id)
        return id
      },
    }
    const page = deck.addSlide({ masterName: layoutOf(native) })
    drawSlide(page, native, at + 1, {
      later,
      bodyXml: (paragraphs: readonly Paragraph[], frame) =>
        paragraphs.length === 0 ? emptyParagraph(18, script) : paragraphsXml(paragraphs, frame, script),
      onBitmap: (part, bytes) => bitmaps.set(part, bytes),
    })
    page.addNotes(later({ xml: notesXml(notes[at] ?? '', about.language) }))
  })
  const raw = (await deck.write({ outputType: 'uint8array' })) as Uint8Array
  const parts = await readParts(raw)
  for (const [part, bytes] of bitmaps) parts.set(part, bytes)
  parts.set('docProps/core.xml', coreXml(about))
  parts.set('docProps/app.xml', appXml(about))
  for (const [part, content] of parts) {
    if (typeof content !== 'string') continue
    parts.set(part, mendPart(part, content))
  }
  return await zip(parts)

  function mendPart(part: string, xml: string): string {
    if (part === '[Content_Types].xml') return mendContentTypes(xml, new Set(parts.keys()))
    if (part === 'ppt/theme/theme1.xml') return mendTheme(xml, palette)
    if (/^ppt\/slideMasters\/[^/]+\.xml$/.test(part)) return mendMaster(xml)
    if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(part)) return mendLayout(mendShapes(xml, promised, palette, about))
    if (/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(part)) return mendShapes(xml, promised, palette, about)
    const slide = /^ppt\/slides\/_rels\/slide(\d+)\.xml\.rels$/.exec(part)
    return slide === null ? xml : withLinks(xml, links[Number(slide[1]) - 1] ?? new Map())
  }
}

/** Notes as PowerPoint keeps them: a paragraph a line. */
function notesXml(text: string, language: string): string {
  const lang = escapeXml(language)
  const lines = writable(text).split(/\r\n?|\n/)
  return lines
    .map((line) =>
      line === ''
        ? `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
        : `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escapeXml(line.replaceAll('\t', '    '))}</a:t></a:r></a:p>`,
    )
    .join('')
}

function withLinks(xml: string, links: ReadonlyMap<string, string>): string {
  const written = [...links].map(
    ([address, id]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
  )
  return xml.replace('</Relationships>', () => `${written.join('')}</Relationships>`)
}

async function readParts(bytes: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const archive = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string | Uint8Array>()
  for (const [name, file] of Object.entries(archive.files)) {
    if (file.dir) continue
    parts.set(name, await (/\.(?:xml|rels)$/.test(name) ? file.async('string') : file.async('uint8array')))
  }
  return parts
}

/** The parts as a ZIP file: the list of contents first, the others by name, pictures as they are. */
async function zip(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const archive = new JSZip()
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const name of names) {
    const content = parts.get(name) ?? ''
    const stored = /\.(?:png|jpe?g|gif)$/.test(name)
    archive.file(name, content, {
      date: new Date(EPOCH),
      createFolders: false,
      compression: stored ? 'STORE' : 'DEFLATE',
    })
  }
  return await archive.generateAsync({ type: 'uint8array', platform: 'DOS', compression: 'DEFLATE' })
}
