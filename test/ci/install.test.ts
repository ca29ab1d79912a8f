import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../system/scratch.ts'

/** Installs as the action does, from a checkout with settings of npm that a stranger made, with an `npm` that writes down what it is asked. */
async function install(version: string): Promise<{
  readonly code: number | null
  readonly said: string
  readonly command: string
  readonly asked: readonly string[]
  readonly action: string
}> {
  await using folder = await scratch({
    'checkout/.npmrc': 'script-shell=./run\n',
    outputs: '',
    'action/package.json': '{}',
  })
  const action = join(folder.path, 'action')
  cpSync('ci', join(action, 'ci'), { recursive: true })
  const tools = join(folder.path, 'tools')
  mkdirSync(tools)
  const npm = join(tools, 'npm')
  writeFileSync(npm, `#!/bin/sh\necho "$PWD: $*" >> '${folder.path}/asked'\n`)
  writeFileSync(join(tools, 'ep-export'), '')
  for (const file of [npm, join(tools, 'ep-export')]) chmodSync(file, 0o755)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(action, 'ci/run.mjs'), 'install'], {
    cwd: join(folder.path, 'checkout'),
    encoding: 'utf8',
    env: {
      PATH: `${tools}:${dirname(process.execPath)}:/usr/bin:/bin`,
      RUNNER_TEMP: folder.path,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_OUTPUT: join(folder.path, 'outputs'),
      EP_EXPORT_VERSION: version,
    },
  })
  const asked = (() => {
    try {
      return readFileSync(join(folder.path, 'asked'), 'utf8').trim().split('\n')
    } catch {
      return []
    }
  })()
  const command = readFileSync(join(folder.path, 'outputs'), 'utf8').split('\n')[1] ?? ''
  return { code: status, said: stdout + stderr, command, asked, action: realpathSync(action) }
}

const QUIET = '--ignore-scripts --no-audit --no-fund --loglevel=error'

test('without a version the commit of the action is built, with what its lock file names and no script of others', async () => {
  const { code, command, asked, action } = await install('')
  expect([code, command]).toEqual([0, join(action, 'dist/cli.js')])
  expect(asked).toEqual([`${action}: ci ${QUIET} --include=dev`, `${action}: run --silent build`])
})

test('a version comes from the registry, into a folder of its own', async () => {
  const { code, command, asked } = await install('1.2.3')
  const [folder = '', words = ''] = asked[0]?.split(': ') ?? []
  expect([code, asked.length]).toEqual([0, 1])
  expect(folder).toMatch(/\/ep-export-\w+$/)
  expect(words).toBe(`install ${QUIET} --prefix ${folder} ep-export@1.2.3`)
  expect(command).toBe(join(folder, 'node_modules/ep-export/dist/cli.js'))
})

test('the one that is installed is found on the path, and npm asked nothing', async () => {
  const { code, command, asked } = await install('installed')
  expect([code, asked]).toEqual([0, []])
  expect(command).toMatch(/\/tools\/ep-export$/)
})

test.each(['1.0 --registry=x', '../evil', 'file:x', 'a@b'])('%s is no version', async (version) => {
  const { code, said, asked } = await install(version)
  expect([code, asked]).toEqual([2, []])
  expect(said).toContain('is no version')
})
