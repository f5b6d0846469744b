/**
 * What the server adds to each page it serves: a script that reloads the page when its files change and shows the errors
 * of a failed build over it. It never is part of a built site.
 */

/** Path of the event stream under the site's base path. */
export const eventsPath = 'labwright-live/events'

/** What the script must know of its page. */
export interface LiveClientOptions {
  readonly basePath: string
  /** Number of the build the page is from. */
  readonly buildNumber: number
  /** Path under the site's root of the file the page's address stands for, be it there or not. */
  readonly file: string
  readonly browserErrors: boolean
  readonly navigateToChanged: boolean
}

/** Put the script at the end of a page's body. */
export function addLiveClient(html: string, options: LiveClientOptions): string {
  const script = `<script data-labwright-live>(${clientSource})(${JSON.stringify({ ...options, eventsPath }).replaceAll('<', '\\u003c')})</script>`
  const end = html.toLowerCase().lastIndexOf('</body>')
  return end === -1 ? html + script : html.slice(0, end) + script + html.slice(end)
}

/** The page that says how the build stands while there is no good page yet. */
export function problemPage(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><pre>${escapeText(text)}</pre></body>
</html>
`
}

/** Write a text so that HTML shows it. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The script, as text: it runs in the browser and shares nothing with this file. */
const clientSource = String.raw`function (page) {
  var overlay = null
  function showProblem(text) {
    if (!overlay) {
      overlay = document.createElement('div')
      overlay.setAttribute('role', 'alert')
      overlay.setAttribute('data-labwright-problem', '')
      overlay.style.cssText = 'position:fixed;inset:0;z-index:2147483647;overflow:auto;background:rgba(15,15,20,.82);color:#f4f4f4;padding:2rem;box-sizing:border-box'
      var text_ = document.createElement('pre')
      text_.style.cssText = 'margin:0 auto;max-width:70rem;white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace;background:none;color:inherit;border:0;padding:0'
      overlay.appendChild(text_)
      document.body.appendChild(overlay)
    }
    overlay.firstChild.textContent = text
  }
  function hideProblem() {
    if (overlay) overlay.remove()
    overlay = null
  }
  function concerns(change) {
    if (change.buildNumber === page.buildNumber) return false
    if (page.buildNumber === 0) return true
    if (change.buildNumber !== page.buildNumber + 1) return true
    return change.changed.some(function (path) { return path === page.file || !/\.(html|xml|json|txt)$/.test(path) })
  }
  var events = new EventSource(page.basePath + page.eventsPath)
  events.onmessage = function (message) {
    var change = JSON.parse(message.data)
    if (change.problem) return page.browserErrors && showProblem(change.problem)
    hideProblem()
    if (page.navigateToChanged && change.edited && change.edited !== page.file) {
      location.href = page.basePath + change.edited.replace(/(^|\/)index\.html$/, '$1')
      return
    }
    if (concerns(change)) location.reload()
    else page.buildNumber = change.buildNumber
  }
  window.addEventListener('pagehide', function () { events.close() })
}`
