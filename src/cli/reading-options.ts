import type { Option } from './option-table.ts'

/** The option by which a command that reads proposals is told their family. */
export const PROFILE: Option & { readonly type: 'string' } = {
  type: 'string',
  value: 'NAME',
  offers: 'profile',
  about: 'The family that the proposals are of, such as kep or rust-rfc [the one that each shows]',
}

/** The option by which a command is told its config. */
export const CONFIG: Option & { readonly type: 'string' } = {
  type: 'string',
  value: 'FILE',
  offers: 'file',
  about: 'Config file, in place of the nearest ep-export.yaml',
}
