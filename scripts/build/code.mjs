// How the code becomes dist/: a few minified modules that load one another when needed.
import { basename, join } from 'node:path'
import { onigOf } from './onig.mjs'
import { slim } from './slim.mjs'
import { templatesOf } from './templates.mjs'
import { themesOf } from './themes.mjs'

/** What an export loads together, in the order of its run. */
export const GROUPS = [
  ['start', ['src/cli/main.ts']],
  ['export', ['src/cli/run-export.ts']],
  ['read', ['src/commands/export-proposal.ts', 'src/commands/load-theme.ts']],
  ['connect', ['node_modules/puppeteer-core/lib/esm/puppeteer/cdp/Connection.js']],
  ['make', ['src/commands/make-outputs.ts', 'src/pdf/typeset-document.ts']],
  ['finish', ['src/pdf/finish-print.ts', 'src/check/check-proposals.ts', 'src/commands/check-facts.ts']],
]

/** What a program or a thread begins with. */
export const ENTRIES = [
  'src/cli/main.ts',
  'src/index.ts',
  'src/system/colour-worker.ts',
  'src/system/diagram-worker.ts',
]

export function codeOptions(root, version) {
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(ENTRIES.map((path) => [basename(path, '.ts'), path])),
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
    plugins: [slim, onigOf(join(root, 'dist/chunks')), templatesOf(root), themesOf(root)],
    define: { 'process.env.EP_EXPORT_VERSION': JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  }
}
