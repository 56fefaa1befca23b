import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {checkForm} from '@/lib/consultation/form/check-form'
import {fieldNames, questions} from '@/lib/consultation/form/questions'
import {sampleAnswers, sampleForm} from '../../../lib/consultation/form/sample-answers'

const css = readFileSync('components/consultation/form/consultation-form.module.css', 'utf8')
const ways = questions.contactBy.options.map(({value}) => value)
const limited = fieldNames.flatMap((name) => {
  const question = questions[name]
  return 'onlyFor' in question ? [{name, ...question}] : []
})

test.each(ways)('the styles hide what is only for %s from who chose another way', (way) => {
  expect(limited.some(({onlyFor}) => onlyFor === way)).toBe(true)
  const other = `.columns:has([name="contactBy"]:checked:not([value="${way}"]))`
  expect(css).toContain(`${other} [data-only-for="${way}"]`)
  expect(css).toContain(`.problems:has(li):not(:has(li:not([data-only-for="${way}"])))`)
})

test('a question that may be hidden says for whom it is, where a browser cannot hide it', () => {
  for (const {hint} of limited) expect(hint).toMatch(/^Only if you choose /)
})

test.each(ways)('what was typed for another way before %s was chosen is neither checked nor kept', (way) => {
  const form = sampleForm(way)
  const hidden = limited.filter(({onlyFor}) => onlyFor !== way).map(({name}) => name)
  for (const name of hidden) form.append(name, 'no answer that passes')
  const checked = checkForm(form)
  expect(checked.errors).toBeUndefined()
  const kept = Object.keys('consultation' in checked ? checked.consultation : {})
  expect(kept.filter((name) => hidden.some((other) => other === name))).toEqual([])
  expect(kept).toEqual(expect.arrayContaining(sampleAnswers(way).map(({name}) => name)))
})
