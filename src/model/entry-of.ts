/** What a table has under a key of its own: text of an author may name what every object has, such as `constructor`. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
