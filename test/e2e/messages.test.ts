import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'

/** Files by which a run can go wrong. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'noise.md': Uint8Array.from({ length: 2000 }, (_, at) => 128 + ((at * 73) % 128)),
  'print.md': '%PDF-1.7\nno Markdown\n',
  plain: 'text',
  'paper.yaml': 'paper: a3\n',
  'list.yaml': '- a\n',
  'broken.yaml': 'a: [1,\n',
  'named.yaml': 'theme: keplr\n',
  'jobs.yaml': 'jobs: many\n',
  'below.yaml': 'timeout: 0\n',
  'outputs.yaml': 'outputs: [pdff]\n',
  'key.yaml': 'papper: a4\n',
  'rule.yaml': 'rules: { metric-without-numbr: off }\n',
  'level.yaml': 'rules: { placeholder: of }\n',
  'part.yaml': 'deck: { slides: [cover] }\n',
  'near.yaml': 'allowHost: [localhost]\n',
  'script.yaml': 'repository: javascript:alert(1)\n',
  'family.yaml': 'profiles: { acme: { titel: Acme } }\n',
  'theme/theme.yaml': 'name: t\ndescription: d\nextnds: kepler\n',
  'theme/document.css': '',
  'theme/slides.css': '',
  'bare/theme.yaml': 'name: t\ndescription: d\n',
  'texts/notes.txt': 'no proposal',
}

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyFile(join(ROOT, 'fixtures', 'small', 'front-matter.md'), join(folder.path, 'EP-001.md'))
  for (const place of ['theme', 'bare', 'texts', 'empty']) await mkdir(join(folder.path, place))
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder.path, name), content)
})

afterAll(() => folder[Symbol.asyncDispose]())

type Row = readonly [line: string, code: number, fact: string, help: string]

const USAGE: readonly Row[] = [
  ['EP-001.md --pfd', 2, 'There is no option --pfd.', 'Did you mean --pdf?'],
  ['EP-001.md --frobnicate', 2, 'There is no option --frobnicate.', 'ep-export --help lists them.'],
  ['EP-001.md -pdf', 2, 'There is no option -pdf.', 'Did you mean --pdf?'],
  ['EP-001.md --pdf=yes', 2, '--pdf takes no value.', 'Write --pdf alone.'],
  ['EP-001.md --out', 2, '--out needs a value.', 'Give one after it: --out DIR.'],
  ['EP-001.md --paper folio', 2, '--paper cannot be folio.', 'It takes a4 or letter.'],
  ['EP-001.md --deck breif', 2, '--deck cannot be breif.', 'Did you mean brief?'],
  ['EP-001.md --jobs none', 2, '--jobs needs a whole number above 0, and got none.', 'Write it in digits: --jobs 2.'],
  [
    'EP-001.md --allow-host https://a.example/',
    2,
    '--allow-host names a host, and https://a.example/ is none.',
    'Write the name alone, with its port where it has one: --allow-host images.example.org.',
  ],
  ['EP-001.md --theme keplr', 2, 'There is no theme keplr.', 'Did you mean kepler?'],
  [
    'EP-001.md --theme zzz',
    2,
    'There is no theme zzz.',
    'The themes are folio, kepler, plain, slate; a path names your own.',
  ],
  ['EP-001.md --profile kepp', 2, 'There is no profile kepp.', 'Did you mean kep?'],
  ['pdf EP-001.md', 2, 'There is no command and no file pdf.', 'Did you mean ep-export --pdf?'],
  [
    'EP-001.md --pdf --handout',
    2,
    '--handout changes nothing in a run without --slides.',
    'Add --slides, or leave --handout out.',
  ],
  [
    'EP-001.md --pdf -o out/EP-001.pdf',
    2,
    '--out names a folder, and out/EP-001.pdf is the name of a file.',
    'Name the folder alone: files in it are named after their proposals.',
  ],
  ['chekc EP-001.md', 2, 'There is no command and no file chekc.', 'Did you mean ep-export check?'],
  ['check --fromat json', 2, 'There is no option --fromat.', 'Did you mean --format?'],
  ['check --format jsn', 2, '--format cannot be jsn.', 'Did you mean json?'],
  ['check --fix=yes', 2, '--fix takes no value.', 'Write --fix alone.'],
  ['read EP-001.md --pdf', 2, 'There is no option --pdf.', 'ep-export read --help lists them.'],
  ['completion', 2, 'No shell is named.', 'Name one of bash, zsh, fish.'],
  ['completion fihs', 2, 'There is no completion for fihs.', 'Did you mean fish?'],
  ['themes old', 2, 'ep-export themes takes no “old”.', 'Make one with: ep-export themes new NAME.'],
  ['themes new', 2, 'The new theme has no name.', 'Make one with: ep-export themes new NAME.'],
  ['themes new empty', 4, 'empty is there already.', 'Name a folder that is not there yet.'],
  [
    'themes new plain/x',
    4,
    'plain/x cannot be written: a file stands where a folder is needed.',
    'Name a folder in another place.',
  ],
  ['doctor EP-001.md', 2, 'ep-export doctor takes no “EP-001.md”.', 'Leave it out: ep-export check reads proposals.'],
  ['verify empty', 2, 'There is no manifest.json in empty.', 'ep-export --manifest writes one beside the outputs.'],
]

const INPUTS: readonly Row[] = [
  ['EP-002.md', 2, 'There is no file EP-002.md.', 'Did you mean EP-001.md?'],
  ['-', 2, 'There is no file -.', 'Save what would come from standard input to a file, and name that.'],
  [
    'https://a.example/EP-001.md',
    2,
    'There is no file https://a.example/EP-001.md.',
    'Download it first: only files are read.',
  ],
  ['nowhere/at-all.md', 2, 'There is no file nowhere/at-all.md.', 'Check the path.'],
  ['plain', 2, 'plain is not Markdown.', 'Proposals end in .md.'],
  ['empty', 2, 'There are no proposals in empty.', 'Name another folder'],
  ['texts', 2, 'There are no proposals in texts.', 'Name another folder'],
  ['x*.md', 2, 'x*.md matches no proposal.', 'Check the pattern'],
  ['/dev/null', 2, '/dev/null is not a file.', 'Name a Markdown file, a folder or a glob.'],
  ['noise.md --html', 1, 'noise.md is not text.', 'Give a proposal in Markdown, saved as UTF-8.'],
  ['print.md --html', 1, 'print.md is not text.', 'Give a proposal in Markdown, saved as UTF-8.'],
]

const SETTINGS: readonly Row[] = [
  [
    '--config none.yaml',
    2,
    'The config file none.yaml cannot be read: it is not there.',
    'Check the path, or leave out --config.',
  ],
  [
    '--config empty',
    2,
    'The config file empty cannot be read: it is a folder.',
    'Check the path, or leave out --config.',
  ],
  ['--config broken.yaml', 2, 'broken.yaml:2:1: ', 'Mend the YAML there.'],
  ['--config list.yaml', 2, 'list.yaml: the file cannot be ["a"].', 'It must be settings, each as “key: value”.'],
  ['--config key.yaml', 2, 'key.yaml: there is no setting papper.', 'Did you mean paper?'],
  ['--config paper.yaml', 2, 'paper.yaml: paper cannot be a3.', 'Did you mean a4?'],
  ['--config jobs.yaml', 2, 'jobs.yaml: jobs cannot be many.', 'It must be a number.'],
  ['--config below.yaml', 2, 'below.yaml: timeout cannot be 0.', 'Give a number above 0.'],
  ['--config outputs.yaml', 2, 'outputs.yaml: outputs cannot be pdff.', 'Did you mean pdf?'],
  ['--config rule.yaml', 2, 'rule.yaml: there is no rule metric-without-numbr.', 'Did you mean metric-without-number?'],
  ['--config level.yaml', 2, 'level.yaml: rules.placeholder cannot be of.', 'Did you mean off?'],
  ['--config part.yaml', 2, 'part.yaml: deck.slides cannot be cover.', 'The parts of a deck are title, glance,'],
  ['--config family.yaml', 2, 'family.yaml: there is no setting profiles.acme.titel.', 'Did you mean title?'],
  [
    '--config near.yaml',
    2,
    'allowHost of the config cannot be localhost.',
    'What is in your own network is named on the command line alone: --allow-host localhost.',
  ],
  [
    '--config script.yaml',
    2,
    'repository of the config cannot be javascript:alert(1).',
    'Give the address of its page: https://github.com/owner/name.',
  ],
  ['--config named.yaml', 2, 'named.yaml: there is no theme keplr.', 'Did you mean kepler?'],
  ['--theme ./theme', 2, './theme/theme.yaml:3:1: there is no setting extnds.', 'Did you mean extends?'],
  ['--theme ./bare', 2, './bare/theme.yaml:1:1: it has neither fonts nor extends.', 'It needs name, description,'],
  ['--theme ./empty', 2, 'The theme ./empty has no theme.yaml.', 'A theme is a folder with theme.yaml'],
  ['--theme ./none', 2, 'There is no theme folder ./none.', 'Check the path, or name one of folio, kepler,'],
]

const SYSTEM: readonly Row[] = [
  [
    '--pdf --browser /nonexistent',
    3,
    'There is no browser where --browser says: /nonexistent is not a file.',
    'Give the path of a Chrome or Chromium, or leave it out',
  ],
  [
    '--pdf --browser ./plain',
    3,
    '/plain (--browser) does not start. It ended with: it cannot be run: permission denied.',
    'Name another with --browser.',
  ],
  [
    '--pdf --browser-endpoint ws://127.0.0.1:1',
    3,
    'No browser answers at ws://127.0.0.1:1.',
    'Start one with --remote-debugging-port',
  ],
  [
    '--html --quiet -o plain',
    4,
    'cannot be written: a file stands where a folder is needed.',
    'Name another folder with --out.',
  ],
  [
    '--html --debug plain',
    4,
    'plain cannot be written: a file stands where a folder is needed.',
    'Name another folder with --debug.',
  ],
]

/** Words that say nothing to who did not write the program. */
const JARGON =
  /\b(undefined|(?<!\/)null|NaN|object Object|E[A-Z]{4,}|mdast|hast|AST|stdin|Invalid input|stack|exception)\b/

const expectTold = async (line: string, code: number, fact: string, help: string): Promise<void> => {
  const run = await runCommand(line === '' ? [] : line.split(' '), { cwd: folder.path, env: { CI: 'true' } })
  expect({ code: run.code, stdout: run.stdout }, run.stderr).toEqual({ code, stdout: '' })
  const lines = run.stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  const [told = ''] = lines
  expect(told).toMatch(/^error: .*[.?]$/)
  expect(told).toContain(fact)
  expect(told.indexOf(help), told).toBeGreaterThan(told.indexOf(fact))
  expect(told).not.toMatch(JARGON)
}

describe('one line says the fact and one thing to do, where the command line is wrong:', () => {
  test.each(USAGE)('%s', expectTold)
})

describe('one line says the fact and one thing to do, where an input is none:', () => {
  test.each(INPUTS)('%s', expectTold)
})

describe('one line says the place, the fact and one thing to do, where a file of settings is wrong:', () => {
  test.each(SETTINGS)('%s', async (line, code, fact, help) => await expectTold(`EP-001.md ${line}`, code, fact, help))
})

describe('one line says the fact and one thing to do, where the machine cannot:', () => {
  test.each(SYSTEM)('%s', async (line, code, fact, help) => await expectTold(`EP-001.md ${line}`, code, fact, help))
})

test('a name that is empty, as that of a variable that is not set, exports nothing', async () => {
  const { code, stderr } = await runCommand([''], { cwd: folder.path })
  expect(code).toBe(2)
  expect(stderr).toBe(
    'error: The name of a proposal is empty. Where it comes from a variable, check that this is set.\n',
  )
})

test('a time that is none is told, and not taken for no time', async () => {
  const env = { SOURCE_DATE_EPOCH: 'yesterday' }
  const { code, stderr } = await runCommand(['EP-001.md', '--html', '--quiet'], { cwd: folder.path, env })
  expect(code).toBe(2)
  expect(stderr).toContain('SOURCE_DATE_EPOCH is yesterday, which is no time. Set it to seconds since 1970 in digits')
})
