/**
 * Runs in the page: waits until the fonts and images that it shows are there. Laying it out is what makes the browser
 * ask for its fonts, and it asks for none that no letter needs.
 */
export async function settle(): Promise<void> {
  for (const image of document.images) image.loading = 'eager'
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all(
    [...document.images]
      .filter((image) => !image.complete)
      .map(
        (image) =>
          new Promise((resolve) => {
            image.onload = resolve
            image.onerror = resolve
          }),
      ),
  )
}
