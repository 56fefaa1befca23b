import {directionOf} from '@/components/article/text/direction'
import {faqPath} from '@/sanity/paths'
import type {HomeQueryResult} from '@/sanity/types.generated'
import {PlaceholderText} from '../clinic/placeholder-text'
import styles from './faq-list.module.css'

type ListedFaq = HomeQueryResult['faqs'][number]

/** A few questions with their short answers, each leading to its place on the FAQ page. */
export function FaqList({faqs}: {faqs: readonly ListedFaq[]}) {
  return (
    <div className={styles.list}>
      {faqs.map(({_id, question, shortAnswer}) => (
        <div key={_id}>
          <h3 className={styles.question} dir={directionOf(question)}>
            <a href={faqPath(_id)}>{question}</a>
          </h3>
          <p className={styles.answer} dir={directionOf(shortAnswer)}>
            <PlaceholderText>{shortAnswer}</PlaceholderText>
          </p>
        </div>
      ))}
    </div>
  )
}
