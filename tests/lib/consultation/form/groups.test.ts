import {expect, test} from 'vitest'
import {groups} from '@/lib/consultation/form/groups'
import {fieldNames, questions} from '@/lib/consultation/form/questions'

test('the questions of a group stand together, and the groups in their order', () => {
  const asked = fieldNames.map((name) => questions[name].group)
  const changes = asked.filter((group, at) => group !== asked[at - 1])
  expect(changes).toEqual(Object.keys(groups))
})
