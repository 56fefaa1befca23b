import type {ReactNode} from 'react'

/** The answer to a form that was sent without a script while the store is down. What was typed is in the form. */
export function NothingKept({noteForm}: {noteForm: ReactNode}) {
  return (
    <>
      <h1>Nothing was kept: the store does not answer</h1>
      <p>
        Requests of patients are kept all the same. What you typed stands below: leave this page open, and try
        again in a minute.
      </p>
      {noteForm}
    </>
  )
}
