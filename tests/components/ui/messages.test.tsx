// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {Callout} from '@/components/ui/callout'
import {ErrorSummary} from '@/components/ui/form/error-summary'

afterEach(cleanup)

test('the error summary names every problem and leads to its field', () => {
  render(
    <ErrorSummary
      errors={[
        {fieldId: 'name', message: 'Enter your name'},
        {fieldId: 'contactBy', message: 'Select how we should contact you'},
      ]}
    />,
  )

  const alert = screen.getByRole('alert')
  expect(within(alert).getByRole('heading', {level: 2, name: 'There is a problem'})).toBeTruthy()
  expect(within(alert).getByRole('link', {name: 'Enter your name'}).getAttribute('href')).toBe('#name')
  expect(
    within(alert).getByRole('link', {name: 'Select how we should contact you'}).getAttribute('href'),
  ).toBe('#contactBy')
})

test('the error summary can take the focus', () => {
  const {container} = render(<ErrorSummary errors={[{fieldId: 'name', message: 'Enter your name'}]} />)

  expect(container.firstElementChild?.getAttribute('tabindex')).toBe('-1')
})

test('without a problem there is no error summary', () => {
  const {container} = render(<ErrorSummary errors={[]} />)

  expect(container.childElementCount).toBe(0)
})

test('a warning says that it matters without its colour', () => {
  render(
    <Callout tone="warning" title="Do not drive">
      <p>Until the next day.</p>
    </Callout>,
  )

  expect(screen.getByRole('heading', {name: 'Important: Do not drive'})).toBeTruthy()
})
