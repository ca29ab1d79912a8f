// How the code becomes dist/: a few minified modules that load one another when needed.
import { basename, join } from 'node:path'
import { onigOf } from './onig.mjs'
import { slim } from './slim.mjs'
import { templatesOf } from './templates.mjs'
import { themesOf } from './themes.mjs'

/**
 * The programs of dist/: what each begins with, the folder of its other modules, and those that are loaded together, in
 * the order of a run. The thread that colours code loads nothing of the command, which does not colour.
 */
export const PROGRAMS = [
  {
    entries: ['src/cli/main.ts', 'src/index.ts', 'src/system/diagram-worker.ts'],
    folder: 'chunks',
    groups: [
      ['start', ['src/cli/main.ts']],
      ['export', ['src/cli/run-export.ts']],
      ['read', ['src/commands/export-proposal.ts', 'src/commands/load-theme.ts']],
      ['connect', ['node_modules/puppeteer-core/lib/esm/puppeteer/cdp/Connection.js']],
      ['make', ['src/commands/make-outputs.ts', 'src/pdf/typeset-document.ts']],
      ['finish', ['src/pdf/finish-print.ts', 'src/check/check-proposals.ts', 'src/commands/check-facts.ts']],
    ],
  },
  {
    entries: ['src/system/colour-worker.ts'],
    folder: 'colours',
    groups: [
      ['colours', ['core', 'engine-oniguruma', 'wasm', 'langs'].map((name) => `node_modules/shiki/dist/${name}.mjs`)],
    ],
  },
]

/** @param program One of `PROGRAMS`. */
export function codeOptions(root, version, { entries, folder }) {
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((path) => [basename(path, '.ts'), path])),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: `${folder}/[name]-[hash]`,
    external: ['@sparticuz/chromium'],
    alias: {
      fflate: join(root, 'scripts/build/fflate-node.mjs'),
      'proxy-agent': join(root, 'scripts/build/proxy-agent.mjs'),
      'string-width': join(root, 'scripts/build/string-width.mjs'),
    },
    plugins: [slim, onigOf(join(root, 'dist', folder)), templatesOf(root), themesOf(root)],
    define: { 'process.env.EP_EXPORT_VERSION': JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  }
}
