// Shows one slide at a time. Arrows, space, PgUp, PgDn, Home, End and touch turn; the other keys are in KEYS.
const deck = (() => {
  const root = document.documentElement
  const slides = [...document.querySelectorAll('.marpit > svg')]
  const notes = [...document.querySelectorAll('.notes > div')]
  const said = document.querySelector('.now-shown')
  const keys = document.querySelector('dialog')
  const followers = []
  let current = 0

  function show(index) {
    current = Math.max(0, Math.min(slides.length - 1, index))
    slides.forEach((slide, at) => slide.classList.toggle('current', at === current))
    notes.forEach((note, at) => note.classList.toggle('current', at === current))
    const fragment = `#${current + 1}`
    if (location.hash !== fragment) history.replaceState(null, '', fragment)
    if (said !== null) said.textContent = slides[current].getAttribute('aria-label')
    for (const follow of followers) follow(current)
  }

  function toFragment() {
    const number = Number.parseInt(location.hash.slice(1), 10)
    show(Number.isNaN(number) ? 0 : number - 1)
  }

  function overview(on) {
    root.classList.toggle('overview', on)
    for (const slide of slides) on ? slide.setAttribute('tabindex', '0') : slide.removeAttribute('tabindex')
    if (on) slides[current].focus()
  }

  const actions = {
    next: () => show(current + 1),
    back: () => show(current - 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    overview: () => overview(!root.classList.contains('overview')),
    notes: () => root.classList.toggle('with-notes'),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
    keys: () => (keys.open ? keys.close() : keys.showModal()),
    leave: () => overview(false),
  }
  const KEYS = {
    ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
    ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back',
    Home: 'first', End: 'last', o: 'overview', n: 'notes', p: 'presenter', f: 'full', '?': 'keys', Escape: 'leave',
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || keys?.open) return
    const control = event.target.closest?.('button, a')
    if (control && (event.key === 'Enter' || event.key === ' ')) return
    const chosen = slides.indexOf(event.target)
    if (chosen !== -1 && (event.key === 'Enter' || event.key === ' ')) {
      show(chosen)
      overview(false)
    } else {
      const action = event.key === ' ' && event.shiftKey ? 'back' : KEYS[event.key]
      if (actions[action] === undefined) return
      actions[action]()
      if (root.classList.contains('overview')) slides[current].focus()
    }
    event.preventDefault()
  }

  let resting
  function wake() {
    root.classList.add('awake')
    clearTimeout(resting)
    resting = setTimeout(() => root.classList.remove('awake'), 2500)
  }

  function start() {
    if (slides.length === 0) return
    addEventListener('keydown', onKey)
    addEventListener('mousemove', wake)
    document.querySelector('.bar').addEventListener('click', (event) => {
      const action = event.target.closest('button')?.dataset.do
      actions[action]?.()
    })
    document.querySelector('.marpit').addEventListener('click', (event) => {
      if (event.target.closest('a') || String(getSelection()) !== '') return
      if (root.classList.contains('overview')) {
        show(slides.indexOf(event.target.closest('.marpit > svg')))
        overview(false)
      } else show(current + (event.clientX < innerWidth / 4 ? -1 : 1))
    })
    let touchedAt
    addEventListener('touchstart', (event) => { touchedAt = event.touches[0].clientX; wake() }, { passive: true })
    addEventListener('touchend', (event) => {
      const moved = event.changedTouches[0].clientX - touchedAt
      if (Math.abs(moved) > 40 && !root.classList.contains('overview')) show(current + (moved < 0 ? 1 : -1))
    })
    addEventListener('hashchange', toFragment)
    root.classList.add('playing')
    toFragment()
  }

  return { slides, notes, actions, followers, show, start, onKey, at: () => current }
})()
