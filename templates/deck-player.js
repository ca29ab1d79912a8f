// Shows one slide at a time. Arrows, space, PgUp, PgDn, Home, End and touch turn; n shows the notes, o all slides, f fills the screen.
(() => {
  const root = document.documentElement
  const slides = [...document.querySelectorAll('.marpit > svg')]
  const notes = [...document.querySelectorAll('.notes > div')]
  if (slides.length === 0) return
  let current = 0

  function show(index) {
    current = Math.max(0, Math.min(slides.length - 1, index))
    slides.forEach((slide, at) => slide.classList.toggle('current', at === current))
    notes.forEach((note, at) => note.classList.toggle('current', at === current))
    const fragment = `#${current + 1}`
    if (location.hash !== fragment) history.replaceState(null, '', fragment)
  }

  function toFragment() {
    const number = Number.parseInt(location.hash.slice(1), 10)
    show(Number.isNaN(number) ? 0 : number - 1)
  }

  const turns = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, Enter: 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  }
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const turn = turns[event.key]
    if (turn !== undefined) show(current + (event.key === ' ' && event.shiftKey ? -1 : turn))
    else if (event.key === 'Home') show(0)
    else if (event.key === 'End') show(slides.length - 1)
    else if (event.key === 'n') root.classList.toggle('with-notes')
    else if (event.key === 'o') root.classList.toggle('overview')
    else if (event.key === 'Escape') root.classList.remove('overview')
    else if (event.key === 'f') document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()
    else return
    event.preventDefault()
  })

  document.querySelector('.marpit').addEventListener('click', (event) => {
    if (event.target.closest('a')) return
    if (String(getSelection()) !== '') return
    if (root.classList.contains('overview')) {
      show(slides.indexOf(event.target.closest('.marpit > svg')))
      root.classList.remove('overview')
    } else show(current + (event.clientX < innerWidth / 4 ? -1 : 1))
  })

  let touchedAt
  addEventListener('touchstart', (event) => { touchedAt = event.touches[0].clientX }, { passive: true })
  addEventListener('touchend', (event) => {
    const moved = event.changedTouches[0].clientX - touchedAt
    if (Math.abs(moved) > 40 && !root.classList.contains('overview')) show(current + (moved < 0 ? 1 : -1))
  })

  addEventListener('hashchange', toFragment)
  root.classList.add('playing')
  toFragment()
})()
