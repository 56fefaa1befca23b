import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isReadableForm} from '@/lib/server/forms/action-body'
import {multipart} from './multipart.ts'

const ID = `60${'a'.repeat(40)}`
const answers = {name: 'Zoë "Quote"', support: '$5 a day, {[('}

async function isReadable(fields: Record<string, string>, action?: string): Promise<boolean> {
  const {type, body} = await multipart(fields)
  return isReadableForm({
    headers: {'content-type': type, ...(action !== undefined && {'next-action': action})},
    body,
  })
}

test('the form as it stands on the page, and as it comes back with mistakes, is readable', async () => {
  const before = JSON.stringify([{status: 'invalid', values: {name: '$$5', times: ['midday']}, errors: {}}])
  for (const state of ['[null]', '["$undefined"]', before])
    expect(
      await isReadable({
        $ACTION_REF_1: '',
        '$ACTION_1:0': JSON.stringify({id: ID, bound: '$@1'}),
        '$ACTION_1:1': state,
        $ACTION_KEY: 'k123',
        ...answers,
      }),
      state,
    ).toBe(true)
  expect(await isReadable(answers)).toBe(true)
  expect(await isReadable({[`$ACTION_ID_${ID}`]: '', ...answers})).toBe(true)
})

test('what the form’s script sends is readable', async () => {
  expect(await isReadable({_1_name: 'Zoë', _1_support: '$F1', 0: '["$K1"]'}, ID)).toBe(true)
  expect(await isReadable({0: '["$undefined",{"a":[1,null,true,"b"]}]'}, ID)).toBe(true)
})

test.each([
  ['$ACTION_1:0', '{bad'],
  ['$ACTION_1:0', '{"id":"zz","bound":null}'],
  ['$ACTION_1:0', `{"id":"${ID}"}`],
  ['$ACTION_1:0', `{"id":"${ID}","bound":"$@2"}`],
  ['$ACTION_1:0', `{"id":"${ID}","bound":"$F2"}`],
  ['$ACTION_1:0', `{"id":"${ID}","bound":null,"more":"$F1"}`],
  ['$ACTION_1:0', '['.repeat(3_000)],
  ['$ACTION_1:1', '5'],
  ['$ACTION_1:1', '["$F1"]'],
  ['$ACTION_1:1', '[{"a":"$@9"}]'],
  ['$ACTION_1:1', ''],
  ['$ACTION_ID_x', ''],
  ['$ACTION_ID_\u001b[31m', ''],
  ['$ACTION_REF_x', ''],
  ['$ACTION_', ''],
  ['$other', ''],
])('fields that no page of ours has are not: %s = %s', async (name, value) => {
  expect(await isReadable({...answers, [name]: value})).toBe(false)
})

test.each([
  '{',
  '5',
  'null',
  '{}',
  '["$F1"]',
  '["$@1"]',
  '["$T"]',
  '["$h1"]',
  '[[[',
  '[{"a":'.repeat(500),
  '',
])('arguments that no script of ours sends are not: %s', async (json) => {
  expect(await isReadable({0: json}, ID)).toBe(false)
  const headers = {'content-type': 'text/plain;charset=UTF-8', 'next-action': ID}
  expect(await isReadableForm({headers, body: Buffer.from(json)})).toBe(false)
})

const argumentsOf = async (json: string) => {
  const headers = {'content-type': 'text/plain;charset=UTF-8', 'next-action': ID}
  return isReadableForm({headers, body: Buffer.from(json)})
}

test.each([
  ['[]', true],
  ['["a","b"]', true],
  ['["a","$F1"]', false],
  ['["$F1","a"]', false],
  ['[{"a":"b","c":"$F1"}]', false],
  ['[{"a":"$F1","c":"b"}]', false],
  ['[null,true,5,{}]', true],
  ['["$$","$$x","$undefined","$K1","$Kabc"]', true],
  ['["$undefinedx"]', false],
  ['["$K1x"]', false],
  ['["$Kabcd"]', false],
  ['["$K"]', false],
  ['["a$K1","a$$"]', true],
  [`[${Array(10).fill('1').join()}]`, true],
  [`[${Array(11).fill('1').join()}]`, false],
  [`${'['.repeat(50)}${']'.repeat(50)}`, true],
  [`${'['.repeat(51)}${']'.repeat(51)}`, false],
])('the arguments %s are readable: %s', async (json, isFine) => {
  expect(await argumentsOf(json)).toBe(isFine)
})

test('a form is known by its type, however that is written', async () => {
  const {type, body} = await multipart(answers)
  const read = (contentType: string) => isReadableForm({headers: {'content-type': contentType}, body})
  expect(await read(type.replace('multipart/form-data;', 'Multipart/Form-Data ;'))).toBe(true)
  expect(await read(`x${type}`)).toBe(false)
  expect(await read(type.replace('form-data', 'form-datax'))).toBe(false)
})

test('an action without arguments needs none', async () => {
  expect(await isReadable({...answers, '$ACTION_1:0': JSON.stringify({id: ID, bound: null})})).toBe(true)
})

test('an action is named as Next names one', async () => {
  for (const id of ['', 'x', '__proto__', 'evil\ttab', ID.toUpperCase(), `${ID}0`])
    expect(await isReadable({0: '["$K1"]'}, id), id).toBe(false)
})

test('a field of the framework that comes twice, or as a file, is not', async () => {
  const sentTwice = new FormData()
  for (const value of ['["$K1"]', '{bad']) sentTwice.append('0', value)
  const inFile = new FormData()
  inFile.append('$ACTION_REF_1', new File(['x'], 'x.txt'))
  for (const [form, action] of [
    [sentTwice, ID],
    [inFile, undefined],
  ] as const) {
    const encoded = new Response(form)
    const headers = {
      'content-type': encoded.headers.get('content-type') ?? '',
      ...(action && {'next-action': action}),
    }
    expect(await isReadableForm({headers, body: Buffer.from(await encoded.arrayBuffer())})).toBe(false)
  }
})

test('a body that is cut off, or is no form, is not', async () => {
  const {type, body} = await multipart(answers)
  const of = (bytes: Buffer, contentType: string | undefined = type) =>
    isReadableForm({headers: {'content-type': contentType}, body: bytes})
  expect(await of(body.subarray(0, -10))).toBe(false)
  expect(await of(Buffer.from('rubbish'))).toBe(false)
  expect(await of(Buffer.alloc(0))).toBe(false)
  for (const odd of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'text/plain',
    '',
    'application/x-www-form-urlencoded',
  ])
    expect(await of(body, odd), odd).toBe(false)
})

test('whatever somebody sends is readable or not, and nothing throws', async () => {
  const text = fc.string({unit: 'binary', maxLength: 60})
  const json = fc.json({maxDepth: 4})
  const fields = fc.dictionary(
    fc.oneof(text, fc.constantFrom('$ACTION_1:0', '$ACTION_1:1', '$ACTION_REF_1', '$ACTION_KEY', '0', '1')),
    fc.oneof(text, json, fc.constantFrom(`{"id":"${ID}","bound":"$@1"}`, '["$K1"]', '[null]')),
    {maxKeys: 5},
  )
  await fc.assert(
    fc.asyncProperty(fields, fc.constantFrom(undefined, ID, 'x'), async (sent, action) => {
      expect(typeof (await isReadable(sent, action))).toBe('boolean')
    }),
    {numRuns: 100},
  )
})
