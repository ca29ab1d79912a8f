/** Words that say what kind of thing is shown, or that something is: alone they tell nothing of it. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'a an the of at on in and here see this image images img pic pics picture pictures photo photos figure fig diagram ' +
    'diagrams drawing illustration graphic graph chart plot screenshot screenshots screen shot screencap snapshot capture ' +
    'clip clipboard pasted paste upload uploaded attachment attachments media asset alt alternative text title caption ' +
    'description desc name placeholder todo tbd untitled unnamed unknown none null undefined example sample test new copy ' +
    'final draft file am pm png jpg jpeg gif svg webp avif bmp drawio excalidraw plantuml puml mermaid visio vsdx ' +
    'bild grafik abbildung diagramm bildschirmfoto imagen captura pantalla imagem écran d'
  ).split(' '),
)

/** A name of a file or an address, which are for machines. */
const NAME = /^\S*(?:\.(?:png|jpe?g|gif|svg|webp|avif|bmp|drawio|puml|pdf)|:\/\/\S*)$/i

/** A name as a tool or a camera gives it: letters before digits, with no word between. */
const NUMBERED = /^[a-z]{1,6}[-_]?\d[\d_-]*$/i

/** Of an alternative text. In characters. */
const LONGEST = 1000

/** Whether an alternative text says something of its picture that a reader who sees it would read below it. */
export function isCaption(alternative: string): boolean {
  const words = alternative.trim()
  if (words.length > LONGEST) return true
  if (NAME.test(words) || NUMBERED.test(words)) return false
  const telling = words
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !GENERIC.has(word))
  return [...telling.join('')].length > 1
}
