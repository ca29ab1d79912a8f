// A test runner for Stryker that keeps the tests in memory. Stryker's own runner for vitest starts a worker for every
// mutant, which takes a thousand times as long as the tests that judge it; here they are bundled and loaded once, and
// run again for each mutant with vitest's own `expect`. A test must therefore leave nothing behind: what fails without
// a mutant after one was killed is loaded anew.
import { globSync } from 'tinyglobby'
import { loadTests } from './load-tests.mjs'

/** The name that Stryker's instrumented code looks for. */
globalThis.__stryker__ ??= {}
const stryker = globalThis.__stryker__

const COMPLETE = 'complete'
const SUCCESS = 0
const FAILED = 1
const PATIENCE = 30_000

class MemoryRunner {
  static inject = ['options']

  #tests = new Map()
  /** How many mutants each test has killed. */
  #kills = new Map()

  constructor(options) {
    this.files = globSync(options.memory.tests, { ignore: options.memory.without ?? [] }).sort()
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    stryker.activeMutant = undefined
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} }
    await this.#load()
    const tests = []
    for (const test of this.#tests.values()) {
      stryker.currentTestId = test.id
      const { message, taken } = await attempt(test)
      stryker.currentTestId = undefined
      test.taken = taken
      const failure = message === undefined ? { status: SUCCESS } : { status: FAILED, failureMessage: message }
      tests.push({ id: test.id, name: test.id, fileName: test.file, timeSpentMs: taken, ...failure })
    }
    return { status: COMPLETE, tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    if (mutantActivation === 'static') {
      stryker.activeMutant = activeMutant.id
      const broken = await this.#load().then(
        () => undefined,
        (error) => String(error),
      )
      if (broken !== undefined) {
        await this.#restore()
        return { status: 'killed', failureMessage: broken, killedBy: ['loading'], nrOfTests: 0 }
      }
    } else if (this.#tests.size === 0) await this.#load()
    const chosen = (testFilter ?? [...this.#tests.keys()]).flatMap((id) => this.#tests.get(id) ?? [])
    let ran = 0
    let result
    for (const test of this.#bestFirst(chosen)) {
      stryker.activeMutant = activeMutant.id
      const { message } = await attempt(test)
      stryker.activeMutant = undefined
      ran += 1
      if (hitLimit !== undefined && stryker.hitCount > hitLimit)
        result = { status: 'timeout', reason: `Hit limit reached (${stryker.hitCount}/${hitLimit})` }
      else if (message !== undefined) {
        this.#kills.set(test.id, (this.#kills.get(test.id) ?? 0) + 1)
        result = { status: 'killed', failureMessage: message, killedBy: [test.id], nrOfTests: ran }
      }
      if (result !== undefined) {
        stryker.hitCount = undefined
        if (mutantActivation !== 'static' && (await attempt(test)).message !== undefined) await this.#restore()
        break
      }
    }
    if (mutantActivation === 'static') await this.#restore()
    return result ?? { status: 'survived', nrOfTests: ran }
  }

  /** Tests that kill often, and then those that are quick, stand first: one failure is enough. */
  #bestFirst(tests) {
    const worth = ({ id, taken = 1 }) => ((this.#kills.get(id) ?? 0) + 1) / (taken + 1)
    return tests.toSorted((a, b) => worth(b) - worth(a))
  }

  async #restore() {
    stryker.activeMutant = undefined
    stryker.hitCount = undefined
    await this.#load()
  }

  async #load() {
    const taken = new Map([...this.#tests].map(([id, test]) => [id, test.taken]))
    const tests = await loadTests(this.files)
    this.#tests = new Map(tests.map((test) => [test.id, { ...test, taken: taken.get(test.id) }]))
  }
}

async function attempt({ run }) {
  const start = performance.now()
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${PATIENCE} ms.`)), PATIENCE)
  })
  try {
    await Promise.race([run(), late])
    return { taken: performance.now() - start }
  } catch (error) {
    return { message: String(error?.message ?? error) || 'It failed.', taken: performance.now() - start }
  } finally {
    clearTimeout(timer)
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'memory', injectableClass: MemoryRunner }]
