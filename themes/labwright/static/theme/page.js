// What every page needs a script for: the choice of colours, and boxes that scroll sideways within reach of the keyboard.
// Loaded before the page is painted, so that a chosen colour does not flash.
;(() => {
  const root = document.documentElement
  const base = new URL('..', document.currentScript.src).pathname
  const key = `labwright:v1:${base}:colours`

  const saved = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const save = choice => {
    try {
      if (choice === 'auto') localStorage.removeItem(key)
      else localStorage.setItem(key, choice)
    } catch {
      // A private window: the choice lasts as long as the page.
    }
  }
  const show = choice => {
    if (choice === 'light' || choice === 'dark') root.dataset.colours = choice
    else delete root.dataset.colours
  }

  const startSwitches = () => {
    const groups = document.querySelectorAll('fieldset[data-colours]')
    const check = choice => {
      for (const group of groups) {
        for (const input of group.querySelectorAll('input')) input.checked = input.value === choice
      }
    }
    check(saved() ?? 'auto')
    for (const group of groups) {
      group.addEventListener('change', event => {
        check(event.target.value)
        show(event.target.value)
        save(event.target.value)
      })
    }
  }

  // Told by the browser when the size of a box or of the page changes, so that no measuring holds up the first paint.
  const markScrolling = new ResizeObserver(boxes => {
    for (const { target: box } of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute('tabindex')
    }
  })

  root.dataset.scripts = ''
  show(saved())
  document.addEventListener('DOMContentLoaded', () => {
    startSwitches()
    for (const box of document.querySelectorAll('.content table')) markScrolling.observe(box)
  })
})()
