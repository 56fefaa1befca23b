import {Card, Text} from '@sanity/ui'

/** Says what keeps a dialog from being done. */
export function ProblemNote({problem}: {problem: string | undefined}) {
  if (!problem) return null
  return (
    <Card tone="critical" padding={3} radius={2} role="alert">
      <Text size={1}>{problem}</Text>
    </Card>
  )
}
