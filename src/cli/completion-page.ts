import type { CommandPage } from './command-page.ts'

/** The shells that there is completion for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What there is to know of `completion`. */
export const COMPLETION_PAGE: CommandPage = {
  name: 'completion',
  usage: [SHELLS.join('|')],
  about: 'Prints a script by which a shell completes commands, options, their values and the names of proposals.',
  options: {},
  words: SHELLS,
  examples: [
    ['bash', 'source <(ep-export completion bash) in ~/.bashrc'],
    ['zsh', 'source <(ep-export completion zsh) in ~/.zshrc, after compinit'],
    ['fish', 'into ~/.config/fish/completions/ep-export.fish'],
  ],
  exits: '0 done · 2 wrong usage',
}
