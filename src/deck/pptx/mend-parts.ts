import { FOOT_MARK } from './define-layouts.ts'
import type { Promised } from './draw-slides.ts'
import { colourXml, type OfficePalette, schemeXml } from './palette.ts'
import type { Box } from './seen.ts'
import { PIXEL, TEXT_BOX, TITLE_BOX } from './units.ts'
import { escapeXml } from './xml.ts'

/** What a presentation says about itself. */
export interface About {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** The tool and its version. */
  readonly creator: string
  readonly date: Date | undefined
  /** BCP 47. */
  readonly language: string
  /** The words at the foot of its slides. */
  readonly foot: string
  readonly slides: number
}

/** One slide, layout or notes page: the promised paragraphs in their places, every shape with a number of its own. */
export function mendShapes(
  xml: string,
  promised: ReadonlyMap<string, Promised>,
  palette: OfficePalette,
  about: About,
): string {
  let number = 1
  return (
    xml
      .replace(/<p:ph\s+([^>]*?)\s*\/>/g, (_, attributes: string) =>
        /type="title"/.test(attributes)
          ? '<p:ph type="title"/>'
          : /idx="10\d"[^>]*type="body"/.test(attributes)
            ? '<p:ph type="body" idx="1"/>'
            : `<p:ph ${attributes.replace(/\s+/g, ' ')}/>`,
      )
      .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${number++}"`)
      .replaceAll('descr="preencoded.png"', 'descr=""')
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
      .replaceAll('lang="en-US"', `lang="${escapeXml(about.language)}"`)
      .replace(/<a:srgbClr val="([0-9A-F]{6})"\/>/g, (_, colour: string) => colourXml(palette, colour))
      .replace(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*<\/p:sp>/g, (shape) => moved(shape, promised))
      // Last, so that no word of the text is ever looked through.
      .replace(
        /<a:p>(?:(?!<\/a:p>)[\s\S])*?(@@[a-z0-9]+@@)(?:(?!<\/a:p>)[\s\S])*<\/a:p>/g,
        (paragraph, mark: string) =>
          mark === FOOT_MARK ? paragraph.replace(mark, () => escapeXml(about.foot)) : (promised.get(mark)?.xml ?? ''),
      )
  )
}

/** Placeholders are drawn where their layout has them, and named after it; each slide has measured its own place. */
function moved(shape: string, promised: ReadonlyMap<string, Promised>): string {
  const { box, name } = promised.get(/@@[a-z0-9]+@@/.exec(shape)?.[0] ?? '') ?? {}
  if (box === undefined || name === undefined) return shape
  const [left, top, width, height] = [box.x, box.y, box.w, box.h].map((side) => Math.round(side * PIXEL))
  return shape
    .replace(/(<p:cNvPr id="\d+" name=")[^"]*"/, `$1${name}"`)
    .replace(
      /<a:off x="-?\d+" y="-?\d+"\/>\s*<a:ext cx="\d+" cy="\d+"\/>/,
      `<a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/>`,
    )
}

/** A layout: its placeholders shrink what is too long, its page number is a field, its name is for menus. */
export function mendLayout(xml: string): string {
  return xml
    .replace('<p:cSld name="DEFAULT">', '<p:cSld name="Blank">')
    .replace(/(<a:fld [^>]*type="slidenum">(?:(?!<a:t>)[\s\S])*<a:t>)\d+/, '$1‹#›')
    .replaceAll(
      '<a:bodyPr wrap="square" rtlCol="0"></a:bodyPr>',
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/></a:bodyPr>',
    )
}

/** The master: titles to the left in the theme's ink, and placeholders that every layout takes after. */
export function mendMaster(xml: string): string {
  const shape = (id: number, name: string, kind: string, box: Box): string => {
    const [x, y, w, h] = [box.x, box.y, box.w, box.h].map((side) => side * PIXEL)
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`
  }
  const shapes = shape(2, 'Title', 'type="title"', TITLE_BOX) + shape(3, 'Text', 'type="body" idx="1"', TEXT_BOX)
  return xml
    .replace(/(<p:spTree>[\s\S]*?<\/p:grpSpPr>)[\s\S]*<\/p:spTree>/, (_, head: string) => `${head}${shapes}</p:spTree>`)
    .replace(
      /(<p:titleStyle>[\s\S]*?)algn="ctr"([\s\S]*?)sz="4400"([\s\S]*?)val="tx1"/,
      '$1algn="l"$2sz="3150" b="1"$3val="tx2"',
    )
    .replace(/(<p:bodyStyle>[\s\S]*?<a:lvl1pPr[\s\S]*?)sz="3200"/, '$1sz="2100"')
    .replace(/(<a:lvl2pPr[\s\S]*?)sz="2800"/, '$1sz="1900"')
    .replace(/(<a:lvl3pPr[\s\S]*?)sz="2400"/, '$1sz="1800"')
    .replace(
      /(<p:bodyStyle>)([\s\S]*?)(<\/p:bodyStyle>)/,
      (_, open: string, styles: string, close: string) => open + styles.replaceAll('sz="2000"', 'sz="1800"') + close,
    )
}

/** The theme with the deck's colours. */
export function mendTheme(xml: string, palette: OfficePalette): string {
  return xml.replace(/<a:clrScheme[\s\S]*<\/a:clrScheme>/, () => schemeXml(palette))
}

/** The list of parts, without those that do not exist. */
export function mendContentTypes(xml: string, parts: ReadonlySet<string>): string {
  return xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) =>
    parts.has(part) ? whole.trim() : '',
  )
}

/** Title, author, language and dates. No day of the run. */
export function coreXml({ title, author, subject, language, date }: About): string {
  const day = date?.toISOString().replace(/\.\d{3}Z$/, 'Z')
  const dates =
    day === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${dates}<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
}

/** What made it, and how much there is. */
export function appXml({ creator, slides }: About): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>${escapeXml(creator)}</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes><HiddenSlides>0</HiddenSlides></Properties>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
