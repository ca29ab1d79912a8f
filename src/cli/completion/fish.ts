import type { CompletedCommand, CompletedOption } from './completion-table.ts'

/** The script that lets fish complete command lines. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ name }) => name !== '')
  const withProposals = commands.filter(({ operands }) => operands.place === 'proposal').map(({ name }) => name)
  const rows = [
    ...named.map(({ name, about }) => `complete -c ep-export -n __ep_export_first -a ${name} -d ${quoted(about)}`),
    `complete -c ep-export -n ${quoted(`__ep_export_is ${withProposals.map(quoted).join(' ')}`)} -a '(__ep_export_proposals)'`,
    ...named.flatMap(({ name, operands }) =>
      operands.words.length === 0
        ? []
        : [`complete -c ep-export -n '__ep_export_is ${name}' -a ${quoted(operands.words.join(' '))}`],
    ),
    ...commands.flatMap(({ name, options }) => options.map((option) => optionRow(name, option))),
  ]
  return `# Completes the command lines of ep-export: ep-export completion fish > ~/.config/fish/completions/ep-export.fish
function __ep_export_first
    test (count (commandline -opc)) -eq 1
end
function __ep_export_is
    set -l words (commandline -opc)
    set -l name ''
    if set -q words[2]; and contains -- $words[2] ${named.map(({ name }) => name).join(' ')}
        set name $words[2]
    end
    contains -- "$name" $argv
end
function __ep_export_proposals
    __fish_complete_path (commandline -ct) | string match -r '.*(?:/|\\.(?:md|markdown|mdown|mkd))(?:\\t.*)?$'
end
complete -c ep-export -f
${rows.join('\n')}
`
}

function optionRow(command: string, { long, short, about, value }: CompletedOption): string {
  const parts = [`complete -c ep-export -n ${quoted(`__ep_export_is ${quoted(command)}`)} -l ${long}`]
  if (short !== undefined) parts.push(`-s ${short}`)
  if (value !== undefined) {
    const { words, place } = value
    const folders = place === 'folder' ? ['(__fish_complete_directories)'] : []
    parts.push(place === 'file' ? '-r -F' : `-x -a ${quoted([...words, ...folders].join(' '))}`)
  }
  return [...parts, `-d ${quoted(about)}`].join(' ')
}

/** A text within single quotes, as fish reads it. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
