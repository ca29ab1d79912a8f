/** In bytes of what is run, of JavaScript and of WebAssembly; seven and five hundred times as much as by default. */
const LATER = ['--interrupt-budget=500000', '--wasm-tiering-budget=1000000000']

/**
 * Makes the engine wait longer until it compiles what is hot once more: a run is mostly over before that pays, and it
 * takes the core that Chrome needs. The engine of Node.js 20 has these flags; another complains of those that it lacks.
 *
 * To be called before the code of the run is loaded, since compiled code is of use only under the flags that it was kept
 * with: ours is kept at the end of a run, and that of Node.js itself comes without them, so that its modules are loaded here.
 */
export async function compileLater(): Promise<void> {
  if (!process.versions.v8.startsWith('11.')) return
  const { setFlagsFromString } = await import('node:v8')
  await Promise.all([
    import('node:assert'),
    import('node:child_process'),
    import('node:perf_hooks'),
    import('node:timers/promises'),
    import('node:tty'),
    import('node:worker_threads'),
    import('node:zlib'),
  ])
  for (const flag of LATER) setFlagsFromString(flag)
}
