import {Box, Text} from '@sanity/ui'

/** In place of a list without documents. */
export function NothingWaits() {
  return (
    <Box padding={4}>
      <Text muted>Nothing waits here. This list fills itself.</Text>
    </Box>
  )
}
