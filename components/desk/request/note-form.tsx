'use client'

import {type ReactNode, useActionState} from 'react'
import styles from './note-form.module.css'

/** What comes back when a note was not kept: nothing that was typed is lost. */
export type NoteAnswer = {problem: string; note: string} | undefined

export type NoteAction = (before: NoteAnswer, form: FormData) => Promise<NoteAnswer>

type Props = {
  action: NoteAction
  most: number
  /** Made by the page: the script of the patients' form would grow by a part that it shares with this one. */
  button: ReactNode
  children: ReactNode
}

/** Works without scripts too: the page then comes back with the text in it. */
export function NoteForm({action, most, button, children}: Props) {
  const [answer, send] = useActionState(action, undefined)
  return (
    <form action={send} className={styles.form}>
      {children}
      <label htmlFor="note">Note for colleagues</label>
      <p id="note-hint" className={styles.hint}>
        No medical details. Up to {most} characters.
      </p>
      {answer && (
        <p role="alert" id="note-problem" className={styles.problem}>
          {answer.problem}
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
        aria-describedby={answer ? 'note-problem note-hint' : 'note-hint'}
        aria-invalid={answer ? true : undefined}
      />
      {button}
    </form>
  )
}
