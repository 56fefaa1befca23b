// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {QueuePage, titleOf} from '@/components/desk/queue/queue-page'
import {tabs} from '@/lib/desk/queue/tab-names'
import {sampleLine, sampleQueue} from './sample-views'

afterEach(cleanup)

const show = (view = sampleQueue()) => render(<QueuePage view={view} leadAction={async () => {}} />)

test('the title says how many there are, and names nobody', () => {
  expect(titleOf(sampleQueue())).toBe('To do (1)')
  show()
  expect(screen.getByRole('heading', {level: 1, name: 'To do (1)'})).toBeTruthy()
})

test('each list is a link with its count, and the open one is marked', () => {
  show(sampleQueue({tab: 'held', counts: {'to-do': 4, waiting: 1, held: 2, done: 9, attention: 0}}))
  const nav = screen.getByRole('navigation', {name: 'Lists'})
  expect(within(nav).getByRole('link', {name: 'To do 4'}).getAttribute('href')).toBe('/desk')
  const held = within(nav).getByRole('link', {name: 'Held as possible spam 2'})
  expect(held.getAttribute('href')).toBe('/desk?tab=held')
  expect(held.getAttribute('aria-current')).toBe('page')
})

test('a request leads to its page, and says in words what its colour says', () => {
  show(
    sampleQueue({
      lines: [
        sampleLine({urgency: 'late', tries: 2, holder: {name: 'Ben', isSelf: false}, needsSupport: true}),
        sampleLine({
          reference: '2222-3333',
          urgency: 'soon',
          holder: {name: 'Ann', isSelf: true},
          isGoodTime: true,
        }),
        sampleLine({reference: '4444-5555', due: undefined}),
      ],
    }),
  )
  expect(screen.getByRole('link', {name: '7K2M-9QXR'}).getAttribute('href')).toBe('/desk/requests/7K2M-9QXR')
  const facts = screen.getByRole('list', {name: 'About 7K2M-9QXR'})
  expect(
    within(facts)
      .getAllByRole('listitem')
      .map(({textContent}) => textContent),
  ).toEqual([
    'Ben has it',
    'Phone call',
    'Support needed',
    'Cost and insurance',
    'Tried 2 times',
    'Since 2 hours',
  ])
  expect(screen.getByText('Late: was due Today, 4:00 PM')).toBeTruthy()
  expect(screen.getByText('Due soon: Today, 4:00 PM')).toBeTruthy()
  expect(screen.getByText('Good time: call now')).toBeTruthy()
  expect(screen.getByText('You have it')).toBeTruthy()
  expect(screen.getByText('No time was promised')).toBeTruthy()
})

test('a call that was put off says when to try again', () => {
  const lines = [
    sampleLine({isPutOff: true}),
    sampleLine({reference: '8K2M-9QXR', isPutOff: true, urgency: 'soon'}),
  ]
  show(sampleQueue({lines}))
  expect(screen.getByText('Try again: Today, 4:00 PM')).toBeTruthy()
  expect(screen.getByText('Try again now: was due Today, 4:00 PM')).toBeTruthy()
})

test.each(tabs)('an empty list says what it is for: %s', (tab) => {
  show(sampleQueue({tab, lines: []}))
  expect(screen.getByRole('heading', {level: 2})).toBeTruthy()
})

test('only a lead is offered to release or delete all that is held, and only what was seen', () => {
  const held = sampleQueue({
    tab: 'held',
    counts: {'to-do': 0, waiting: 0, held: 3, done: 0, attention: 0},
    lines: [sampleLine({signs: ['code for a link'], due: undefined})],
  })
  const {container, unmount} = show({...held, mayRelease: true})
  expect(screen.getByText('Why: code for a link')).toBeTruthy()
  expect(container.querySelector<HTMLInputElement>('input[name=until]')?.value).toBe('5')
  const names = screen.getAllByRole('button', {hidden: true}).map(({textContent}) => textContent)
  expect(names).toEqual(['Release all 3', 'Delete all 3 for good'])
  unmount()
  show(held)
  expect(screen.queryByRole('button', {hidden: true})).toBeNull()
  expect(screen.getByText('A lead can release or delete these.')).toBeTruthy()
})
