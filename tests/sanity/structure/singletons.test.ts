import type {DocumentActionComponent, Template, TemplateItem} from 'sanity'
import {expect, test} from 'vitest'
import {
  limitSingletonActions,
  withoutSingletonTemplates,
  withoutSingletonTypes,
} from '@/sanity/structure/singletons'

const actions = ['publish', 'unpublish', 'duplicate', 'delete', 'discardChanges', 'restore'].map((action) =>
  Object.assign<DocumentActionComponent, Partial<DocumentActionComponent>>(() => null, {
    action: action as DocumentActionComponent['action'],
  }),
)

test('the clinic settings can be published, but not doubled, unpublished or deleted', () => {
  expect(
    limitSingletonActions(actions, {schemaType: 'clinicSettings', documentId: 'clinicSettings'}).map(
      ({action}) => action,
    ),
  ).toEqual(['publish', 'discardChanges', 'restore'])
})

test('second clinic settings, wherever they came from, cannot be published', () => {
  expect(limitSingletonActions(actions, {schemaType: 'clinicSettings', documentId: 'another'})).toEqual([])
})

test('articles keep every action', () => {
  expect(limitSingletonActions(actions, {schemaType: 'article', documentId: 'any'})).toEqual(actions)
})

test('no button and no address creates second clinic settings', () => {
  const items: TemplateItem[] = [{templateId: 'article'}, {templateId: 'clinicSettings'}]
  expect(withoutSingletonTypes(items)).toEqual([{templateId: 'article'}])

  const template = (schemaType: string): Template => ({id: schemaType, title: '', schemaType, value: {}})
  expect(withoutSingletonTemplates([template('faq'), template('clinicSettings')])).toEqual([template('faq')])
})
