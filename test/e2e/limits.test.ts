import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportWithReport, runCommand, temporaryFolder } from './command.ts'

/** Loaded before our code is: what reads the line never ends. */
const SPIN = `import { isMainThread } from 'node:worker_threads'
const { exec } = RegExp.prototype
if (isMainThread) RegExp.prototype.exec = function (text) {
  if (text === 'SPIN') for (;;);
  return exec.call(this, text)
}`

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const PAGES = Array.from(
  { length: 30 },
  (_, at) => `## Part ${at}\n\n${'Words that fill a page. '.repeat(120)}\n`,
).join('\n')

test('a document that takes too long fails alone, and leaves nothing', async () => {
  await using folder = await temporaryFolder()
  const [eps, out, temporary] = ['eps', 'out', 'tmp'].map((name) => join(folder.path, name)) as [string, string, string]
  for (const place of [eps, temporary]) await mkdir(place)
  await writeFile(join(eps, 'ep-export.yaml'), 'limits: { stage: 2 }\n')
  await writeFile(join(eps, 'EP-1.md'), '# EP-1: Slow\n\nSPIN\n')
  await writeFile(join(eps, 'EP-2.md'), '# EP-2: Quick\n\nText.\n')
  const env = { TMPDIR: temporary, NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(SPIN)}"` }
  const { code, stderr } = await runCommand([eps, '--pdf', '-o', out], { env })
  expect(stderr).toMatch(
    /EP-1\.md: Reading it took more than 2 seconds\. Split it, or raise limits\.stage in ep-export\.yaml\./,
  )
  expect(code).toBe(1)
  expect(await readdir(out)).toEqual(['EP-2.pdf'])
  expect(await readdir(temporary)).toEqual([])
  for (const command of ['check', 'read']) {
    const run = await runCommand([command, eps], { env })
    expect(run.code, command).toBe(1)
    expect(run.stdout + run.stderr, command).toContain('Reading it took more than 2 seconds.')
    expect(run.stdout, command).toContain('EP-2')
  }
})

test('a document of more pages than there may be is refused, and the others are made', async () => {
  await using folder = await temporaryFolder()
  const out = join(folder.path, 'out')
  await writeFile(join(folder.path, 'ep-export.yaml'), 'limits: { pages: 5 }\n')
  await writeFile(join(folder.path, 'EP-1.md'), `# EP-1: Long\n\n${PAGES}`)
  await writeFile(join(folder.path, 'EP-2.md'), `# EP-2: Longer\n\n${PAGES.repeat(12)}`)
  await writeFile(join(folder.path, 'EP-3.md'), '# EP-3: Short\n\nText.\n')
  const { run, report } = await exportWithReport([folder.path, '--pdf', '-o', out])
  expect(run.code).toBe(1)
  expect(report.failures).toMatchObject([
    { message: expect.stringMatching(/^It comes to \d+ pages; at most 5 are made\.$/), exitCode: 1 },
    { hint: 'Split it, or raise limits.pages in ep-export.yaml.', exitCode: 1 },
  ])
  expect(await readdir(out)).toEqual(['EP-3.pdf'])
})

test('--root lets images come from beside the repository, and from nowhere else', async () => {
  await using folder = await temporaryFolder()
  const repository = join(folder.path, 'top', 'repo')
  await mkdir(join(repository, '.git'), { recursive: true })
  await mkdir(join(folder.path, 'top-secret'))
  for (const place of ['top/a.png', 'top-secret/a.png', 'secret.png']) await writeFile(join(folder.path, place), PIXEL)
  await symlink('../../secret.png', join(repository, 'out.png'))
  const shown = ['../a.png', '/a.png', '../../top-secret/a.png', '../../secret.png', 'out.png']
  const source = join(repository, 'EP-1.md')
  await writeFile(source, `# EP-1: Roots\n\n${shown.map((address) => `![x](${address})`).join('\n\n')}\n`)
  const refused = async (args: readonly string[]) =>
    (await exportWithReport([source, '--html', '-o', join(folder.path, 'out'), ...args])).report.diagnostics
      .filter(({ code }) => code.startsWith('image-'))
      .map(({ message }) => message)
  expect(await refused(['--root', join(folder.path, 'top')])).toEqual(
    shown.slice(2).map((address) => `The image ${address} is outside of the folder that --root names.`),
  )
  expect(await refused([])).toHaveLength(5)
  const elsewhere = await runCommand([source, '--html', '--root', join(folder.path, 'top-secret')])
  expect(elsewhere.code).toBe(2)
  expect(elsewhere.stderr).toContain('which --root names.')
  const checked = await runCommand(['check', source, '--root', join(folder.path, 'top'), '--format', 'json'])
  const broken = JSON.parse(checked.stdout).diagnostics.filter(({ code }: { code: string }) => code === 'broken-image')
  expect(broken).toHaveLength(3)
})
