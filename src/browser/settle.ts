/**
 * Runs in the page: waits until its fonts and images are there. Fonts that only the print needs, such as those of heads
 * and feet, are not asked for by a page on a screen, and a print does not wait for them.
 */
export async function settle(): Promise<void> {
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
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
