// @vitest-environment jsdom
import {cleanup, fireEvent, render, waitFor} from '@testing-library/react'
import {renderToString} from 'react-dom/server'
import {afterEach, expect, test, vi} from 'vitest'
import {askedQuestions} from '@/components/consultation/form/asked-questions'
import {QuestionFields} from '@/components/consultation/form/question-fields'
import {typedValues} from '@/lib/consultation/form/read-form'
import {type Sample, sampleAnswers, sampleForm} from '../../../lib/consultation/form/sample-answers'
import {renderForm, send} from './render-form'

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const ways = ['phone', 'email'] as const

test.each(ways)('with script every answer is sent, for a patient who chose %s', async (way) => {
  const {sendAction} = renderForm()
  fillIn(sampleAnswers(way))
  send()
  await waitFor(() => expect(sendAction).toHaveBeenCalledOnce())
  expectAnswers(sendAction.mock.calls[0]?.[0], sampleAnswers(way))
})

test.each(ways)('without script every answer is sent, for a patient who chose %s', (way) => {
  document.body.innerHTML = `<form>${renderToString(fieldsWith(undefined))}</form>`
  fillIn(sampleAnswers(way))
  expectAnswers(formOnPage(), sampleAnswers(way))
})

test.each(ways)('a form that was refused shows every answer again, for a patient who chose %s', (way) => {
  render(<form>{fieldsWith(typedValues(sampleForm(way)))}</form>)
  expectAnswers(formOnPage(), sampleAnswers(way))
})

function fieldsWith(typed: ReturnType<typeof typedValues> | undefined) {
  const register = (name: string) => ({name, onChange: async () => {}, onBlur: async () => {}, ref: () => {}})
  return <QuestionFields questions={askedQuestions} register={register as never} errors={{}} typed={typed} />
}

/** Fills in what stands on the page, whatever kind of control it is. */
function fillIn(samples: Sample[]) {
  for (const {name, sent} of samples) {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`),
    ]
    const [only] = controls
    if (controls.length === 1 && only) fireEvent.input(only, {target: {value: sent}})
    else fireEvent.click(controls.find(({value}) => value === sent) ?? document.body)
  }
}

function formOnPage(): FormData {
  return new FormData(document.querySelector('form') ?? undefined)
}

function expectAnswers(form: FormData | undefined, samples: Sample[]) {
  for (const {name, sent} of samples) expect(form?.getAll(name), name).toEqual([sent])
}
