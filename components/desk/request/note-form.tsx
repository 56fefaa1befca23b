'use client'

import {unstable_rethrow} from 'next/navigation'
import {type FormEvent, type ReactNode, useActionState, useState, useTransition} from 'react'
import styles from './note-form.module.css'

/** What comes back when a note was not kept: nothing that was typed is lost. `action` makes a second try the same note. */
export type NoteAnswer = {problem: string; note: string; action: string} | undefined

export type NoteAction = (before: NoteAnswer, form: FormData) => Promise<NoteAnswer>

type Props = {
  action: NoteAction
  /** Where the form is posted without a script. React also uses it to match the answer to this form after the page load. */
  here: string
  most: number
  /** Made by the page: the script of the patients' form would grow by a part that it shares with this one. */
  button: ReactNode
  children: ReactNode
}

/**
 * Works without scripts too: the page then comes back with the text in it. With scripts the text never leaves the field before it
 * is kept, also when nobody answers, as while a new release starts.
 */
export function NoteForm({action, here, most, button, children}: Props) {
  const [answer, send] = useActionState(action, undefined, here)
  const [problem, setProblem] = useState<string>()
  const [, startSending] = useTransition()
  const shown = problem ?? answer?.problem

  const sendByScript = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const {nativeEvent} = event
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const typed = new FormData(form, pressed)
    startSending(async () => {
      const found = await problemWith(action, form, typed)
      startSending(() => setProblem(found))
    })
  }

  return (
    <form action={send} onSubmit={sendByScript} className={styles.form}>
      {children}
      {answer?.action && <input type="hidden" name="action" value={answer.action} />}
      <label htmlFor="note">Note for colleagues</label>
      <p id="note-hint" className={styles.hint}>
        No medical details. Up to {most} characters.
      </p>
      {shown && (
        <p role="alert" id="note-problem" className={styles.problem}>
          {shown}
        </p>
      )}
      <textarea
        key={answer?.note}
        id="note"
        name="note"
        rows={3}
        maxLength={most}
        autoComplete="off"
        defaultValue={answer?.note}
        aria-describedby={shown ? 'note-problem note-hint' : 'note-hint'}
        aria-invalid={shown ? true : undefined}
      />
      {button}
    </form>
  )
}

/** Resolves with what to tell. Rejects with Next's redirect when the note was kept. */
async function problemWith(
  action: NoteAction,
  form: HTMLFormElement,
  typed: FormData,
): Promise<string | undefined> {
  try {
    return (await action(undefined, typed))?.problem
  } catch (error) {
    emptyIfLedOn(error, form)
    return 'The site does not answer. Your note is still here: try again in a minute.'
  }
}

/** Next redirects by throwing. A redirect means that the note was kept, so the field is emptied for the next one. */
function emptyIfLedOn(error: unknown, form: HTMLFormElement): void {
  try {
    unstable_rethrow(error)
  } catch (led) {
    form.reset()
    throw led
  }
}
