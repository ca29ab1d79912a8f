import type { Illustrations } from '../model/image.ts'

/** Smaller pictures than this, in pixels, are not worth the work. */
const SMALL = 500_000

/** Whether some picture may have more pixels than a printer shows. */
export function mayShrink(illustrations: Illustrations): boolean {
  return [...illustrations.values()].some(
    (image) => 'bytes' in image && image.type !== 'image/svg+xml' && image.width * image.height > SMALL,
  )
}

/**
 * Runs in the page: makes pictures that have more than 300 pixels for an inch of paper have that many. Each pixel is the
 * mean of those that it stands for, reckoned here, since what Chrome reckons depends on the processor.
 */
export async function shrinkImages(): Promise<undefined> {
  const most = 300 / 96
  for (const image of document.images) {
    const { naturalWidth, naturalHeight, clientWidth, clientHeight } = image
    const isDrawing = /\.svg$|^data:image\/svg/.test(image.src)
    if (isDrawing || clientWidth === 0 || naturalWidth * naturalHeight <= 500_000) continue
    // The whole picture is shown in its box: one that is as high as the page is narrower than that.
    const scale = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight) * most
    if (scale > 0.9) continue
    const canvas = document.createElement('canvas')
    canvas.width = naturalWidth
    canvas.height = naturalHeight
    const whole = canvas.getContext('2d', { willReadFrequently: true })
    if (whole === null) continue
    whole.drawImage(image, 0, 0)
    const { data } = whole.getImageData(0, 0, naturalWidth, naturalHeight)
    const width = Math.max(1, Math.round(naturalWidth * scale))
    const height = Math.max(1, Math.round(naturalHeight * scale))
    const small = shrink(data, naturalWidth, naturalHeight, width, height)
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.putImageData(new ImageData(small, width, height), 0, 0)
    const isPhoto = /\.jpg$/.test(image.src)
    image.src = isPhoto ? canvas.toDataURL('image/jpeg', 0.88) : canvas.toDataURL('image/png')
    await image.decode().catch(() => undefined)
  }

  /** Means over areas, the colours weighed by how much they cover. */
  function shrink(
    pixels: Uint8ClampedArray,
    fromWidth: number,
    fromHeight: number,
    width: number,
    height: number,
  ): Uint8ClampedArray<ArrayBuffer> {
    const shrunk = new Uint8ClampedArray(width * height * 4)
    const row = new Float64Array(fromWidth * 4)
    for (let y = 0; y < height; y += 1) {
      row.fill(0)
      const top = (y * fromHeight) / height
      const bottom = ((y + 1) * fromHeight) / height
      for (let line = Math.floor(top); line < Math.min(fromHeight, Math.ceil(bottom)); line += 1) {
        const share = Math.min(line + 1, bottom) - Math.max(line, top)
        for (let x = 0; x < fromWidth; x += 1) {
          const at = (line * fromWidth + x) * 4
          const cover = (pixels[at + 3] ?? 0) * share
          for (let channel = 0; channel < 3; channel += 1)
            row[x * 4 + channel] = (row[x * 4 + channel] ?? 0) + (pixels[at + channel] ?? 0) * cover
          row[x * 4 + 3] = (row[x * 4 + 3] ?? 0) + cover
        }
      }
      for (let x = 0; x < width; x += 1) {
        const left = (x * fromWidth) / width
        const right = ((x + 1) * fromWidth) / width
        const sums = [0, 0, 0, 0]
        for (let column = Math.floor(left); column < Math.min(fromWidth, Math.ceil(right)); column += 1) {
          const share = Math.min(column + 1, right) - Math.max(column, left)
          for (let channel = 0; channel < 4; channel += 1)
            sums[channel] = (sums[channel] ?? 0) + (row[column * 4 + channel] ?? 0) * share
        }
        const at = (y * width + x) * 4
        const cover = sums[3] ?? 0
        for (let channel = 0; channel < 3; channel += 1)
          shrunk[at + channel] = cover === 0 ? 0 : Math.round((sums[channel] ?? 0) / cover)
        shrunk[at + 3] = Math.round(cover / ((right - left) * (bottom - top)))
      }
    }
    return shrunk
  }
}
