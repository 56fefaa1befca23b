import {CspEvaluator} from 'csp_evaluator/dist/evaluator.js'
import {CspParser} from 'csp_evaluator/dist/parser.js'
import {expect, test} from 'vitest'
import {contentPolicy, dataPolicy, formPolicy, type Policy, policyText} from '@/lib/server/policy/policies'
import {studioPolicy} from '@/lib/server/policy/studio-policy'

const HASH = `'sha256-${Buffer.alloc(32, 'a').toString('base64')}'`

const policies: Record<string, Policy> = {
  content: contentPolicy({https: true}),
  form: formPolicy({https: true, scripts: [HASH]}),
  studio: studioPolicy({https: true, scripts: [HASH]}),
  files: dataPolicy,
}

/** Google's own scale: 10 is a hole, 40 is likely one, 50 and 60 are advice. */
const LIKELY_A_HOLE = 40

test.each(Object.entries(policies))('an expert finds no hole in the policy of %s', (_name, policy) => {
  const findings = new CspEvaluator(new CspParser(policyText(policy)).csp).evaluate()
  const holes = findings.filter(({severity}) => severity <= LIKELY_A_HOLE)
  expect(holes.map(({directive, value, description}) => ({directive, value, description}))).toEqual([])
})

test('the expert does find one where there is one', () => {
  const open = {...policies.content, 'script-src': ["'self'", "'unsafe-inline'"]}
  const findings = new CspEvaluator(new CspParser(policyText(open)).csp).evaluate()
  expect(findings.some(({severity}) => severity <= LIKELY_A_HOLE)).toBe(true)
})
