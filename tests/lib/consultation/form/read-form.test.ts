import {expect, test} from 'vitest'
import {fieldNames} from '@/lib/consultation/form/questions'
import {isOverfull, MOST_ENTRIES, readForm, typedValues} from '@/lib/consultation/form/read-form'
import {consultationSchema, toFieldErrors} from '@/lib/consultation/form/schema'

test('a form is read by name', () => {
  const form = formOf([
    ['name', 'Jane'],
    ['contactBy', 'email'],
    ['email', 'jane@clinic.example'],
    ['times', 'midday'],
    ['times', 'any'],
  ])
  expect(readForm(form)).toMatchObject({name: 'Jane', contactBy: 'email', times: ['midday', 'any']})
})

test('a single answer that comes twice is an error', () => {
  const form = formOf([
    ['name', 'Jane'],
    ['name', 'John'],
    ['contactBy', 'email'],
    ['email', 'jane@clinic.example'],
    ['email', 'all@clinic.example'],
  ])
  const {error} = consultationSchema.safeParse(readForm(form))
  expect(error && Object.keys(toFieldErrors(error))).toEqual(['name', 'email'])
  expect(typedValues(form)).toMatchObject({name: ['Jane'], email: ['jane@clinic.example']})
})

test('a file counts as no answer', () => {
  const form = formOf([['contactBy', 'email']])
  form.append('name', new File(['x'], 'name.txt'))
  expect(readForm(form).name).toBeUndefined()
  expect(typedValues(form).name).toEqual([])
})

test('names that objects know do not reach an object', () => {
  const form = formOf([
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['constructor.prototype.admin', 'x'],
    ['toString', 'x'],
  ])
  const input = readForm(form)
  expect(Object.keys(input)).toEqual([...fieldNames])
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype)
  expect(JSON.stringify(input)).not.toContain('"x"')
})

test('what was typed comes back, without hidden fields, and not by the megabyte', () => {
  const form = formOf([
    ['name', 'x'.repeat(1_000_000)],
    ['requestId', 'secret'],
    ['$ACTION_KEY', 'secret'],
    ...Array.from({length: 100}, (): [string, string] => ['times', 'midday']),
  ])
  const values = typedValues(form)
  expect(Object.keys(values)).toEqual([...fieldNames])
  expect(JSON.stringify(values).length).toBeLessThan(5_000)
})

test('a form with more entries than its fields have is too full; those of the framework do not count', () => {
  const entries = (count: number, name: string) =>
    Array.from({length: count}, (_, at): [string, string] => [`${name}${at}`, 'x'])
  expect(isOverfull(formOf(entries(MOST_ENTRIES, 'field')))).toBe(false)
  expect(isOverfull(formOf(entries(MOST_ENTRIES + 1, 'field')))).toBe(true)
  expect(isOverfull(formOf([...entries(MOST_ENTRIES, 'field'), ...entries(20, '$ACTION_1:')]))).toBe(false)
})

function formOf(entries: [name: string, value: string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
