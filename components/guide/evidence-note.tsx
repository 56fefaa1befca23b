import type {Condition} from '@/lib/content/content-types'

const words: Record<NonNullable<Condition['evidence']>, string> = {
  strong: 'strong',
  moderate: 'moderate',
  limited: 'limited',
  mixed: 'mixed: studies disagree',
  insufficient: 'too little to say',
}

/** How much is known about ketamine for a condition. Words, not stars: nobody has to learn a scale. */
export function EvidenceNote({level}: {level: Condition['evidence']}) {
  return level && <>Evidence for ketamine: {words[level]}</>
}
