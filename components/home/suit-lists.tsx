import {PlaceholderText} from '@/components/clinic/placeholder-text'
import type {Home} from '@/lib/content/content-types'

const lists = [
  {name: 'suitMay', title: 'It may be worth asking'},
  {name: 'suitTalkFirst', title: 'Talk with us first'},
  {name: 'suitUsuallyNot', title: 'Usually not suitable'},
] as const

/** For whom the treatment may be, who needs a closer look, and for whom it is usually unsafe. */
export function SuitLists({home}: {home: Pick<Home, (typeof lists)[number]['name']>}) {
  return lists.map(({name, title}) =>
    home[name].length > 0 ? (
      <div key={name}>
        <h3>{title}</h3>
        <ul>
          {home[name].map((line) => (
            <li key={line}>
              <PlaceholderText>{line}</PlaceholderText>
            </li>
          ))}
        </ul>
      </div>
    ) : null,
  )
}
