/** What can be made of a proposal, in the order in which it is told. */
export const OUTPUTS = ['pdf', 'html', 'slides', 'pptx', 'png'] as const

export type Output = (typeof OUTPUTS)[number]
