import {Day} from '@/components/article/text/day'
import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {placeId} from '@/sanity/document-types'
import type {PricesQueryResult} from '@/sanity/types.generated'
import styles from './prices.module.css'

/** Each price with what it holds and what costs extra: in Virginia a price without them misleads. */
export function Prices({prices}: {prices: PricesQueryResult}) {
  return prices.map(({_id, label, amount, includes, notIncluded, effectiveFrom}) => (
    <section
      key={_id}
      id={placeId('priceItem', _id)}
      className={styles.price}
      aria-labelledby={`${placeId('priceItem', _id)}_label`}
    >
      <h3 id={`${placeId('priceItem', _id)}_label`} dir={directionOf(label)}>
        {label}
      </h3>
      <p className={styles.amount}>
        <PlaceholderText>{amount}</PlaceholderText>
      </p>
      <div className={styles.parts}>
        <Lines title="In this price:" lines={includes} />
        <Lines title="Costs extra:" lines={notIncluded} />
        {effectiveFrom && (
          <p>
            Valid from <Day date={effectiveFrom} />
          </p>
        )}
      </div>
    </section>
  ))
}

function Lines({title, lines}: {title: string; lines: readonly string[]}) {
  if (lines.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line} dir={directionOf(line)}>
            <PlaceholderText>{line}</PlaceholderText>
          </li>
        ))}
      </ul>
    </div>
  )
}
