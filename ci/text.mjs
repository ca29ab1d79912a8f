/** Characters that move a cursor, end a line or turn the reading direction. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g

/** Text of a proposal or a file's name as one line of a log, in which no CI service finds a command. */
export function logLine(text) {
  return String(text)
    .replace(UNPRINTABLE, ' ')
    .replace(/^\s*::/, '\ufffd$&')
    .replace(/##(?=\w*\[)/g, '#\ufffd')
}

/** Text as Markdown that shows it and means nothing: no link, picture, tag, mention or table of its own. */
export function markdownText(text) {
  return String(text)
    .replace(UNPRINTABLE, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/&#(?:64|35);/g, '$&\u200b')
}

/** A name in the letters of code, where nobody is mentioned. */
export function markdownCode(text) {
  return `<code>${markdownText(text).replaceAll('\u200b', '')}</code>`
}

/** One command to a runner of GitHub's workflows, such as an annotation. */
export function workflowCommand(name, properties, text) {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escaped(text)}`
}

/** As the runner reads it back. */
function escaped(text) {
  return String(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
