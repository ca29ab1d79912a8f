import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeError, describeRun } from '../../src/commands/describe-run.ts'
import { exportProposals } from '../../src/commands/export-proposals.ts'
import { openEvidence } from '../../src/system/evidence-folder.ts'
import { scratch } from '../system/scratch.ts'

test('a bug of ours is kept with its stack', async () => {
  await using folder = await scratch({ 'EP-001.md': '# EP-001: One\n\n## Summary\n\nText.\n' })
  const debug = join(folder.path, 'kept')
  const { failures } = await exportProposals({
    inputs: [join(folder.path, 'EP-001.md')],
    outputs: ['html'],
    out: join(folder.path, 'out'),
    debug,
    onArtifact: () => {
      throw new TypeError('a bug that was made here')
    },
  })
  expect(failures).toMatchObject([{ exitCode: 1 }])
  const report = await readFile(join(debug, 'run-1', 'report.json'), 'utf8')
  expect(report).toContain('TypeError: a bug that was made here')
  expect(JSON.parse(await readFile(join(debug, 'run-1', 'EP-001', 'told.json'), 'utf8')).failures).toHaveLength(1)
})

test('a run that cannot begin keeps the reason', async () => {
  await using folder = await scratch()
  const debug = join(folder.path, 'kept')
  await expect(exportProposals({ inputs: [join(folder.path, 'none.md')], debug })).rejects.toThrow('There is no file')
  expect((await readdir(join(debug, 'run-1'))).sort()).toEqual(['error.txt', 'run.json'])
})

test('no name leads out of the folder, and what is kept stays', async () => {
  await using folder = await scratch()
  const evidence = openEvidence(join(folder.path, 'kept'))
  evidence.keep('../../out.txt', 'x')
  evidence.keep('a\u0000/..\\b/...', 'x')
  evidence.keep('one', 'first')
  evidence.keep('one', 'second')
  evidence.add('log', '1')
  evidence.add('log', '2')
  evidence.keep('log/below', 'a file stands there')
  expect(await readdir(folder.path)).toEqual(['kept'])
  const names = (await readdir(evidence.folder, { recursive: true })).sort()
  expect(names.filter((name) => name.includes('..'))).toEqual([])
  expect(names).toContain('log')
  expect(await readFile(join(evidence.folder, 'one'), 'utf8')).toBe('first')
  expect(await readFile(join(evidence.folder, 'log'), 'utf8')).toBe('12')
})

test('the address of a browser is kept without what may be a secret', () => {
  const { request } = JSON.parse(describeRun({ browserEndpoint: 'wss://host.example:3000/path?token=secret' }))
  expect(request.browserEndpoint).toBe('wss://host.example:3000')
  expect(describeRun({ browserEndpoint: 'wss://user:secret@host' })).not.toContain('secret')
})

test('an error is told with its causes', () => {
  const error = new Error('outer', { cause: new Error('inner', { cause: 'deepest' }) })
  expect(describeError(error)).toMatch(/outer[\s\S]*caused by Error: inner[\s\S]*caused by deepest\n$/)
})
