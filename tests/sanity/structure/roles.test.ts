import type {DocumentActionComponent} from 'sanity'
import {expect, test} from 'vitest'
import {limitToRoles, mayChange} from '@/sanity/structure/roles'

const user = (name: string) => ({roles: [{name, title: name}]})
const actions: DocumentActionComponent[] = [() => null]

test('crisis help is changed by administrators alone', () => {
  expect(mayChange('crisisSettings', user('administrator'))).toBe(true)
  for (const other of [user('editor'), user('viewer'), null, undefined])
    expect(mayChange('crisisSettings', other)).toBe(false)
  expect(limitToRoles(actions, {schemaType: 'crisisSettings', currentUser: user('editor')})).toEqual([])
})

test('everything else is for every role', () => {
  expect(mayChange('article', user('editor'))).toBe(true)
  expect(limitToRoles(actions, {schemaType: 'article', currentUser: user('editor')})).toEqual(actions)
  expect(limitToRoles(actions, {schemaType: 'crisisSettings', currentUser: user('administrator')})).toEqual(
    actions,
  )
})
