// The same Mermaid as draws, for a thread that only parses. It is bundled with what draws and loaded by itself.
import mermaid from 'mermaid'

/** Reads a diagram and throws what is wrong with it. */
export function parse(source: string): Promise<unknown> {
  return mermaid.parse(source)
}

mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal' })
