import { markdownCode, markdownText } from './text.mjs'

/** Bytes of a summary: GitHub takes 1,048,576 of a step and refuses the whole of a longer one. */
const MOST_BYTES = 900_000

/** Findings of one proposal that are told. */
const MOST_FINDINGS = 50

/** Notes about the run that are told. */
const MOST_NOTES = 20

const MARKS = { error: '❌', warning: '⚠️', hint: '💡' }

/** A run in Markdown: a table of the proposals, and below it what was found in each. */
export function writeSummary({ title, proposals, findings, notes, facts, link }) {
  const parts = [`## ${markdownText(title)}\n`]
  if (proposals.length > 0) parts.push(tableOf(proposals, findings, link))
  for (const note of notes.slice(0, MOST_NOTES)) parts.push(`> ${markdownText(note)}\n`)
  const told = [...new Set(findings.map(({ file }) => file))].map((file) => findingsOf(file, findings, link))
  if (facts.length > 0) told.push(`<sub>${facts.map(markdownText).join(' · ')}</sub>\n`)
  let left = MOST_BYTES
  const kept = [...parts, ...told].filter((part) => {
    left -= Buffer.byteLength(part) + 1
    return left > 0
  })
  if (kept.length < parts.length + told.length)
    kept.push('> There is more than a summary can hold; the log has it all.\n')
  return `${kept.join('\n')}\n`
}

function tableOf(proposals, findings, link) {
  const rows = proposals.map(({ source, pages, slides, bytes }) => {
    const count = (severity) => findings.filter((one) => one.file === source && one.severity === severity).length
    const name = linked(markdownCode(source), link(source))
    return `| ${[name, pages ?? '–', slides ?? '–', count('error'), count('warning'), sizeOf(bytes)].join(' | ')} |`
  })
  return ['| Proposal | Pages | Slides | Errors | Warnings | Size |', '|:--|--:|--:|--:|--:|--:|', ...rows, ''].join(
    '\n',
  )
}

function findingsOf(file, findings, link) {
  const own = findings.filter((one) => one.file === file)
  const grave = own.some(({ severity }) => severity === 'error')
  const lines = own.slice(0, MOST_FINDINGS).map(({ severity, line, message, hint, code }) => {
    const place = line === undefined || file === undefined ? '' : `${linked(`line ${line}`, link(file, line))}: `
    const advice = hint === undefined ? '' : ` <i>${markdownText(hint)}</i>`
    return `<li>${MARKS[severity]} ${place}${markdownText(message)}${advice} <code>${markdownText(code)}</code></li>`
  })
  if (own.length > MOST_FINDINGS) lines.push(`<li>and ${own.length - MOST_FINDINGS} more</li>`)
  const name = file === undefined ? 'The run' : markdownCode(file)
  return `<details${grave ? ' open' : ''}><summary>${name}: ${countsOf(own)}</summary><ul>${lines.join('')}</ul></details>\n`
}

function countsOf(findings) {
  return ['error', 'warning', 'hint']
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')
}

function linked(content, address) {
  return address === undefined
    ? content
    : `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${content}</a>`
}

function sizeOf(bytes) {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
