import {directionOf} from '@/components/article/text/direction'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {LinkRow} from '@/components/layout/link-row'
import {Section} from '@/components/layout/section'
import type {Faq, FaqGroup} from '@/lib/content/content-types'
import {pagePath, placeId} from '@/sanity/document-types'
import {PlaceholderText} from '../clinic/placeholder-text'
import styles from './faq-groups.module.css'

/** Every question at a glance under its heading. It opens without a script; a link to an answer opens it too. */
export function FaqGroups({groups}: {groups: readonly FaqGroup[]}) {
  return (
    <>
      {groups.length > 1 && (
        <LinkRow
          label="On this page"
          links={groups.map(({category, title}) => ({href: `#${category}`, text: title}))}
        />
      )}
      {groups.map(({category, title, faqs}) => (
        <Section key={category} id={category} title={title}>
          <Answers faqs={faqs} />
        </Section>
      ))}
    </>
  )
}

type ListedFaq = Pick<Faq, '_id' | 'question' | 'slug' | 'shortAnswer'> & Partial<Pick<Faq, 'answer'>>

export function Answers({faqs}: {faqs: readonly ListedFaq[]}) {
  return faqs.map((faq) => <Answer key={faq._id} faq={faq} />)
}

/** The full answer has a page of its own, unless it came without an address. */
function Answer({faq: {_id, question, slug, shortAnswer, answer}}: {faq: ListedFaq}) {
  return (
    <details className={styles.answer}>
      <summary>
        <h3 className={styles.question} dir={directionOf(question)}>
          {question}
        </h3>
      </summary>
      <div id={placeId('faq', _id)} className={styles.body}>
        <p dir={directionOf(shortAnswer)}>
          <PlaceholderText>{shortAnswer}</PlaceholderText>
        </p>
        {answer && <SimpleText value={createCitationNumberer([]).text(answer)} />}
        {slug && (
          <a
            href={pagePath('faq', slug)}
            className={styles.more}
            aria-label={`The whole answer: ${question}`}
          >
            The whole answer
          </a>
        )}
      </div>
    </details>
  )
}
