/** Forgets what a process knows of content, as its end would. */
export function resetContentState(): void {
  Reflect.deleteProperty(globalThis, 'contentState')
}
