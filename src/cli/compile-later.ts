import { setFlagsFromString } from 'node:v8'

/** In bytes of what is run, of JavaScript and of WebAssembly; seven and five hundred times as much as by default. */
const LATER = ['--interrupt-budget=500000', '--wasm-tiering-budget=1000000000']

/**
 * Makes the engine wait longer until it compiles what is hot once more: a run is mostly over before that pays, and it
 * takes the core that Chrome needs. The engine of Node.js 20 has these flags; another complains of those that it lacks.
 *
 * What Node.js itself brings compiled is of no more use after this, so that its modules are better loaded before.
 */
export function compileLater(): void {
  if (!process.versions.v8.startsWith('11.')) return
  for (const flag of LATER) setFlagsFromString(flag)
}
