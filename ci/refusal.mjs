/** What keeps a run from going on: the fact, and one thing to do. */
export class Refusal extends Error {
  constructor(message, hint) {
    super(message)
    this.hint = hint
  }
}
