import {Box, Card, Container, Heading, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../../env.ts'
import {type Work, watchWork} from '../../structure/watch-work.ts'
import {WorkView} from './work-view.tsx'

/** "What needs you": everything that waits for somebody, with links to the forms. */
export function StartPane() {
  const client = useClient({apiVersion})
  const [work, setWork] = useState<Work | 'reading'>('reading')

  useEffect(() => {
    const watched = watchWork(client).subscribe(setWork)
    return () => watched.unsubscribe()
  }, [client])

  return (
    <Card height="fill" overflow="auto" tone="transparent">
      <Container width={2} padding={4} paddingY={6}>
        <Stack gap={5}>
          <Heading as="h1" size={4}>
            What needs you
          </Heading>
          {work === 'reading' ? (
            <Text role="status">Looking through the content…</Text>
          ) : work === undefined ? (
            <Box role="alert">
              <Text>
                The content cannot be had right now. This page tries again by itself; “Content” shows what was
                loaded before.
              </Text>
            </Box>
          ) : (
            <WorkView lists={work} />
          )}
        </Stack>
      </Container>
    </Card>
  )
}
