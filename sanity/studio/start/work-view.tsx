import {AddIcon} from '@sanity/icons/Add'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import {type DocumentType, documentTypes} from '../../document-types.ts'
import type {WorkList} from '../../review/open-work/work-lists.ts'
import {WorkListCard} from './work-list-card.tsx'

/** What staff write most often. */
const written: readonly DocumentType[] = ['article', 'faq', 'page']

/** The lists that hold something, the most urgent first; the others in one sentence. */
export function WorkView({lists}: {lists: readonly WorkList[]}) {
  const waiting = lists.filter(({items}) => items.length > 0)
  const empty = lists.filter(({items}) => items.length === 0)
  return (
    <Stack gap={5}>
      <Text size={2} muted>
        {summaryOf(waiting)}
      </Text>
      <Flex gap={2} wrap="wrap">
        {written.map((type) => (
          <IntentLink key={type} intent="create" params={{type}} style={{textDecoration: 'none'}}>
            <Button as="span" icon={AddIcon} mode="ghost" text={`Write a new ${documentTypes[type].one}`} />
          </IntentLink>
        ))}
      </Flex>
      {waiting.map((list) => (
        <WorkListCard key={list.name} list={list} />
      ))}
      {empty.length > 0 && (
        <Card tone="positive" padding={4} radius={3}>
          <Flex gap={3} align="flex-start">
            <Text size={2}>
              <CheckmarkCircleIcon />
            </Text>
            <Text size={1}>Nothing waits here: {empty.map(({title}) => title).join(', ')}.</Text>
          </Flex>
        </Card>
      )}
    </Stack>
  )
}

function summaryOf(waiting: readonly WorkList[]): string {
  if (waiting.length === 0) return 'Nothing waits for anybody. Everything is reviewed, and nothing is due.'
  const documents = new Set(waiting.flatMap(({items}) => items.map(({id}) => id))).size
  const late = waiting.filter(({isLate}) => isLate).flatMap(({items}) => items).length
  const waits =
    documents === 1 ? '1 document waits for somebody.' : `${documents} documents wait for somebody.`
  return `${waits} ${late === 0 ? 'Nothing is overdue.' : late === 1 ? 'One is overdue.' : `${late} are overdue.`}`
}
