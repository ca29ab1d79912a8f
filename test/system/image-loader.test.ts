import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeImageLoader } from '../../src/system/image-loader.ts'
import { scratch } from './scratch.ts'

/** The head of a PNG of a size; nothing more of it is looked at. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

const PNG = png(4, 3)

const REPOSITORY = {
  '.git/HEAD': 'ref',
  '.git/image.png': PNG,
  '.env.png': PNG,
  'logo.png': PNG,
  'docs/eps/EP-001.md': '# EP-001',
  'docs/eps/images/a b.png': PNG,
  'docs/eps/images/plan.jpg': PNG,
  'docs/media/wide.png': PNG,
}

async function problemOf(reference: string): Promise<string | undefined> {
  await using folder = await scratch({ 'repo/a': '', 'secret.png': PNG })
  const repo = join(folder.path, 'repo')
  for (const [name, content] of Object.entries(REPOSITORY)) {
    await mkdir(join(repo, name, '..'), { recursive: true })
    await writeFile(join(repo, name), content)
  }
  await symlink(join(folder.path, 'secret.png'), join(repo, 'docs/eps/out.png'))
  await symlink(folder.path, join(repo, 'docs/eps/up'))
  await symlink('../../logo.png', join(repo, 'docs/eps/inside.png'))
  const image = await makeImageLoader(join(repo, 'docs/eps/EP-001.md'))(reference)
  return 'problem' in image ? image.problem : undefined
}

test.each([
  'images/plan.jpg',
  './images/plan.jpg',
  '.\\images\\plan.jpg',
  'images/a%20b.png',
  'images/a b.png',
  'images/plan.jpg?raw=true',
  'images/plan.jpg#frag',
  '../media/wide.png',
  '../../logo.png',
  '/logo.png',
  '/docs/eps/images/plan.jpg',
  '/eps/images/plan.jpg',
  '/images/plan.jpg',
  'inside.png',
])('%s is found', async (reference) => {
  expect(await problemOf(reference)).toBeUndefined()
})

test.each([
  ['../../../secret.png', 'outside'],
  ['/../secret.png', 'outside'],
  ['..%2f..%2f..%2fsecret.png', 'outside'],
  ['..\\..\\..\\secret.png', 'outside'],
  ['..%5c..%5c..%5csecret.png', 'outside'],
  ['%252e%252e/%252e%252e/%252e%252e/secret.png', 'missing'],
  ['out.png', 'outside'],
  ['up/secret.png', 'outside'],
  ['../../.git/image.png', 'outside'],
  ['../../.GIT/image.png', 'outside'],
  ['/.env.png', 'outside'],
  ['images/plan.jpg%00.png', 'outside'],
  ['C:\\secret.png', 'outside'],
  ['%2f%2fhost/share.png', 'outside'],
  ['/etc/passwd', 'missing'],
  ['none.png', 'missing'],
  ['', 'missing'],
  ['a'.repeat(5000), 'missing'],
  ['EP-001.md', 'unreadable'],
  ['images', 'unreadable'],
  ['https://example.com/a.png', 'remote'],
  ['HTTP://example.com/a.png', 'remote'],
  ['//example.com/a.png', 'remote'],
  ['\\\\host\\share.png', 'remote'],
  ['/\\host/share.png', 'remote'],
  ['data:image/png;base64,AAAA', 'remote'],
  ['file:///etc/passwd', 'remote'],
  ['FILE:/etc/passwd', 'remote'],
])('%s is refused as %s', async (reference, problem) => {
  expect(await problemOf(reference)).toBe(problem)
})

test('a folder whose name begins like the root is not below it', async () => {
  await using folder = await scratch({ 'repo/.git/HEAD': '', 'repo/EP-001.md': '', 'repo-secret/a.png': PNG })
  const load = makeImageLoader(join(folder.path, 'repo/EP-001.md'))
  expect(await load('../repo-secret/a.png')).toMatchObject({ problem: 'outside' })
})

test('without a repository only the folder of the proposal is read', async () => {
  await using folder = await scratch({ 'a.png': PNG, 'eps/EP-001.md': '', 'eps/b.png': PNG })
  const load = makeImageLoader(join(folder.path, 'eps/EP-001.md'))
  expect(await load('b.png')).toMatchObject({ type: 'image/png', width: 4, height: 3 })
  expect(await load('../a.png')).toMatchObject({ problem: 'outside' })
})

test('an image is what it holds, not what its name says', async () => {
  await using folder = await scratch({ 'EP-001.md': '', 'a.svg': PNG, 'b.png': '<html>no picture</html>' })
  const load = makeImageLoader(join(folder.path, 'EP-001.md'))
  expect(await load('a.svg')).toMatchObject({ type: 'image/png' })
  expect(await load('b.png')).toMatchObject({
    problem: 'unreadable',
    message: 'The image b.png is no PNG, JPEG, GIF, WebP, AVIF or SVG.',
  })
})

test('an image of more than 25 million pixels or 10 MB is not read', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)])
  await using folder = await scratch({ 'EP-001.md': '', 'bomb.png': png(30_000, 30_000), 'large.png': large })
  const load = makeImageLoader(join(folder.path, 'EP-001.md'))
  expect(await load('bomb.png')).toMatchObject({
    problem: 'unreadable',
    message: expect.stringContaining('30000 × 30000'),
  })
  expect(await load('large.png')).toMatchObject({
    problem: 'unreadable',
    message: expect.stringContaining('at most 10'),
  })
})
