import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { ProposalRecord } from '../../src/record/record.ts'
import { ROOT, runCommand, temporaryFolder } from './command.ts'
import { WHOLE } from './proposals.ts'

const SMALL = join(ROOT, 'fixtures', 'small', 'front-matter.md')

const schema = JSON.parse(await readFile(join(ROOT, 'schema', 'proposal.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)

test('one file named gives one object that the published schema takes', async () => {
  const { code, stdout, stderr } = await runCommand(['read', WHOLE, '--json'])
  const record = JSON.parse(stdout) as ProposalRecord
  expect([code, stderr]).toEqual([0, ''])
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
  expect(record).toMatchObject({ id: 'EP-012', profile: 'kepler' })
  const lines = (await readFile(join(ROOT, WHOLE), 'utf8')).split('\n')
  for (const { text, line } of record.goals ?? []) expect(lines[line - 1]).toContain(text.split(':')[0])
})

test('several files, and a folder however many are in it, give an array', async () => {
  await using folder = await temporaryFolder()
  await copyFile(SMALL, join(folder.path, 'EP-001.md'))
  const several = await runCommand(['read', WHOLE, SMALL, '--json'])
  const one = await runCommand(['read', folder.path, '--json'])
  expect([JSON.parse(several.stdout).length, JSON.parse(one.stdout).length]).toEqual([2, 1])
})

test('what stands beside a README is read, and says which family it is of', async () => {
  await using folder = await temporaryFolder()
  await mkdir(join(folder.path, '1234-queues'))
  await writeFile(join(folder.path, '1234-queues', 'README.md'), '# Queues\n\n## Goals\n\n- Fast\n')
  await writeFile(
    join(folder.path, '1234-queues', 'kep.yaml'),
    'title: Queues\nkep-number: 1234\nauthors:\n  - "@ana"\nowning-sig: sig-node\nstatus: implementable\ncreation-date: 2025-01-02\nlast-updated: 2025-03-04\n',
  )
  const { stdout } = await runCommand(['read', '1234-queues/README.md', '--json'], { cwd: folder.path })
  expect(JSON.parse(stdout)).toMatchObject({
    title: 'Queues',
    status: 'implementable',
    authors: ['@ana'],
    created: '2025-01-02',
    updated: '2025-03-04',
    profile: 'kep',
    goals: [{ text: 'Fast', line: 5 }],
    risks: null,
  })
})

test('people get an outline, with nothing of the text that a terminal would obey', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'EP-001.md'), '# EP-001: A\u001b[31m\n\n## Goals\n\n- Fast\u0007er\n')
  const { code, stdout } = await runCommand(['read', 'EP-001.md'], { cwd: folder.path })
  expect(code).toBe(0)
  expect(stdout).toContain('EP-001: A\ufffd[31m')
  expect(stdout).toMatch(/Goals 1\n\s+5 {2}Fast\ufffder\n/)
})

test('a text of which a part is refused is an error, and is told all the same', async () => {
  await using folder = await temporaryFolder()
  const table = `| Risk |\n|---|\n${'| it may be slow |\n'.repeat(20_000)}`
  await writeFile(join(folder.path, 'EP-001.md'), `# EP-001: A\n\n## Goals\n\n- Fast\n\n## Risks\n\n${table}`)
  const { code, stdout, stderr } = await runCommand(['read', 'EP-001.md', '--json'], { cwd: folder.path })
  expect([code, validate(JSON.parse(stdout))]).toEqual([1, true])
  expect(stderr).toMatch(/EP-001\.md:\d+ error .*block-too-long/)
})

test('a file that is too large does not stop the others; one that is not there, or no Markdown, stops all', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'EP-001.md'), `# EP-001: A\n\n${'word '.repeat(1_000_000)}`)
  await copyFile(SMALL, join(folder.path, 'EP-002.md'))
  await writeFile(join(folder.path, 'a.adoc'), '= A\n')
  const run = (...args: string[]) => runCommand(['read', ...args], { cwd: folder.path })
  const [large, gone, other] = await Promise.all([
    run('EP-001.md', 'EP-002.md', '--json'),
    run('EP-003.md'),
    run('a.adoc'),
  ])
  expect([large.code, JSON.parse(large.stdout).length]).toEqual([1, 1])
  expect(large.stderr).toContain('EP-001.md')
  expect([gone.code, gone.stdout]).toEqual([2, ''])
  expect([other.code, other.stdout]).toEqual([2, ''])
  expect(other.stderr).toContain('pandoc -t gfm a.adoc -o a.md')
})
