/** An address and nothing else. Longer ones are for machines; one without a hyphen breaks well as it is. */
const ADDRESS = /^[a-z][a-z\d+.-]{1,15}:\/\/[!-~]{8,2000}$/i

/** What stands before the path. */
const HOST = /^[^:]+:\/\/[^/?#]+/

/** Before these an address parts; after its hyphens it would look as if they were put there. */
const STEPS = /(?=[/?&#])/
const SMALLER_STEPS = /(?=[.=_,;~@+%])/
/** On the next line a hyphen is seen to be the address's own. */
const HYPHEN = /(?=-)/

/** A part that is longer parts where it can, and one beyond that breaks anywhere, to fit a narrow column. In characters. */
const LONG = 24
const LONGEST = 40

/** The parts of an address between which a line may break, each to stay whole; undefined for what is no address with a hyphen. */
export function addressParts(words: string): string[] | undefined {
  if (!words.includes('-') || !ADDRESS.test(words)) return undefined
  const host = HOST.exec(words)?.[0] ?? ''
  const steps = [host, ...words.slice(host.length).split(STEPS)]
  return steps
    .flatMap((step) => (step.length > LONG ? step.split(SMALLER_STEPS) : [step]))
    .flatMap((part) => (part.length > LONGEST ? part.split(HYPHEN) : [part]))
    .filter((part) => part !== '')
}

/** Whether a part may stay whole wherever it stands. */
export function staysWhole(part: string): boolean {
  return part.length <= LONGEST
}
