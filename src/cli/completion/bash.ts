import { type CompletedCommand, type CompletedOption, type Offer, quoted } from './completion-table.ts'

/** The script that lets bash complete command lines, of version 3.2 too. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ name }) => name !== '')
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => (option.value === undefined ? [] : [valueCase(name, option, option.value)])),
  )
  return `# Completes the command lines of ep-export. In ~/.bashrc: source <(ep-export completion bash)
_ep_export() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' places='' word
  COMPREPLY=()
  # Bash takes the sign between an option and its value for a word.
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${named.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case "$command $prev" in
${values.join('\n')}
    *)
      if [[ $cur == -* ]]; then
        case $command in
${commands.map(optionsCase).join('\n')}
        esac
      else
        case $command in
${commands.map(({ name, operands }) => `          ${quoted(name)}) ${assign(operands)} ;;`).join('\n')}
        esac
        if ((COMP_CWORD == 1)); then words="$words ${named.map(({ name }) => name).join(' ')}"; fi
      fi
      ;;
  esac
  while IFS= read -r word; do
    if [[ -n $word ]]; then COMPREPLY+=("$word"); fi
  done < <(
    compgen -W "$words" -- "$cur"
    case $places in
      file) compgen -f -- "$cur" ;;
      folder) compgen -d -- "$cur" ;;
      proposal)
        compgen -d -- "$cur"
        compgen -f -- "$cur" | while IFS= read -r word; do
          case $word in *.md|*.markdown|*.mdown|*.mkd) printf '%s\\n' "$word" ;; esac
        done
        ;;
    esac
  )
}
complete -o filenames -F _ep_export ep-export
`
}

function valueCase(command: string, { long, short }: CompletedOption, offer: Offer): string {
  const names = [`--${long}`, ...(short === undefined ? [] : [`-${short}`])]
  return `    ${names.map((name) => quoted(`${command} ${name}`)).join('|')}) ${assign(offer)} ;;`
}

function optionsCase({ name, options }: CompletedCommand): string {
  return `          ${quoted(name)}) words='${options.map(({ long }) => `--${long}`).join(' ')}' ;;`
}

function assign({ words, place }: Offer): string {
  return `words=${quoted(words.join(' '))} places=${quoted(place ?? '')}`
}
