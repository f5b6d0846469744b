// The handle between text and console: dragged, or moved by the arrow keys, and remembered. Without this script the page keeps its set widths.
;(() => {
  const columns = document.querySelector('.lab-columns')
  const sheet = document.querySelector('.lab-console')
  if (!columns || !sheet) return
  const base = new URL('..', document.currentScript?.src ?? document.baseURI).pathname
  const key = `labwright:v1:${base}:split`
  const least = 28
  const most = 70

  const handle = document.createElement('div')
  handle.className = 'split'
  handle.tabIndex = 0
  handle.setAttribute('role', 'separator')
  handle.setAttribute('aria-orientation', 'vertical')
  handle.setAttribute('aria-label', sheet.dataset.splitLabel)
  handle.setAttribute('aria-controls', sheet.id)
  handle.setAttribute('aria-valuemin', String(least))
  handle.setAttribute('aria-valuemax', String(most))
  sheet.prepend(handle)

  const width = () => Math.round((sheet.offsetWidth / columns.offsetWidth) * 100)
  const show = percent => {
    const kept = Math.min(most, Math.max(least, percent))
    columns.style.setProperty('--split', `${kept}%`)
    handle.setAttribute('aria-valuenow', String(Math.round(kept)))
    return kept
  }
  const save = percent => {
    try {
      localStorage.setItem(key, String(Math.round(percent)))
    } catch {
      // A private window: the width lasts as long as the page.
    }
  }

  let saved = NaN
  try {
    saved = Number.parseFloat(localStorage.getItem(key) ?? '')
  } catch {
    // As above.
  }
  if (Number.isFinite(saved)) show(saved)
  else handle.setAttribute('aria-valuenow', String(width()))

  handle.addEventListener('pointerdown', event => {
    handle.setPointerCapture(event.pointerId)
    handle.dataset.dragged = ''
    event.preventDefault()
  })
  handle.addEventListener('pointermove', event => {
    if (handle.dataset.dragged === undefined) return
    const box = columns.getBoundingClientRect()
    const fromEnd = getComputedStyle(columns).direction === 'rtl' ? event.clientX - box.left : box.right - event.clientX
    show((fromEnd / box.width) * 100)
  })
  for (const type of ['pointerup', 'pointercancel']) {
    handle.addEventListener(type, () => {
      if (handle.dataset.dragged === undefined) return
      delete handle.dataset.dragged
      save(Number(handle.getAttribute('aria-valuenow')))
    })
  }
  handle.addEventListener('keydown', event => {
    const towardsStart = getComputedStyle(columns).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const towardsEnd = towardsStart === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [towardsStart]: width() + 2, [towardsEnd]: width() - 2, Home: most, End: least }[event.key]
    if (to === undefined) return
    event.preventDefault()
    save(show(to))
  })

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && sheet.matches(':popover-open')) sheet.hidePopover()
  })
})()
