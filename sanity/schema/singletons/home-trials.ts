import {defineArrayMember, defineField} from 'sanity'
import {trialsProblem, trialsWarning} from '../../validation/blocks/evidence.ts'

const MOST_TRIALS = 4

/** Results of trials beside each other, each with its limits. */
export const homeTrials = defineField({
  name: 'trials',
  title: 'What trials found',
  description:
    'Two to four results, beside each other. One good result alone would mislead: choose trials that do not agree, if there are any.',
  type: 'array',
  of: [defineArrayMember({type: 'evidenceChart'})],
  group: 'opening',
  validation: (rule) => [
    rule.custom((trials) => trialsProblem(trials) ?? true),
    rule.max(MOST_TRIALS).error(`List at most ${MOST_TRIALS} trials.`),
    rule.custom((trials) => trialsWarning(trials) ?? true).warning(),
  ],
})
