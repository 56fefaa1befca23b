import {directionOf} from '@/components/article/text/direction'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import type {Faq, FaqGroup} from '@/lib/content/content-types'
import {pagePath, placeId} from '@/sanity/document-types'
import {PlaceholderText} from '../clinic/placeholder-text'
import styles from './faq-groups.module.css'

/** Every question under its heading, with its short answer. */
export function FaqGroups({groups}: {groups: readonly FaqGroup[]}) {
  return (
    <>
      {groups.length > 1 && <GroupLinks groups={groups} />}
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

function GroupLinks({groups}: {groups: readonly FaqGroup[]}) {
  return (
    <nav aria-label="On this page" className="no-print">
      <ul className={styles.links}>
        {groups.map(({category, title}) => (
          <li key={category}>
            <a href={`#${category}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
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
