import type {Tool} from 'sanity'
import {expect, test} from 'vitest'
import {toolsFor} from '@/sanity/studio/studio-tools'

const tools: Tool[] = ['structure', 'preview', 'vision'].map((name) => ({
  name,
  title: name,
  component: () => null,
}))
const user = (role: string) => ({roles: [{name: role, title: role}]})
const names = (role: string, isDevelopment = false) =>
  toolsFor(tools, user(role), isDevelopment).map(({name}) => name)

test('the start page comes first, and an editor sees no tab for developers', () => {
  expect(names('editor')).toEqual(['start', 'structure', 'preview'])
  expect(toolsFor(tools, null, false).map(({name}) => name)).toEqual(['start', 'structure', 'preview'])
})

test('administrators, and those who develop, also see the queries', () => {
  expect(names('administrator')).toContain('vision')
  expect(names('editor', true)).toContain('vision')
})
