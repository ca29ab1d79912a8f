import { listProposals } from '../commands/list-proposals.ts'
import { writeHelp } from './command-page.ts'
import { LIST_PAGE, readListLine } from './list-options.ts'
import { printable } from './printable.ts'
import { write } from './streams.ts'

/** The list command: names proposals, and gives the exit code. */
export async function runList(argv: readonly string[]): Promise<number> {
  const line = readListLine(argv)
  if (line.help) {
    await write(process.stdout, writeHelp(LIST_PAGE))
    return 0
  }
  const names = await listProposals(line)
  const told = line.json ? JSON.stringify(names, null, 2) : names.map(printable).join('\n')
  if (told !== '') await write(process.stdout, `${told}\n`)
  return 0
}
