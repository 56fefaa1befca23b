import {directionOf} from '@/components/article/text/direction'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {LinkRow} from '@/components/layout/link-row'
import type {Faq, FaqGroup} from '@/lib/content/content-types'
import {pagePath, placeId} from '@/sanity/document-types'
import {PlaceholderText} from '../clinic/placeholder-text'
import styles from './faq-groups.module.css'

/** Every question under its heading, with its short answer. */
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
        <section key={category} aria-labelledby={category} className={styles.group}>
          <h2 id={category} className={styles.title}>
            {title}
          </h2>
          <div>
            {faqs.map((faq) => (
              <Answer key={faq._id} faq={faq} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

/** The full answer has a page of its own, unless it came without an address. */
function Answer({faq: {_id, question, slug, shortAnswer, answer}}: {faq: Faq}) {
  return (
    <div id={placeId('faq', _id)} className={styles.answer}>
      <h3 className={styles.question} dir={directionOf(question)}>
        {slug ? <a href={pagePath('faq', slug)}>{question}</a> : question}
      </h3>
      <p dir={directionOf(shortAnswer)}>
        <PlaceholderText>{shortAnswer}</PlaceholderText>
      </p>
      {answer && <SimpleText value={createCitationNumberer([]).text(answer)} />}
    </div>
  )
}
