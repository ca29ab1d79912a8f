const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function date(year: string, month: number, day?: string): string | undefined {
  if (month < 1 || month > 12) return undefined
  const start = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return start
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= days ? `${start}-${day.padStart(2, '0')}` : undefined
}

function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** The date that a value names, as `2025-08-14` or, without a day, `2025-08`; undefined where it names none or an impossible one. */
export function isoDate(value: string): string | undefined {
  const text = value.slice(0, 60).trim()
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d|[-/.]\d)/.exec(text)
  if (numbers?.[1] && numbers[2]) return date(numbers[1], Number(numbers[2]), numbers[3])
  const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/.exec(text)
  if (chinese?.[1] && chinese[2]) return date(chinese[1], Number(chinese[2]), chinese[3])
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (compact?.[1] && compact[2]) return date(compact[1], Number(compact[2]), compact[3])
  const dayFirst = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/.exec(
    text,
  )
  if (dayFirst?.[2] && dayFirst[3]) return date(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text)
  if (monthFirst?.[1] && monthFirst[3]) return date(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2])
  const month = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text)
  if (month?.[1] && month[2]) return date(month[2], monthNamed(month[1]))
  return undefined
}
