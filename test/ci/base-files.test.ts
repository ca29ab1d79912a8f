import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scratch } from '../system/scratch.ts'

// Scripts run as they are, without types.
const { takeFromBase } = (await import(`../../ci/${'base-files'}.mjs`)) as {
  takeFromBase(repository: string, commit: string, inputs: object, folder: string): { readonly config: string }
}

const hasGit = ((): boolean => {
  try {
    return execFileSync('git', ['--version']).length > 0
  } catch {
    return false
  }
})()

/** The config that is taken from a commit of these files, by its path in it. */
async function configOf(files: Readonly<Record<string, string>>): Promise<string> {
  await using repository = await scratch(files)
  await using folder = await scratch()
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', repository.path, '-c', 'user.name=Ana', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
    })
  git('init', '--quiet')
  git('add', '-A')
  git('commit', '--quiet', '-m', 'Begin')
  const taken = takeFromBase(repository.path, 'HEAD', { files: ['docs/EP-1.md'] }, join(folder.path, 'base'))
  return relative(join(folder.path, 'base'), taken.config)
}

describe.skipIf(!hasGit)('the config of a base', () => {
  const above = { 'ep-export.yaml': 'paper: letter\n', 'docs/EP-1.md': '# EP-1: A\n' }

  test('is the nearest to the proposals, a key of package.json too', async () => {
    expect(await configOf(above)).toBe('ep-export.yaml')
    expect(await configOf({ ...above, 'docs/package.json': '{ "ep-export": {} }' })).toBe('docs/package.json')
  })

  test('is no package.json that only depends on this tool', async () => {
    const other = '{ "devDependencies": { "ep-export": "0.1.0" } }'
    expect(await configOf({ ...above, 'docs/package.json': other })).toBe('ep-export.yaml')
  })
})
