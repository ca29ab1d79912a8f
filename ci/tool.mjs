import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'
import { logLine } from './text.mjs'

/** The folder of this action, or of the package that it came with. */
const OWN = fileURLToPath(new URL('..', import.meta.url))

/** What the command is told of the environment: no token, no secret, no option of Node. */
const TOLD = [
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'XDG_CACHE_HOME',
  'LOCALAPPDATA',
  'USERPROFILE',
  'SYSTEMROOT',
  'SOURCE_DATE_EPOCH',
  'EP_EXPORT_BROWSER',
  'PUPPETEER_EXECUTABLE_PATH',
  'CHROME_PATH',
]

/**
 * Gets ep-export: the one of a version from the registry, the one of the machine for `installed`, else the one that the
 * action's own commit holds, built with what its lock file names. No script of a dependency is run.
 *
 * @returns The path of its command.
 */
export function installTool({ version }, env, scratch) {
  if (version === 'installed') return onPath(env.PATH ?? '')
  const npm = (args, cwd) => {
    const { status } = spawnSync('npm', args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Refusal(`npm ${args[0]} failed.`, 'Its messages above say why.')
  }
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (version !== undefined) {
    if (!/^[\w.^~-]+$/.test(version))
      throw new Refusal(`${version} is no version.`, 'Give one such as 1.2.3, or installed.')
    npm(['install', ...quiet, '--prefix', scratch, `ep-export@${version}`], scratch)
    return join(scratch, 'node_modules/ep-export/dist/cli.js')
  }
  const built = join(OWN, 'dist/cli.js')
  if (!existsSync(built)) {
    npm(['ci', ...quiet, '--include=dev'], OWN)
    npm(['run', '--silent', 'build'], OWN)
  }
  return built
}

function onPath(path) {
  for (const folder of path.split(delimiter)) {
    const found = join(folder, 'ep-export')
    if (folder !== '' && existsSync(found)) return realpathSync(found)
  }
  throw new Refusal('ep-export is not installed here.', 'Leave version empty, or install it before.')
}

/**
 * Runs ep-export where proposals are. What it says to people goes to the log, without a command to the CI service.
 * @returns Its exit code, and what it printed for programs.
 */
function runTool(command, args, folder, env) {
  const told = Object.fromEntries(TOLD.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: {
      ...told,
      CI: 'true',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: folder,
    },
  })
  if (error !== undefined) throw new Refusal(`ep-export cannot be run: ${error.message}.`)
  for (const line of stderr.split('\n').filter((one) => one !== '')) console.log(logLine(line))
  return { code: status ?? 1, stdout }
}

/** The same, with what it prints read as JSON. */
export function askTool(command, args, folder, env) {
  const { code, stdout } = runTool(command, args, folder, env)
  try {
    return { code, value: JSON.parse(stdout) }
  } catch {
    throw new Refusal(`ep-export ended with ${code} and no report.`, 'Its messages above say why.')
  }
}
