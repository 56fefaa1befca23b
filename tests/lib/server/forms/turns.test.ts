import {EventEmitter} from 'node:events'
import type {IncomingMessage} from 'node:http'
import {setImmediate as turn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {collectBody} from '@/lib/server/forms/collect-body'
import {fewEachTurn} from '@/lib/server/forms/few-each-turn'

test('three forms begin in each turn, in the order in which they came', async () => {
  const begin = fewEachTurn()
  const begun: number[] = []
  for (let form = 0; form < 7; form++) begin(() => begun.push(form))
  expect(begun).toEqual([])
  await turn()
  expect(begun).toEqual([0, 1, 2])
  await turn()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  begin(() => begun.push(7))
  await turn()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  begin(() => begun.push(8))
  await turn()
  expect(begun.at(-1)).toBe(8)
})

test.each([
  ['of as many bytes as it may have', ['ab', 'cd'], ['abcd']],
  ['without a byte', [], ['']],
  ['of one byte more', ['ab', 'cde'], ['too large']],
  ['that goes on and on', ['abcde', 'f', 'g'], ['too large']],
])('a body %s is told once', (_what, pieces, told) => {
  const request = new EventEmitter()
  const heard: string[] = []
  collectBody(request as IncomingMessage, 4, {
    whole: (body) => heard.push(body.toString()),
    tooLarge: () => heard.push('too large'),
  })
  for (const piece of pieces) request.emit('data', Buffer.from(piece))
  request.emit('end')
  expect(heard).toEqual(told)
})

test('of a sender who leaves halfway nothing is told', () => {
  const request = new EventEmitter()
  const heard: unknown[] = []
  const hear = () => heard.push(1)
  collectBody(request as IncomingMessage, 4, {whole: hear, tooLarge: hear})
  request.emit('data', Buffer.from('ab'))
  request.emit('close')
  expect(heard).toEqual([])
})
