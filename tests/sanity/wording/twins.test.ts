import {describe, expect, test} from 'vitest'
import {sentenceRules} from '@/sanity/wording/rules/registry'
import {brokenBy, inArticle, type Pair} from './twins'
import {approvalTwins} from './twins/approval'
import {claimTwins} from './twins/claims'
import {sellingTwins} from './twins/selling'
import {unsafeTwins} from './twins/unsafe'
import {unsafeUseTwins} from './twins/unsafe-use'
import {wordTwins} from './twins/words'

const twins = {
  ...unsafeTwins,
  ...unsafeUseTwins,
  ...approvalTwins,
  ...claimTwins,
  ...wordTwins,
  ...sellingTwins,
}
/** It looks at the page, not at the sentence. */
const elsewhere = ['suicide-without-panel']

test('every rule has four sentences that break it, each with a harmless near twin', () => {
  const few = sentenceRules
    .map(({name}) => name)
    .filter((name) => !elsewhere.includes(name) && (twins[name]?.length ?? 0) < 4)
  expect(few).toEqual([])
})

test('no twin is left of a rule that is gone', () => {
  const names: string[] = sentenceRules.map(({name}) => name)
  expect(Object.keys(twins).filter((name) => !names.includes(name))).toEqual([])
})

test('a message says what is wrong and how to put it right', () => {
  const short = sentenceRules.filter(({message}) => message.split(/[.:] /).length < 2)
  expect(short.map(({name}) => name)).toEqual([])
})

describe.each(Object.entries(twins))('%s', (name, pairs) => {
  test.each(pairs.map(([wrong]: Pair) => wrong))('finds: %s', (wrong) => {
    expect(brokenBy(wrong)).toContain(name)
  })
  test.each(pairs.map(([, right]: Pair) => right))('leaves: %s', (right) => {
    expect(brokenBy(right)).toEqual([])
  })
})

test('suicide is named only where the crisis panel or 988 stands', () => {
  const withoutPanel = {...inArticle, showsCrisisPanel: false}
  for (const text of [
    'Some people think about suicide.',
    'Self-harm is more common then.',
    'He wanted to die.',
    'Suicidal thoughts can come back.',
  ]) {
    expect(brokenBy(text, withoutPanel)).toEqual(['suicide-without-panel'])
    expect(brokenBy(text)).toEqual([])
  }
  expect(brokenBy('If you think about suicide, call or text 988.', withoutPanel)).toEqual([])
  expect(brokenBy('Some people think about sleep.', withoutPanel)).toEqual([])
})
