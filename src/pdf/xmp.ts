import { type Information, PRODUCER } from './information.ts'

/** What a document says about itself, as a packet of XMP. */
export function xmpOf(
  { title, authors, subject, date, creator }: Information,
  language: string | undefined,
  accessible: boolean,
): string {
  const day = date?.toISOString().replace(/\.\d+/, '')
  const list = (kind: 'Seq' | 'Bag', values: readonly string[]): string =>
    `<rdf:${kind}>${values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}>`
  const inAnyLanguage = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', inAnyLanguage(title)],
    ['dc:creator', authors.length === 0 ? undefined : list('Seq', authors)],
    ['dc:description', subject ? inAnyLanguage(subject) : undefined],
    ['dc:language', language ? list('Bag', [language]) : undefined],
    ['pdf:Producer', escapeXml(PRODUCER)],
    ['xmp:CreatorTool', escapeXml(creator)],
    ['xmp:CreateDate', day],
    ['xmp:ModifyDate', day],
    ['pdfuaid:part', accessible ? '1' : undefined],
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.flatMap(([name, value]) => (value === undefined ? [] : [`<${name}>${value}</${name}>`])).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`
}

/** Text as it may stand in XML, which has no control characters and no halves of letters. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
