import { listProposals } from '../commands/list-proposals.ts'
import { writeHelp } from './command-page.ts'
import { json } from './json.ts'
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
  await write(process.stdout, line.json ? json(names) : names.map((name) => `${printable(name)}\n`).join(''))
  return 0
}
