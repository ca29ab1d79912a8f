import type * as z from 'zod/mini'
import { nearest } from './nearest.ts'

/** What a setting must be, by the names that schemas have for it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'settings, each as “key: value”',
  record: 'settings, each as “key: value”',
}

/** A schema that has nothing else to say. */
const MUTE = 'Invalid input'

/**
 * What is wrong with a value of a file of settings, and what it may be.
 *
 * @param root All that the file says.
 */
export function badValue(issue: z.core.$ZodIssue, root: unknown): { readonly fact: string; readonly hint: string } {
  const name = issue.path.filter((step) => typeof step !== 'number').join('.') || 'the file'
  const value = issue.path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)?.[step], root)
  const shown = typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value)?.slice(0, 60) ?? 'nothing')
  const allowed = allowedBy(issue)
  if (allowed.length > 0 && value !== undefined) {
    const meant = nearest(shown, allowed)
    const hint = meant === undefined ? `It takes ${listed(allowed)}.` : `Did you mean ${meant}?`
    return { fact: `${name} cannot be ${shown}`, hint }
  }
  if (issue.message !== MUTE) return { fact: `${name}: ${issue.message}`, hint: 'Mend the file there.' }
  if (issue.code === 'too_small') {
    const hint = typeof value === 'number' ? 'Give a number above 0.' : 'Give at least one.'
    return { fact: `${name} cannot be ${shown === '' ? 'empty' : shown}`, hint }
  }
  if (issue.code === 'too_big') return { fact: `${name} cannot be ${shown}`, hint: `Give at most ${issue.maximum}.` }
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined
  const fact = value === undefined ? `${name} is missing` : `${name} cannot be ${shown}`
  return { fact, hint: kind === undefined ? 'Mend the file there.' : `It must be ${kind}.` }
}

/** The words that a value may be, of all the forms that it may have. */
function allowedBy(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedBy) : []
}

/** `a, b or c`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
