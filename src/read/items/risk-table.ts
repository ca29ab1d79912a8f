import type { Table } from 'mdast'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'
import { saysNothing } from './emptiness.ts'
import { makeEntry } from './entry.ts'
import { addAspect, draftRisk, type RiskDraft } from './risk-draft.ts'
import { type AspectLine, aspectOf, type RiskAspect } from './risk-labels.ts'

/** What each column of a table of risks says: by its title, else the first the risk and, of two, the last its mitigation. */
function columnsOf(table: Table): Map<RiskAspect, number> {
  const columns = new Map<RiskAspect, number>()
  const [head = []] = table.children.map((row) => row.children)
  head.forEach((cell, at) => {
    const aspect =
      aspectOf(plainText(cell)) ?? (/\bmitigation\b/.test(titleKey(plainText(cell))) ? 'mitigation' : undefined)
    if (aspect && !columns.has(aspect)) columns.set(aspect, at)
  })
  if (!columns.has('risk')) {
    const text = columns.get('description')
    const [first, ...others] = head.map((cell) => titleKey(plainText(cell)))
    columns.set('risk', text ?? (first !== undefined && /^(?:id|no)?$/.test(first) && others.length > 0 ? 1 : 0))
  }
  if (!columns.has('mitigation') && head.length === 2 && columns.get('risk') === 0) columns.set('mitigation', 1)
  return columns
}

/** What the rows of a table say of one risk, where each is named by an aspect such as “Mitigation”; undefined for a table of risks. */
export function aspectRows(table: Table): AspectLine[] | undefined {
  const rows = table.children.map(({ children: [name, value] }) => ({ name: plainText(name ?? []), value }))
  const told = rows.slice(1).map(({ name }) => aspectOf(name))
  const all = told.length > 0 && told.every((aspect) => aspect !== undefined && aspect !== 'risk')
  if (!all) return undefined
  return rows.flatMap(({ name, value }): AspectLine[] => {
    const aspect = aspectOf(name)
    return aspect && value ? [{ aspect, label: name, value: value.children }] : []
  })
}

/** The risks that the rows of a table are. */
export function risksOfTable(table: Table): RiskDraft[] {
  const columns = columnsOf(table)
  return table.children.slice(1).flatMap((row): RiskDraft[] => {
    const cell = (aspect: RiskAspect) => row.children[columns.get(aspect) ?? row.children.length]?.children ?? []
    const risk = cell('risk')
    if (saysNothing(plainText(risk))) return []
    const draft = draftRisk(makeEntry(risk, row.position?.start.line ?? 1, []))
    for (const aspect of ['mitigation', 'likelihood', 'impact'] as const) {
      const value = cell(aspect)
      if (plainText(value) !== '') addAspect(draft, { aspect, label: '', value })
    }
    return [draft]
  })
}
