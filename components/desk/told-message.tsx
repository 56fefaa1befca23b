import {isProblem, type Told} from '@/lib/desk/actions/told'
import styles from './told-message.module.css'

/** What became of the form that was just sent. It says nothing of the patient. */
export function ToldMessage({told, holder}: {told: Told | undefined; holder?: string | undefined}) {
  if (!told) return null
  const text =
    told === 'overtaken' && holder ? `${holder} has this request now. Nothing was done.` : words[told]
  return (
    <p role={isProblem(told) ? 'alert' : 'status'} className={styles.told}>
      {text}
    </p>
  )
}

const words: Record<Told, string> = {
  taken: 'You have it now. The others see that.',
  tried: 'Written down. It comes back to the list at that time.',
  answered: 'Done. The patient has been answered.',
  'not-a-patient': 'Done. It is marked as not from a patient.',
  noted: 'The note is kept.',
  undone: 'Your last step is taken back.',
  overtaken: 'Somebody else was faster. Nothing was done: look at the history first.',
  refused: 'That does not fit where the request stands now. Nothing was done.',
  'no-time': 'Choose a time that is still to come. Nothing was done.',
  'no-note': 'Write a note of 1 to 500 characters. Nothing was done.',
  'no-reason': 'Say why, in 5 to 200 characters. Nothing was done.',
  unknown: 'There is no such request any more.',
  'sent-again': 'Its mail is sent again.',
  released: 'Released. The clinic’s mailbox gets it, and it is in the list “To do”.',
  deleted: 'Deleted. Backups keep their copies for their own time.',
  erased: 'Erased. Mail and backups keep their copies for their own time.',
  'nothing-held': 'Nothing was held any more.',
}
