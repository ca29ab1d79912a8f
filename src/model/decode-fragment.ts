/** What follows on the `#` of an address, its escapes read; as it stands where they are none. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
