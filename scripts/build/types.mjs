// Makes dist/types: the declarations that the public API reaches and no others, with those that it borrows beside them, so
// that whoever uses them has to install nothing for it.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'

const require = createRequire(import.meta.url)

/** Packages without code whose declarations the public API names, by what it calls them. */
const BORROWED = { mdast: '@types/mdast', unist: '@types/unist' }

/** The packages of these declarations. */
export const typePackages = Object.values(BORROWED)

export async function buildTypes(root, folder) {
  const emitted = await mkdtemp(join(tmpdir(), 'ep-export-types-'))
  try {
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
    const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', emitted]
    execFileSync(process.execPath, args, { stdio: 'inherit' })
    const waiting = ['index.ts']
    for (const name of waiting) {
      const { text, reached } = await declarationOf(name, emitted)
      const target = join(folder, name.replace(/\.ts$/, '.d.ts'))
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
      for (const one of reached) if (!waiting.includes(one)) waiting.push(one)
    }
  } finally {
    await rm(emitted, { recursive: true })
  }
}

/** A declaration file with what it names as every version of TypeScript finds it, and the names of those files. */
async function declarationOf(name, emitted) {
  const lender = BORROWED[/^borrowed\/(\w+)\.ts$/.exec(name)?.[1]]
  const file =
    lender === undefined
      ? join(emitted, name.replace(/\.ts$/, '.d.ts'))
      : join(dirname(require.resolve(`${lender}/package.json`)), 'index.d.ts')
  const reached = []
  const place = (from) => {
    const target = from.startsWith('.') ? posix.join(posix.dirname(name), from) : `borrowed/${from}.ts`
    if (!from.startsWith('.') && BORROWED[from] === undefined)
      throw new Error(`${name} names ${from}, which nobody has who uses the public API.`)
    reached.push(target)
    const seen = posix.relative(posix.dirname(name), target).replace(/\.ts$/, '.js')
    return seen.startsWith('.') ? seen : `./${seen}`
  }
  // What stands at the begin of a line is no example in a comment.
  const text = (await readFile(file, 'utf8')).replace(
    /^((?:import|export)\b[^;'"]*?\bfrom |(?:import ))(['"])([^'"]+)\2|\b(import\()(['"])([^'"]+)\5/gm,
    (_, head, _quote, from, call, _other, called) =>
      head === undefined ? `${call}'${place(called)}'` : `${head}'${place(from)}'`,
  )
  return { text, reached }
}
