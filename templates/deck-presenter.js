// The presenter's own window: this slide and the next, the notes, a clock, and the time that the talk should have taken.
{
  let view = null
  let began = 0

  const clockTime = (date) => `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
  const spent = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
  const planned = (upTo) => deck.notes.slice(0, upTo).reduce((sum, { dataset }) => sum + Number(dataset.seconds), 0)

  function copyOf(index) {
    const slide = deck.slides[index]
    if (slide === undefined) return view.document.createTextNode('The last slide.')
    const stage = part(view.document, 'marpit')
    stage.append(view.document.importNode(slide, true))
    return stage
  }

  function follow(current) {
    if (view === null || view.closed) return
    const page = view.document
    page.querySelector('.now').replaceChildren(copyOf(current))
    page.querySelector('.next').replaceChildren(copyOf(current + 1))
    page.querySelector('.words').replaceChildren(page.importNode(deck.notes[current], true))
    page.querySelector('.place').textContent = `${current + 1} / ${deck.slides.length}`
    tick()
  }

  function tick() {
    if (view === null || view.closed) return
    const page = view.document
    page.querySelector('.clock').textContent = clockTime(new Date())
    page.querySelector('.spent').textContent = spent((Date.now() - began) / 1000)
    page.querySelector('.plan').textContent = `${spent(planned(deck.at()))} of ${spent(planned(deck.slides.length))} planned`
  }

  function button(page, label, action) {
    const made = page.createElement('button')
    made.type = 'button'
    made.textContent = label
    made.addEventListener('click', action)
    return made
  }

  function part(page, name, label) {
    const made = page.createElement(name === 'words' ? 'section' : 'div')
    made.className = name
    if (label !== undefined) made.setAttribute('aria-label', label)
    return made
  }

  function furnish() {
    const page = view.document
    page.title = `Presenter view: ${document.title}`
    page.documentElement.lang = document.documentElement.lang
    page.documentElement.className = 'presenter'
    page.head.replaceChildren(...[...document.querySelectorAll('style')].map((style) => page.importNode(style, true)))
    const bar = part(page, 'times')
    bar.append(
      button(page, 'Back', deck.actions.back),
      button(page, 'Next', deck.actions.next),
      part(page, 'place'),
      part(page, 'clock'),
      part(page, 'spent'),
      part(page, 'plan'),
      button(page, 'Restart the watch', () => { began = Date.now(); tick() }),
    )
    const next = part(page, 'next', 'Next slide')
    page.body.replaceChildren(part(page, 'now', 'This slide'), next, part(page, 'words', 'Notes'), bar)
    view.addEventListener('keydown', deck.onKey)
  }

  deck.actions.presenter = () => {
    if (view !== null && !view.closed) return view.focus()
    view = window.open('', '', 'popup,width=1240,height=760')
    if (view === null) {
      document.querySelector('.now-shown').textContent = 'The browser opened no second window. Allow pop-ups for this file.'
      return
    }
    began = Date.now()
    furnish()
    follow(deck.at())
  }
  deck.followers.push(follow)
  setInterval(tick, 1000)
  addEventListener('pagehide', () => view?.close())
}
deck.start()
