/** The number of an id, without leading zeros; nothing for one that is still to be given, such as `EP-XXX` or `0000`. */
export function numberOf(id: string): string | undefined {
  const digits = /(\d+)\D*$/.exec(id)?.[1]
  return digits === undefined || /^0+$/.test(digits) ? undefined : digits.replace(/^0+/, '')
}

/** Whether two ids have one number, however it is padded and whichever family stands before it. */
export function sameNumber(one: string, other: string): boolean {
  return numberOf(one) === numberOf(other)
}

/** The family of an id in capitals: `EP` of `EP-012`; empty for a bare number. */
export function familyOf(id: string): string {
  return (/^[a-z]+/i.exec(id)?.[0] ?? '').toUpperCase()
}
