/**
 * Runs in the page: waits until the fonts and images that it shows are there. Laying it out is what makes the browser
 * ask for its fonts, and it asks for none that no letter needs.
 */
export async function settle(): Promise<void> {
  for (const image of document.images) image.loading = 'eager'
  document.body.getBoundingClientRect()
  await document.fonts.ready
  // An image that comes in late tells of it in no other way where the page's scripts are off.
  const late = [...document.images].filter((image) => !image.complete)
  await Promise.all(late.map((image) => image.decode().catch(() => undefined)))
}
