import type {ReactNode} from 'react'
import {Callout} from '@/components/ui/callout'
import type {RequestView} from '@/lib/desk/views'
import {HeldForm} from '../queue/held-forms'
import {EraseForm} from './erase-form'
import {HistoryList} from './history-list'
import {Reach} from './reach'
import styles from './request-page.module.css'
import {WorkForms} from './work-forms'

type Action = (form: FormData) => Promise<void>

type Props = {view: RequestView; workAction: Action; leadAction: Action; noteForm: ReactNode}

/** One request: how to reach the patient, what was answered, what to do, and what was done. */
export function RequestPage({view, workAction, leadAction, noteForm}: Props) {
  const {reference, content, problem, held, history, delivery, received, promised, may} = view
  return (
    <>
      <p>
        <a href="/desk">Back to the list</a>
      </p>
      <h1>Request {reference}</h1>
      <p className={`${styles.status} ${styles[view.urgency]}`}>{statusText(view)}</p>
      {held && (
        <Callout tone="warning" title="Held as possible spam">
          <p>{held.length > 0 ? `Why: ${held.join('; ')}.` : 'No reason was kept.'}</p>
          {may.release ? (
            <HeldForm action={leadAction} reference={reference} />
          ) : (
            <p>A lead can release or delete it.</p>
          )}
        </Callout>
      )}
      {problem && <p role="alert">{problem}</p>}
      <div className={styles.columns}>
        {content && (
          <div>
            <Reach content={content} />
            <Answers answers={content.answers} />
          </div>
        )}
        <div>
          <WorkForms view={view} action={workAction} />
          <section aria-labelledby="history">
            <h2 id="history">What was done</h2>
            {may.note && noteForm}
            <HistoryList lines={history} />
            <p>Received {received}.</p>
            {promised && <p>The patient was told: we contact you by {promised}.</p>}
            <p>The clinic’s mail: {delivery}.</p>
          </section>
          {may.erase && <EraseForm action={leadAction} reference={reference} />}
        </div>
      </div>
    </>
  )
}

function Answers({answers}: Pick<NonNullable<RequestView['content']>, 'answers'>) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">What the patient answered</h2>
      <dl className={styles.answers}>
        {answers.map(({question, answer, href}) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd dir="auto">{href ? <a href={href}>{answer}</a> : answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function statusText({outcome, holder, due, urgency, againAt, tries}: RequestView): string {
  const who = holder && (holder.isSelf ? 'You have it' : `${holder.name} has it`)
  const tried = tries > 0 && `tried ${tries === 1 ? 'once' : `${tries} times`}`
  const when = outcome
    ? `Done: ${outcome}`
    : againAt
      ? `Try again: ${againAt}`
      : due && {calm: `Due ${due}`, soon: `Due soon: ${due}`, late: `Late: was due ${due}`}[urgency]
  return [when, who, tried].filter(Boolean).join(' · ') || 'Nobody has it yet'
}
