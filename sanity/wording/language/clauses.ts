const subject =
  '(?:i|you|we|they|he|she|it|there|this|that|these|those|most|many|some|people|patients|ketamine|esketamine|spravato|treatment|our|your|the fda|nobody|no one|nothing)'
const finite =
  '(?:is|are|was|were|has|have|will|can|may|should|must|does|do|did|never|please|works?|helps?|gives?|makes?|treats|cures|heals|lifts|eases|ends|stops|restores|guarantees|eliminates|erases|reverses|brings|feels?|then)'

/** "and" joins two clauses only before a subject or a verb of its own: in "do not drink and drive" one "not" is for both. */
const boundary = new RegExp(
  [
    '[;:?!()]',
    ' - ',
    ',? \\b(?:but|yet|because|although|though|while|whereas|however|which|so that|as long as|provided|since)\\b',
    `,? and (?=(?!(?:ketamine|esketamine|spravato|treatment) )${subject} |${finite} )`,
    `, (?:or |so |then )?(?=${subject} |${finite} |just |simply )`,
    // "No wine on the day, beer is fine."
    ', (?=(?:(?!(?:and|or|nor|which|who|that|where|not|no|neither|never)\\b)\\w+ ){1,3}(?:is|are) (?:also |still |perfectly |quite )?(?:fine|ok|okay|allowed|all right|alright|good|safe|welcome|another matter)\\b)',
    ', so |,? so (?=you|we|it|they|there|please|do )',
    ',? (?=(?:if|when|whether|unless|once|how|what|who) )',
  ].join('|'),
  'g',
)

const opening =
  /^(?:even )?(?:before|after|during|with|on|in|at|by|for|from|if|when|once|after|because|although|though|since|unless|until|as soon as|whenever) /

/** A part of the sentence with a verb of its own. A "not" in one clause says nothing about the next. */
export type Clause = {text: string; start: number; end: number}

export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  // "If one lozenge does nothing, take a second": the first comma ends the condition.
  const comma = opening.test(plain)
    ? plain.search(/, | (?=you (?:can|may|could|are (?:free|able|cleared|fine|welcome|good|ok|okay))\b)/)
    : -1
  for (const {index, 0: mark} of plain.matchAll(boundary)) {
    if (comma > start && comma < index) {
      take(start, comma)
      start = comma + 1
    }
    take(start, index)
    start = index + mark.length
  }
  if (comma > start) {
    take(start, comma)
    start = comma + 1
  }
  take(start, plain.length)
  return clauses

  function take(from: number, to: number) {
    const text = plain.slice(from, to)
    if (text.trim() !== '') clauses.push({text, start: from, end: to})
  }
}
