import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/model/limits.ts'
import { makeImageLoader } from '../../src/system/image-loader.ts'
import { namedRoot } from '../../src/system/named-root.ts'
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

/** The head of a JPEG of a size, with the position of the camera that took it. */
function photo(width: number, height: number, orientation: number): Uint8Array {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1'),
    Buffer.alloc(8),
  ])
  exif.writeUInt16BE(orientation, 24)
  const frame = Buffer.from('\xff\xc0\0\x11\x08\0\0\0\0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01', 'latin1')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
    exif,
    frame,
    Buffer.from([0xff, 0xd9]),
  ])
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

test.each([
  [1, { width: 300, height: 200 }],
  [2, { width: 300, height: 200, turned: true }],
  [3, { width: 300, height: 200, turned: true }],
  [6, { width: 200, height: 300, turned: true }],
  [8, { width: 200, height: 300, turned: true }],
  [9, { width: 300, height: 200 }],
])('a photo that a camera took in position %d has the size that it is seen in', async (orientation, size) => {
  await using folder = await scratch({ 'EP-001.md': '', 'photo.jpg': photo(300, 200, orientation) })
  const image = await makeImageLoader(join(folder.path, 'EP-001.md'))('photo.jpg')
  expect(image).toEqual({ type: 'image/jpeg', bytes: expect.anything(), ...size })
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

test('limits of images are the operator’s, and what is beyond says which', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(1024 * 1024)])
  await using folder = await scratch({ 'EP-001.md': '', 'a.png': png(1500, 1000), 'large.png': large })
  const load = makeImageLoader(join(folder.path, 'EP-001.md'), { ...LIMITS, pixels: 1, image: 1 })
  expect(await load('a.png')).toMatchObject({
    message: 'The image a.png has 1500 × 1000 pixels; at most 1 million are shown.',
    hint: 'Make it smaller, or raise limits.pixels in ep-export.yaml.',
  })
  expect(await load('large.png')).toMatchObject({
    message: 'The image large.png has 2 MB; at most 1 are read.',
    hint: 'Make it smaller, or raise limits.image in ep-export.yaml.',
  })
})

describe('with a folder that the operator named', () => {
  const files = {
    'top/shared/a.png': PNG,
    'top/repo/.git/HEAD': 'ref',
    'top/repo/EP-001.md': '',
    'top-secret/a.png': PNG,
    'secret.png': PNG,
  }

  test('images come from all of it, also by a slash and behind a link', async () => {
    await using folder = await scratch(files)
    await symlink('../shared', join(folder.path, 'top/repo/linked'))
    const load = makeImageLoader(join(folder.path, 'top/repo/EP-001.md'), LIMITS, join(folder.path, 'top'))
    for (const reference of ['../shared/a.png', '/shared/a.png', 'linked/a.png'])
      expect(await load(reference), reference).toMatchObject({ type: 'image/png' })
  })

  test('nothing comes from beside it', async () => {
    await using folder = await scratch(files)
    await symlink('../../secret.png', join(folder.path, 'top/repo/out.png'))
    await symlink('../..', join(folder.path, 'top/repo/up'))
    const load = makeImageLoader(join(folder.path, 'top/repo/EP-001.md'), LIMITS, join(folder.path, 'top'))
    for (const reference of [
      '../../top-secret/a.png',
      '../../secret.png',
      '..%2f..%2fsecret.png',
      'out.png',
      'up/secret.png',
      '/../secret.png',
      join(folder.path, 'secret.png'),
    ])
      expect((await load(reference)) as object, reference).toHaveProperty('problem')
    expect(await load('../../secret.png')).toMatchObject({
      message: 'The image ../../secret.png is outside of the folder that --root names.',
    })
  })

  test('a proposal that is reached through a link has its images all the same', async () => {
    await using folder = await scratch(files)
    await symlink('top/repo', join(folder.path, 'link'))
    const load = makeImageLoader(join(folder.path, 'link/EP-001.md'), LIMITS, join(folder.path, 'top'))
    expect(await load('../shared/a.png')).toMatchObject({ type: 'image/png' })
  })

  test('it must be there, and hold every proposal by its real path', async () => {
    await using folder = await scratch(files)
    await symlink('../secret.png', join(folder.path, 'top/EP-002.md'))
    const named = (root: string, file: string) =>
      namedRoot(join(folder.path, root), [{ name: file, path: join(folder.path, file) }])
    expect(await named('top', 'top/repo/EP-001.md')).toBe(join(folder.path, 'top'))
    await expect(named('top-secret', 'top/repo/EP-001.md')).rejects.toMatchObject({ exitCode: 2 })
    await expect(named('to', 'top/repo/EP-001.md')).rejects.toThrow(/^There is no folder /)
    await expect(named('secret.png', 'top/repo/EP-001.md')).rejects.toThrow(/^There is no folder /)
    await expect(named('top', 'top/EP-002.md')).rejects.toThrow(/^top\/EP-002\.md is not in .*, which --root names\.$/)
  })
})
