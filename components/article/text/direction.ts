const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/**
 * For the `dir` of whatever prints text of the clinic: the browser then looks which way the text runs. Absent where
 * every letter runs the way of the page.
 */
export function directionOf(...texts: (string | null | undefined)[]): 'auto' | undefined {
  return texts.some((text) => typeof text === 'string' && RIGHT_TO_LEFT.test(text)) ? 'auto' : undefined
}
