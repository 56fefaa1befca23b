import {Button} from '@/components/ui/button'

export function KeepNote() {
  return (
    <Button name="does" value="note" variant="secondary">
      Keep the note
    </Button>
  )
}
