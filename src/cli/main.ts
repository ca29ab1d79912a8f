import { VERSION } from '../commands/version.ts'
import { UserError } from '../model/user-error.ts'
import type { Program } from '../system/program.ts'
import { type Command, commands, runExport } from './commands.ts'
import { compileLater } from './compile-later.ts'
import { BUG, runToEnd, stackOf, stopOnCrash } from './crash.ts'
import { stopOnSignals } from './signals.ts'
import { allowClosedPipes, write } from './streams.ts'

/**
 * Runs the command line, and sets the exit code: 0 done · 1 a document has errors · 2 usage · 3 browser · 4 output.
 *
 * @param program What is run, where its code is kept for the next run.
 */
export async function main(argv: readonly string[], program?: Program): Promise<void> {
  allowClosedPipes()
  // Asked by scripts, often: nothing else is loaded for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await write(process.stdout, `${VERSION}\n`)
    return
  }
  stopOnSignals()
  stopOnCrash()
  const [word = '', ...rest] = argv
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined
  program?.begin(command === undefined ? 'export' : word)
  if (command === undefined) await compileLater()
  await runToEnd(async () => {
    const exitCode = await run(command, command === undefined ? argv : rest)
    if (program?.isNew) await (await import('../system/keep-code.ts')).keepCode(program)
    return exitCode
  })
}

async function run(command: (() => Promise<Command>) | undefined, argv: readonly string[]): Promise<number> {
  try {
    return command === undefined ? await runExport(argv) : await (await command())(argv)
  } catch (error) {
    return await tellTrouble(error, argv.includes('--json'))
  }
}

async function tellTrouble(error: unknown, json: boolean): Promise<number> {
  const { troubleLine } = await import('./tell.ts')
  if (error instanceof UserError) {
    await write(process.stderr, `${troubleLine(error.message, error.hint)}\n`)
    if (json) {
      const failure = { message: error.message, hint: error.hint, exitCode: error.exitCode }
      const { json: asJson } = await import('./json.ts')
      await write(process.stdout, asJson({ version: VERSION, artifacts: [], diagnostics: [], failures: [failure] }))
    }
    return error.exitCode
  }
  await write(process.stderr, `${troubleLine(BUG)}\n${stackOf(error)}\n`)
  return 1
}
