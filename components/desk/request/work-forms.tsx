import type {ReactNode} from 'react'
import {Button} from '@/components/ui/button'
import {outcomeWords, type RequestView} from '@/lib/desk/views'
import styles from './work-forms.module.css'

type Action = (form: FormData) => Promise<void>

/** What can be done with a request now. Plain forms: they work without scripts. */
export function WorkForms({view, action}: {view: RequestView; action: Action}) {
  const {may, again, holder} = view
  if (!may.take && !may.work && !may.undo && !may.sendAgain) return null
  return (
    <section aria-labelledby="next">
      <h2 id="next">What to do</h2>
      {may.undo && (
        <WorkForm view={view} action={action}>
          <Button name="does" value="undo" variant="secondary">
            Undo {may.undo}
          </Button>
        </WorkForm>
      )}
      {may.take && (
        <WorkForm view={view} action={action}>
          <Button name="does" value="take">
            {may.take === 'take-over'
              ? `Take it over from ${holder?.name ?? 'somebody'}`
              : {take: 'Take it', 'open-again': 'Open it again'}[may.take]}
          </Button>
        </WorkForm>
      )}
      {may.work && (
        <>
          <WorkForm view={view} action={action}>
            <fieldset className={styles.group}>
              <legend>Not reached</legend>
              <p className={styles.field}>
                <label htmlFor="again">Try again at ({again.zone.replaceAll('_', ' ')})</label>
                <input
                  id="again"
                  name="again"
                  type="datetime-local"
                  defaultValue={again.value}
                  min={again.least}
                  required
                />
              </p>
              <Button name="does" value="no-answer" variant="secondary">
                No answer
              </Button>
              <Button name="does" value="left-message" variant="secondary">
                Left a message
              </Button>
            </fieldset>
          </WorkForm>
          <WorkForm view={view} action={action}>
            <fieldset className={styles.group}>
              <legend>Answered</legend>
              {(['booked', 'referred', 'not-for-us', 'question'] as const).map((outcome) => (
                <Button key={outcome} name="does" value={outcome} variant="secondary">
                  {outcomeWords[outcome]}
                </Button>
              ))}
            </fieldset>
          </WorkForm>
          <WorkForm view={view} action={action}>
            <Button name="does" value="not-a-patient" variant="secondary">
              Not a patient
            </Button>
          </WorkForm>
        </>
      )}
      {may.sendAgain && (
        <WorkForm view={view} action={action}>
          <Button name="does" value="send-again" variant="secondary">
            Send its mail again
          </Button>
        </WorkForm>
      )}
    </section>
  )
}

function WorkForm({view, action, children}: {view: RequestView; action: Action; children: ReactNode}) {
  return (
    <form action={action} className={styles.form}>
      <HiddenFields view={view} />
      {children}
    </form>
  )
}

/** With these fields a form that is sent twice counts once, and of two people who act at once only one succeeds. */
export function HiddenFields({view}: {view: Pick<RequestView, 'reference' | 'actionId' | 'seen' | 'again'>}) {
  return (
    <>
      <input type="hidden" name="reference" value={view.reference} />
      <input type="hidden" name="action" value={view.actionId} />
      <input type="hidden" name="seen" value={view.seen} />
      <input type="hidden" name="zone" value={view.again.zone} />
    </>
  )
}
