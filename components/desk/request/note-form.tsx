'use client'

import {type ReactNode, useActionState} from 'react'
import {Button} from '@/components/ui/button'
import styles from './note-form.module.css'

/** What comes back when a note was not kept: nothing that was typed is lost. */
export type NoteAnswer = {problem: string; note: string} | undefined

export type NoteAction = (before: NoteAnswer, form: FormData) => Promise<NoteAnswer>

/** Works without scripts too: the page then comes back with the text in it. */
export function NoteForm({action, most, children}: {action: NoteAction; most: number; children: ReactNode}) {
  const [answer, send, isSending] = useActionState(action, undefined)
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
      <Button name="does" value="note" variant="secondary" aria-disabled={isSending || undefined}>
        Keep the note
      </Button>
    </form>
  )
}
