/** How much is known about a use, from much to nothing. */
export const evidenceLevels = [
  {title: 'Strong', value: 'strong'},
  {title: 'Moderate', value: 'moderate'},
  {title: 'Limited', value: 'limited'},
  {title: 'Mixed: studies disagree', value: 'mixed'},
  {title: 'Too little to say', value: 'insufficient'},
] as const
