import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { COMMAND_PAGES } from '../../src/cli/command-pages.ts'
import { bashCompletion } from '../../src/cli/completion/bash.ts'
import { completionTable } from '../../src/cli/completion/completion-table.ts'
import { fishCompletion } from '../../src/cli/completion/fish.ts'
import { zshCompletion } from '../../src/cli/completion/zsh.ts'
import { type Scratch, scratch } from '../system/scratch.ts'

const run = promisify(execFile)

const table = completionTable(COMMAND_PAGES, { themes: ['kepler', 'plain'], profiles: ['kep', 'kepler'] })

const FILES = {
  'EP-001.md': '',
  "it's (odd) $HOME.md": '',
  'notes.txt': '',
  'docs/EP-002.md': '',
  'brand/theme.yaml': '',
  'browser.bin': '',
}

/** What a shell offers for the last word of a command line. */
type Complete = (words: readonly string[], folder: string) => Promise<readonly string[]>

/** What stands in front of the cursor is completed as bash itself would ask the function to. */
const inBash: Complete = async (words, folder) => {
  const script = `${bashCompletion(table)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ep_export
for word in "\${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done`
  const { stdout } = await run('bash', ['--norc', '--noprofile', '-c', script, 'bash', ...words], { cwd: folder })
  return lines(stdout)
}

const inFish: Complete = async (words, folder) => {
  const script = `${fishCompletion(table)}\ncomplete -C "$argv[1]"`
  const { stdout } = await run('fish', ['--no-config', '-c', script, words.join(' ')], {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  })
  return lines(stdout).map((line) => line.replace(/\t.*/, ''))
}

/** Zsh completes on a terminal only: there a key asks it to, and what it adds to the list is written into a file. */
const inZsh: Complete = async (words, folder) => {
  const inner = `
autoload -Uz compinit; compinit -u -d $HOME/dump
source $HOME/completion.zsh
zstyle ':completion:*' completer _complete
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a found; builtin compadd -A found "$@"
  local one; for one in $found; do print -r -- "<$one>" >> $HOME/said; done
  builtin compadd "$@"
}
look() { _main_complete; print end >> $HOME/said; compstate[insert]=''; compstate[list]='' }
zle -C look complete-word look
bindkey '^I' look
print ready >> $HOME/said`
  const outer = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "source $HOME/inner.zsh"
waitfor() { local n=0; until [[ -r $HOME/said && "$(<$HOME/said)" == *$1* ]]; do sleep 0.05; (( ++n > 200 )) && return 1; done }
waitfor ready
zpty -w -n z "$1"$'\\t'
waitfor end
zpty -d z`
  await using home = await scratch({ 'inner.zsh': inner, 'completion.zsh': zshCompletion(table) })
  await run('zsh', ['-f', '-c', outer, 'zsh', words.join(' ')], {
    cwd: folder,
    env: { ...process.env, HOME: home.path, TERM: 'dumb' },
  })
  const said = await readFile(join(home.path, 'said'), 'utf8')
  return [...said.matchAll(/^<(.+)>$/gm)].map(([, word = '']) => word)
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined

describe.each([
  ['bash', inBash],
  ['zsh', inZsh],
  ['fish', inFish],
] as const)('%s', (shell, complete) => {
  const absent = shell !== 'bash' && !isThere(shell)
  if (absent) console.log(`There is no ${shell} here, so its completion is not tried.`)
  let folder: Scratch
  beforeAll(async () => {
    folder = await scratch(FILES)
    return () => folder[Symbol.asyncDispose]()
  })
  const offersAfter = (...words: string[]) => complete(['ep-export', ...words], folder.path)

  test.skipIf(absent)('offers commands and proposals as the first word, and no other file', async () => {
    const offered = await offersAfter('')
    expect(offered).toEqual(expect.arrayContaining(['check', 'read', 'themes', 'doctor', 'completion', 'EP-001.md']))
    expect(offered).not.toContain('notes.txt')
    expect(await offersAfter('ch')).toEqual(['check'])
  })

  test.skipIf(absent)('offers the options of the export', async () => {
    expect((await offersAfter('--pd')).map((word) => word.replace(/=$/, ''))).toEqual(['--pdf'])
    expect((await offersAfter('EP-001.md', '--att')).map((word) => word.replace(/=$/, ''))).toEqual(['--attach-source'])
  })

  test.skipIf(absent)('offers the options of a command, and none that it does not have', async () => {
    const offered = await offersAfter('check', '--f')
    expect(offered.map((word) => word.replace(/=$/, '')).sort()).toEqual(['--fix', '--format'])
    expect(await offersAfter('check', '--pd')).toEqual([])
  })

  test.skipIf(absent)('offers what an option can be', async () => {
    expect([...(await offersAfter('--paper', ''))].sort()).toEqual(['a4', 'letter'])
    expect(await offersAfter('check', '--format', 'sa')).toEqual(['sarif'])
    expect(await offersAfter('--profile', 'kepl')).toEqual(['kepler'])
  })

  test.skipIf(absent)('offers themes by name, and folders', async () => {
    const offered = (await offersAfter('--theme', '')).map((word) => word.replace(/\/$/, ''))
    expect(offered).toEqual(expect.arrayContaining(['kepler', 'plain', 'brand', 'docs']))
    expect(offered).not.toContain('EP-001.md')
  })

  test.skipIf(absent)('offers any file as a browser', async () => {
    expect(await offersAfter('--browser', 'brow')).toEqual(['browser.bin'])
  })

  test.skipIf(absent)('offers the words of a command that takes no proposals', async () => {
    const offered = await offersAfter('completion', '')
    expect([...offered].sort()).toEqual(['bash', 'fish', 'zsh'])
  })
})

test('bash is asked for a value after a sign too', async () => {
  await using folder = await scratch(FILES)
  expect(await inBash(['ep-export', '--paper', '=', 'l'], folder.path)).toEqual(['letter'])
  expect(await inBash(['ep-export', '--paper', '='], folder.path)).toEqual(['a4', 'letter'])
})

test('a file whose name a shell would read otherwise is offered as it is', async () => {
  await using folder = await scratch(FILES)
  expect(await inBash(['ep-export', 'it'], folder.path)).toEqual(["it's (odd) $HOME.md"])
})
