import { Refusal } from './refusal.mjs'

/** Outputs that can be asked for. */
const FORMATS = ['pdf', 'html', 'slides', 'pptx', 'png']

/**
 * What a workflow asks for, from the environment: never from the text of a script, in which a value could end a quote.
 * @throws Refusal for what nobody offers.
 */
export function readInputs(env) {
  return {
    /** Files, folders or globs; none means: the proposals found. */
    files: lines(env.EP_EXPORT_FILES),
    formats: formats(env.EP_EXPORT_FORMATS),
    theme: text(env.EP_EXPORT_THEME),
    config: text(env.EP_EXPORT_CONFIG),
    out: text(env.EP_EXPORT_OUT),
    paper: oneOf('paper', env.EP_EXPORT_PAPER, ['a4', 'letter']),
    deck: oneOf('deck', env.EP_EXPORT_DECK, ['brief', 'review', 'full']),
    profile: text(env.EP_EXPORT_PROFILE),
    sandbox: oneOf('sandbox', env.EP_EXPORT_SANDBOX, ['auto', 'require']),
    scope: oneOf('scope', env.EP_EXPORT_SCOPE, ['auto', 'changed', 'all']) ?? 'auto',
    strict: yes('strict', env.EP_EXPORT_STRICT, false),
    check: yes('check', env.EP_EXPORT_CHECK, true),
    thumbnails: yes('thumbnails', env.EP_EXPORT_THUMBNAILS, true),
    version: text(env.EP_EXPORT_VERSION),
    release: text(env.EP_EXPORT_RELEASE),
  }
}

function text(value) {
  const trimmed = (value ?? '').trim()
  return trimmed === '' ? undefined : trimmed
}

function lines(value) {
  return (value ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function formats(value) {
  const asked = (value ?? '').split(/[\s,]+/).filter((one) => one !== '')
  const unknown = asked.find((one) => !FORMATS.includes(one))
  if (unknown !== undefined)
    throw new Refusal(`There is no format ${unknown}.`, `The formats are ${FORMATS.join(', ')}.`)
  return [...new Set(asked)]
}

function oneOf(name, value, known) {
  const given = text(value)
  if (given === undefined || known.includes(given)) return given
  throw new Refusal(`The input ${name} cannot be ${given}.`, `It is one of ${known.join(', ')}.`)
}

function yes(name, value, otherwise) {
  const given = oneOf(name, value, ['true', 'false'])
  return given === undefined ? otherwise : given === 'true'
}
