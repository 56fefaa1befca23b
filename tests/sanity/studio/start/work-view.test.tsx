// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {cleanup, fireEvent, render, screen, within} from '@testing-library/react'
import {RouterProvider, route} from 'sanity/router'
import {afterEach, expect, test} from 'vitest'
import type {WorkItem} from '@/sanity/review/open-work/work-item'
import {type WorkListName, workLists} from '@/sanity/review/open-work/work-lists'
import {WorkView} from '@/sanity/studio/start/work-view'

afterEach(cleanup)

const theme = buildTheme()
const router = route.create('/', [route.intents('/intent')])

function item(id: string): WorkItem {
  return {id, type: 'article', title: `Text ${id}`, reason: 'Due November 28, 2026'}
}

function show(waiting: Partial<Record<WorkListName, WorkItem[]>>) {
  const lists = workLists.map(({find: _, ...list}) => ({...list, items: waiting[list.name] ?? []}))
  render(
    <ThemeProvider theme={theme}>
      <RouterProvider router={router} state={{}} onNavigate={() => {}}>
        <WorkView lists={lists} />
      </RouterProvider>
    </ThemeProvider>,
  )
}

test('each list that holds something says how many, what to do, and leads to the forms', () => {
  show({overdue: [item('a')], 'never-reviewed': [item('b'), item('c')]})
  expect(screen.getByText('3 documents wait for somebody. One is overdue.')).toBeTruthy()
  const overdue = within(screen.getByRole('region', {name: 'Overdue'}))
  expect(overdue.getByText('1')).toBeTruthy()
  expect(overdue.getByText(/Ask a clinician to read the text again/)).toBeTruthy()
  expect(overdue.getByText('Article · Due November 28, 2026')).toBeTruthy()
  expect(overdue.getByRole('link', {name: 'Text a'}).getAttribute('href')).toContain(
    '/intent/edit/id=a;type=article',
  )
})

test('a long list shows five, and the rest when asked', () => {
  show({overdue: ['a', 'b', 'c', 'd', 'e', 'f'].map(item)})
  const list = within(screen.getByRole('region', {name: 'Overdue'}))
  expect(list.getAllByRole('link')).toHaveLength(5)
  fireEvent.click(list.getByRole('button', {name: 'Show all 6'}))
  expect(list.getAllByRole('link')).toHaveLength(6)
})

test('when nothing waits, the page says so, and offers to write', () => {
  show({})
  expect(screen.getByText(/Nothing waits for anybody/)).toBeTruthy()
  expect(screen.queryAllByRole('region')).toEqual([])
  expect(screen.getByRole('link', {name: 'Write a new article'})).toBeTruthy()
})
