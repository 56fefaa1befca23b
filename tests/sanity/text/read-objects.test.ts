import {expect, test} from 'vitest'
import {readText} from '@/sanity/text/read-text'

const citations = [{_type: 'reference', _ref: 'citation-a'}]
const trial = {
  _type: 'evidenceChart',
  _key: 'e',
  title: 'Ketamine beside ECT',
  setting: 'After 3 weeks.',
  people: 365,
  meaning: 'responded',
  arms: [
    {name: 'ketamine', percent: 55.4},
    {name: 'ECT', percent: 41.2},
  ],
  clearness: 'clear',
  limits: 'There was no placebo.',
  citations,
}
const table = {
  _type: 'comparisonTable',
  caption: 'Options',
  columns: ['Option', 'Harms'],
  rows: [{head: 'ECT', cells: ['Memory'], citations}],
}

test.each([
  ['a result of a trial', trial],
  ['a result that nobody counted', {...trial, arms: [{name: 'a'}, {name: 'b'}]}],
  ['a table', table],
  ['a key number', {_type: 'keyNumber', number: '1 week', text: 'is the average.', citations}],
  ['steps', {_type: 'stepList', steps: [{title: 'Arrive', text: 'You sign in.'}]}],
  ['two lists', {_type: 'doAndDont', dos: ['Rest.'], donts: ['Do not drive.']}],
  ['a question', {_type: 'faqReference', faq: {_ref: 'a'}, shown: {_id: 'a', question: 'Why?', slug: 'why'}}],
])('%s is printed', (_name, block) => {
  const {parts, problems} = readText([block], 'article')
  expect(problems).toEqual([])
  expect(parts).toHaveLength(1)
  expect(parts[0]?._type).toBe(block._type)
})

test.each([
  ['a result without its limits', {...trial, limits: ' '}, /cannot tell/],
  ['a result without a source', {...trial, citations: []}, /no source/],
  ['a result of one group', {...trial, arms: [{name: 'ketamine', percent: 55}]}, /two groups/],
  ['a result of more than all', {...trial, arms: [{name: 'a', percent: 140}, {name: 'b'}]}, /two groups/],
  ['a result of nobody knows how many', {...trial, people: 'many'}, /how many people/],
  ['half a difference', {...trial, difference: {low: 1, middle: 2}}, /difference/],
  ['a number without a source', {_type: 'keyNumber', number: '9', text: 'of 10'}, /no source/],
  ['a row that is too short', {...table, rows: [{head: 'ECT', cells: []}]}, /columns/],
  ['a table without a heading', {...table, caption: null}, /heading/],
  ['a step without words', {_type: 'stepList', steps: [{title: 'A', text: ''}]}, /step/],
  ['one list of two', {_type: 'doAndDont', dos: ['Rest.']}, /lists/],
])('%s is not printed, and is named', (_name, block, problem) => {
  expect(readText([block], 'article').problems.join()).toMatch(problem)
})

test('a block that was begun and left prints nothing, and keeps nothing else from being printed', () => {
  const types = ['keyNumber', 'comparisonTable', 'stepList', 'doAndDont', 'faqReference']
  expect(
    readText(
      types.map((_type) => ({_type})),
      'article',
    ),
  ).toMatchObject({parts: [], problems: []})
})

test('an answer to a question holds no figures', () => {
  expect(readText([trial], 'simple').problems).toHaveLength(1)
})
