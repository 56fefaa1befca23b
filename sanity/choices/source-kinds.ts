/** What a source is. `words` stand before the number of people, as a patient reads it. */
export const sourceKinds = [
  {title: 'Trial: people were put into groups by chance', value: 'trial', words: 'A trial'},
  {title: 'Study without such groups', value: 'study', words: 'A study'},
  {title: 'Analysis that adds up several studies', value: 'meta-analysis', words: 'An analysis of studies'},
  {title: 'Review of what is known', value: 'review', words: 'A review'},
  {title: 'Guideline or statement of experts', value: 'guideline', words: 'A guideline'},
  {title: 'Label of a medicine', value: 'label', words: 'A label'},
  {title: 'Notice or report of an authority', value: 'notice', words: 'A notice'},
  {title: 'Law or rule', value: 'law', words: 'A rule'},
  {title: 'Web page or other', value: 'web', words: 'A page'},
] as const

/** These looked at people, so how many there were tells how much they can say. */
export function countsPeople(kind: unknown): boolean {
  return kind === 'trial' || kind === 'study' || kind === 'meta-analysis' || kind === 'review'
}
