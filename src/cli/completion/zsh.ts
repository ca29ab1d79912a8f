import { type CompletedCommand, type CompletedOption, type Offer, quoted } from './completion-table.ts'

/** The script that lets zsh complete command lines: to be sourced after compinit, or a file on the path of functions. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ name }) => name !== '')
  return `#compdef ep-export
# Completes the command lines of ep-export. In ~/.zshrc, after compinit: source <(ep-export completion zsh)
_ep-export_proposals() { _files -g '*.(md|markdown|mdown|mkd)' }
_ep-export_or_folder() { _alternative "names:name:($*)" 'folders:folder:_files -/' }
_ep-export_first() {
  local -a names=(
${named.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe -t commands command names; fi
  _ep-export_proposals
}
_ep-export() {
  local first=''
  if (( CURRENT > 2 )); then first=$words[2]; fi
  case $first in
${named.map((command) => `    ${command.name}) ${argumentsOf(command)} ;;`).join('\n')}
    *) ${argumentsOf(commands.find(({ name }) => name === ''))} ;;
  esac
}
if [[ $funcstack[1] == _ep-export ]]; then _ep-export "$@"; else compdef _ep-export ep-export; fi
`
}

function argumentsOf(command: CompletedCommand | undefined): string {
  if (command === undefined) return ''
  const { name, operands } = command
  const action = name === '' ? '_ep-export_first' : actionOf(operands)
  const rest = action === '' ? [] : [quoted(`*:${operands.place ?? 'word'}:${action}`)]
  return ['_arguments -s', ...command.options.map(specOf), ...rest].join(' \\\n      ')
}

function specOf({ long, short, about, value }: CompletedOption): string {
  const told = `[${about.replace(/[[\]\\]/g, '\\$&')}]`
  const tail = value === undefined ? '' : `:${value.name.replaceAll('|', ' or ')}:${actionOf(value)}`
  const sign = value === undefined ? '' : '='
  if (short === undefined) return quoted(`--${long}${sign}${told}${tail}`)
  const after = value === undefined ? '' : '+'
  return `${quoted(`(-${short} --${long})`)}{-${short}${after},--${long}${sign}}${quoted(told + tail)}`
}

function actionOf({ words, place }: Offer): string {
  const files = { proposal: '_ep-export_proposals', folder: '_files -/', file: '_files' }
  if (words.length > 0)
    return place === undefined ? `(${words.join(' ')})` : `{_ep-export_or_folder ${words.join(' ')}}`
  return place === undefined ? '' : files[place]
}
