// What our unit tests use of vitest, collecting tests in place of running them. `expect` is vitest's own.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { format } from 'node:util'
import { chai, expect } from 'vitest'

export { expect }

const path = []
let running = ''

/** Collects a test under its name and those of the groups around it. */
export function test(name, run, options) {
  const body = typeof run === 'function' ? run : options
  const file = globalThis.__testFile__
  globalThis.__collectedTests__.push({
    file,
    name: [...path, name].join(' > '),
    run: async () => {
      running = file
      await body()
    },
  })
}

/** Tests that stand together. */
export function describe(name, body) {
  path.push(name)
  body()
  path.pop()
}

const skipped = () => {}
skipped.each = () => skipped
for (const block of [test, describe]) {
  block.each = (rows) => (name, body, options) =>
    rows.forEach((row, at) => {
      const values = Array.isArray(row) ? row : [row]
      const call = typeof body === 'function' ? body : options
      block(named(name, values, at), () => call(...values))
    })
  block.skipIf = (condition) => (condition ? skipped : block)
  block.runIf = (condition) => (condition ? block : skipped)
}

function named(name, values, at) {
  const places = name.match(/%[a-z]/g)?.length ?? 0
  return `${format(name, ...values.slice(0, places))} [${at}]`
}

chai.Assertion.addMethod('toMatchFileSnapshot', function (file) {
  new chai.Assertion(this._obj).to.equal(readFileSync(resolve(dirname(running), file), 'utf8'))
})
