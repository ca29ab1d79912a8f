import { FOLDER_RULES, RULES } from '../check/rules.ts'
import type { CheckReport } from '../commands/check-proposals.ts'
import { VERSION } from '../commands/version.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { json } from './json.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
}

const ALL = [...RULES, ...FOLDER_RULES]
const INDEX = new Map(ALL.map(({ code }, at) => [code, at]))

/** A log in SARIF 2.1.0, as code scanning services take it. */
export function tellSarif({ diagnostics, failures, exitCode }: CheckReport): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ep-export', version: VERSION, rules: ALL.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            exitCode,
            toolExecutionNotifications: failures.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: diagnostics.map(resultOf),
      },
    ],
  }
  return json(log)
}

function ruleOf({ code, severity, what, why, mend }: (typeof ALL)[number]) {
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultOf({ code, severity, message, hint, file, line, column }: Diagnostic) {
  const rule = INDEX.get(code)
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }
  return {
    ruleId: code,
    ...(rule === undefined ? {} : { ruleIndex: rule }),
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
  }
}

/** A path as a reference: relative to where the run started, or of the scheme `file` where it is absolute. */
function uriOf(file: string): string {
  const path = file
    .split('/')
    .map((step) => encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')
  return path.startsWith('/') ? `file://${path}` : path
}
