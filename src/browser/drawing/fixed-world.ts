/** Long before any plan: a diagram that marks today marks nothing. */
const NOW = Date.UTC(2000, 0, 1)

/**
 * Takes from the page what would make two drawings of the same text differ: chance and the time.
 *
 * @returns What begins the same chances anew.
 */
export function fixWorld(): () => void {
  let state = 1
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  Math.random = next
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array?.buffer ?? new ArrayBuffer(0))
    for (const index of bytes.keys()) bytes[index] = next() * 256
    return array
  }
  // No picture is ever loaded: each is as large as any, and there at once.
  HTMLImageElement.prototype.decode = async () => undefined
  for (const side of ['naturalWidth', 'naturalHeight'])
    Object.defineProperty(HTMLImageElement.prototype, side, { get: () => 64 })
  // No frame is ever shown: what waits for the next goes on in the next turn.
  globalThis.requestAnimationFrame = (then) => window.setTimeout(then, 0, NOW)
  const Real = Date
  const fixed = class extends Real {
    constructor(...parts: readonly unknown[]) {
      if (parts.length === 0) super(NOW)
      else super(...(parts as [number]))
    }
    static override now(): number {
      return NOW
    }
  }
  globalThis.Date = fixed as DateConstructor
  return () => {
    state = 1
  }
}
