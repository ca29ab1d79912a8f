import { type Verification, verifyFolder } from '../commands/verify-folder.ts'
import { UserError } from '../model/user-error.ts'
import { writeHelp } from './command-page.ts'
import { json } from './json.ts'
import { printable } from './printable.ts'
import { write } from './streams.ts'
import { readVerifyLine, VERIFY_PAGE } from './verify-options.ts'

/** The verify command: tells whether the files of a folder are what its manifest says, and gives the exit code. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const line = readVerifyLine(argv)
  if (line.help) {
    await write(process.stdout, writeHelp(VERIFY_PAGE))
    return 0
  }
  const [folder, ...others] = line.inputs
  if (folder === undefined || others.length > 0) {
    throw new UserError('ep-export verify takes one folder.', {
      exitCode: 2,
      hint: 'Name the one with manifest.json: out.',
    })
  }
  const { source, theme, config, browser, allowHost } = line
  const found = await verifyFolder(folder, { source, theme, config, browser, allowHost })
  await write(process.stdout, line.json === true ? json(found) : told(found))
  return found.problems.length > 0 || (line.strict === true && found.strangers.length > 0) ? 1 : 0
}

function told({ files, rebuilt, problems, strangers, notes }: Verification): string {
  const lines = [
    ...problems.map(({ path, message }) => `${path}: ${message}`),
    ...strangers.map((path) => `${path}: The manifest does not name it.`),
    ...notes,
    problems.length === 0
      ? `${counted(files)} as the manifest says${rebuilt === null ? '' : `, ${rebuilt} of them made again with the same bytes`}.`
      : `${counted(problems.length).replace('file', 'problem')} among ${counted(files)}.`,
  ]
  return lines.map((line) => `${printable(line)}\n`).join('')
}

function counted(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`
}
