// Makes dist/: the code as a few minified modules that load one another when needed, the fonts, and the types.
import { execFileSync } from 'node:child_process'
import { chmod, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildDiagrams } from './build/diagrams.mjs'
import { buildFonts } from './build/fonts.mjs'
import { slim } from './build/slim.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

await rm(dist, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/system/colour-worker.ts', 'src/system/diagram-worker.ts'],
  entryNames: '[name]',
  outdir: dist,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['@sparticuz/chromium'],
  alias: {
    fflate: join(root, 'scripts/build/fflate-node.mjs'),
    'proxy-agent': join(root, 'scripts/build/proxy-agent.mjs'),
    'string-width': join(root, 'scripts/build/string-width.mjs'),
  },
  plugins: [slim],
  define: { 'process.env.EP_EXPORT_VERSION': JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  // Some dependencies are CommonJS and ask for `require` at run time.
  banner: {
    js: "import{createRequire as epExportRequire}from'node:module';const require=epExportRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
})
await chmod(join(dist, 'cli.js'), 0o755)
await buildFonts(join(dist, 'fonts'))
await buildDiagrams(root, join(dist, 'diagrams'))

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
