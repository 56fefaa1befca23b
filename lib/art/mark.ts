import type {Drawing} from './draw.ts'

/** A low sun over still water. The same two shapes, a disc over a half disc, are the people of the evidence. */
export const mark: Drawing = {
  width: 40,
  height: 40,
  shapes:
    '<circle class="B" cx="20" cy="20" r="18.8"/><path class="b" d="M2.5 22.5h35a17.6 17.6 0 0 1-35 0z"/><circle class="h" cx="20" cy="14" r="4.5"/>',
}
