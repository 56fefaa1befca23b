/** Under which heading a question stands, in the order of the form. A test keeps the questions of one together. */
export const groups = {
  you: 'You',
  contact: 'How we reach you',
  more: 'Anything that helps us',
} as const

export type GroupName = keyof typeof groups
