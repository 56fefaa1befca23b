import {Badge, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {IntentLink} from 'sanity/router'
import {documentTypes} from '../../document-types.ts'
import type {WorkList} from '../../review/open-work/work-lists.ts'

const SHOWN_AT_FIRST = 5

/** One list: how many, what to do, and a link to the form of each document. */
export function WorkListCard({list}: {list: WorkList}) {
  const {name, title, help, isLate, items} = list
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? items : items.slice(0, SHOWN_AT_FIRST)
  const heading = `work-${name}`
  return (
    <Card as="section" aria-labelledby={heading} padding={4} radius={3} border>
      <Stack gap={4}>
        <Flex gap={3} align="center">
          <Heading as="h2" id={heading} size={2}>
            {title}
          </Heading>
          <Badge tone={isLate ? 'critical' : 'caution'} fontSize={1}>
            {items.length}
          </Badge>
        </Flex>
        <Text size={1} muted>
          {help}
        </Text>
        <Stack as="ul" gap={2}>
          {shown.map((item) => (
            <Card as="li" key={item.id} padding={3} radius={2} tone="transparent">
              <Stack gap={3}>
                <Text size={2} weight="medium">
                  <IntentLink intent="edit" params={{id: item.id, type: item.type}}>
                    {item.title}
                  </IntentLink>
                </Text>
                <Text size={1} muted>
                  {capital(documentTypes[item.type].one)} · {item.reason}
                </Text>
              </Stack>
            </Card>
          ))}
        </Stack>
        {items.length > SHOWN_AT_FIRST && (
          <Button
            mode="ghost"
            text={isOpen ? 'Show fewer' : `Show all ${items.length}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </Stack>
    </Card>
  )
}

function capital(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}
