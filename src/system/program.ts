import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolders } from './cache-folder.ts'

/** Characters from which on a module's compiled code is kept: to look for that of a smaller one takes longer than to compile it. */
const WORTH_KEEPING = 32_000

/** Bytes of the hash before the compiled code: the engine itself trusts what it is given, and crashes on a damaged disk. */
const HASH = 32

/** A module whose compiled code no earlier run kept. */
interface Compiled {
  readonly name: string
  readonly script: Script
}

type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void

/**
 * The modules of the built command, loaded as Node.js loads CommonJS, but with the code that an earlier run compiled them
 * to: that takes a tenth of a run. It is kept beside the browser, in a folder that only this user can write to.
 */
export class Program {
  readonly #modules = new Map<string, { exports: unknown }>()
  readonly #compiled: Compiled[] = []
  readonly #build: string
  #purpose = ''

  /** @param build What tells these modules from those of any other build. */
  constructor(build: string) {
    this.#build = build
  }

  /** @param purpose Name of what is to be done. What is kept is what one run needed, and another needs other parts. */
  begin(purpose: string): void {
    this.#purpose = purpose
  }

  /** Path, below the cache, of the folder with what is kept. */
  get folder(): string {
    return join('code', [this.#build, process.versions.v8, process.arch, this.#purpose].join('-'))
  }

  /** Whether there is anything to keep for the next run. */
  get isNew(): boolean {
    return this.#compiled.length > 0
  }

  /** Loads a module and those that it asks for. @param path Absolute. */
  load(path: string): unknown {
    const known = this.#modules.get(path)
    if (known !== undefined) return known.exports
    const module: { exports: unknown } = { exports: {} }
    this.#modules.set(path, module)
    const folder = dirname(path)
    const others = createRequire(path)
    const require = Object.assign(
      (id: string): unknown => (id.startsWith('.') ? this.load(resolve(folder, id)) : others(id)),
      others,
    )
    const run = this.#compile(path).runInThisContext() as Wrapped
    run.call(module.exports, module.exports, require, module, path, folder)
    return module.exports
  }

  /** What is to be kept: each module's name and code. */
  *code(): Iterable<readonly [name: string, bytes: Uint8Array]> {
    for (const { name, script } of this.#compiled) {
      const code = script.createCachedData()
      yield [name, Buffer.concat([hashOf(code), code])]
    }
  }

  #compile(path: string): Script {
    const source = wrap(readFileSync(path, 'utf8').replace(/^#!.*/, ''))
    const name = `${basename(path)}.bin`
    const isLong = source.length > WORTH_KEEPING
    const cachedData = isLong ? this.#find(name) : undefined
    const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) })
    if (isLong && script.cachedDataRejected !== false) this.#compiled.push({ name, script })
    return script
  }

  #find(name: string): Buffer | undefined {
    for (const cache of cacheFolders()) {
      try {
        const kept = readFileSync(join(cache, this.folder, name))
        const code = kept.subarray(HASH)
        if (hashOf(code).equals(kept.subarray(0, HASH))) return code
      } catch {
        // Nobody kept it there.
      }
    }
    return undefined
  }
}

function hashOf(code: Uint8Array): Buffer {
  return createHash('sha256').update(code).digest()
}
