/** The line that begins a flowchart which runs from side to side; front matter, directives and comments may stand above it. */
const SIDEWAYS = /^([ \t]*(?:flowchart|graph)(?:-elk)?[ \t]+)(?:LR|RL)(?=[\s;]|$)/m

/** The first line of any flowchart. */
const FLOWCHART = /^[ \t]*(?:flowchart|graph)\b/m

/** The source of a flowchart that runs from side to side, so that it runs from top to bottom; undefined for any other diagram. */
export function topDown(source: string): string | undefined {
  const match = SIDEWAYS.exec(source)
  if (match === null || FLOWCHART.exec(source)?.index !== match.index) return undefined
  return source.replace(SIDEWAYS, '$1TD')
}
