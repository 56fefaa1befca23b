import {PlaceholderText} from '@/components/clinic/placeholder-text'

/** Says what the clinic does with the request, and by when. */
export function WhatNext({sentences}: {sentences: readonly string[]}) {
  return (
    <>
      <h2>What happens next</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <PlaceholderText>{sentence}</PlaceholderText>
        </p>
      ))}
    </>
  )
}
