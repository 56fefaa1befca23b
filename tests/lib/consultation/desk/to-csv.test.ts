import {expect, test} from 'vitest'
import {toCsv} from '@/lib/consultation/desk/to-csv'

test('cells are quoted, and none becomes a formula', () => {
  expect(
    toCsv([
      ['a', 'say "hi", Jane'],
      ['=1+1', '@SUM(A1)'],
      ['+1', '-1'],
      ['two\nlines', '\t=1'],
    ]),
  ).toBe('"a","say ""hi"", Jane"\r\n"\'=1+1","\'@SUM(A1)"\r\n"\'+1","\'-1"\r\n"two\nlines","\'\t=1"')
})
