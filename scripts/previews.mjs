// Makes the pictures of the themes and of the README from fixtures/EP-012.md with the built command: node scripts/previews.mjs
// The same fixture and the same themes give the same bytes.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Beside node_modules, where what is left out of the bundle is found.
const folder = await mkdtemp(join(root, 'out', 'previews-'))
try {
  const outfile = join(folder, 'previews.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['test/pictures/previews.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const { picturesOf, previewOf } = await import(pathToFileURL(outfile).href)
  for (const theme of (await readdir(join(root, 'themes'))).sort()) {
    const made = join(folder, theme)
    const args = ['fixtures/EP-012.md', '--pdf', '--slides', '--theme', theme, '-o', made, '--quiet']
    execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { cwd: root, stdio: 'inherit' })
    await writeFile(join(root, 'themes', theme, 'preview.png'), await previewOf(made))
    if (theme !== 'kepler') continue
    await mkdir(join(root, 'docs', 'pictures'), { recursive: true })
    for (const [name, bytes] of await picturesOf(made)) await writeFile(join(root, 'docs', 'pictures', name), bytes)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
