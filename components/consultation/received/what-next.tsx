import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Steps} from '../steps'

/** Says what the clinic does with the request, and by when. */
export function WhatNext({sentences}: {sentences: readonly string[]}) {
  return (
    <section>
      <h2>What happens next</h2>
      <Steps>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <p>
              <PlaceholderText>{sentence}</PlaceholderText>
            </p>
          </li>
        ))}
      </Steps>
    </section>
  )
}
