/** What the FDA says of the use that a text is about. The page prints it in a box. */
export const regulatoryStatuses = [
  {title: 'Off-label: the FDA has not approved this use', value: 'off-label'},
  {title: 'Approved: the text is only about uses that the FDA has approved', value: 'approved'},
  {title: 'Both: some of what it describes is approved', value: 'mixed'},
  {title: 'Not about a medicine or its use', value: 'not-applicable'},
] as const

/** A page about a use of a medicine has to say what can go wrong, for whom, and what else there is. */
export function needsSafetyText(status: unknown): boolean {
  return status === 'off-label' || status === 'approved' || status === 'mixed'
}
