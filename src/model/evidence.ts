/** Where a run keeps what it made on the way, for whoever looks into why it failed. None of its calls ever throws. */
export interface Evidence {
  /** Keeps a file under a name such as `EP-012/deck/page-1.html`; the first of a name stays. */
  keep(name: string, content: string | Uint8Array): void
  /** Adds to a file. */
  add(name: string, text: string): void
}

/** The same, with everything in a folder of it. */
export function evidenceIn(evidence: Evidence, folder: string): Evidence {
  return {
    keep: (name, content) => evidence.keep(`${folder}/${name}`, content),
    add: (name, text) => evidence.add(`${folder}/${name}`, text),
  }
}
