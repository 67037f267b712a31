/** How long a button says what became of a click, in milliseconds. */
const SAID_MS = 3000

/**
 * Copies the page's address, and has the button say so; where the browser does not let it, says where the address is.
 *
 * @param label what the button says otherwise
 */
export function copyAddress(button: HTMLElement, label: string): void {
  const say = (said: string) => {
    button.textContent = said
    setTimeout(() => {
      button.textContent = label
    }, SAID_MS)
  }
  // Browsers have a clipboard only for pages that nobody could change on their way.
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator
  const copied =
    clipboard === undefined ? Promise.reject(new Error('no clipboard')) : clipboard.writeText(location.href)
  copied.then(
    () => say('Copied'),
    () => say('The address bar has it'),
  )
}
