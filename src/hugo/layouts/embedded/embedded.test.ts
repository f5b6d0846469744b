import { describe, expect, it } from 'vitest'
import { buildSite } from '../../../testing/build-site.ts'
import type { Generation } from '../../config/generation.ts'
import { embeddedTemplates } from './index.ts'

/** Attributes and texts as Hugo 0.111, 0.131 and 0.169 write them; only white space between tags is left out. */
function squeeze(html: string): string {
  return html.replace(/>\s+</g, '><').replace(/\s+/g, ' ').replace(/ >/g, '>').trim()
}

const site = `
-- hugo.toml --
baseURL = "https://example.org/sub/"
title = "My Site"
languageCode = "en-us"
copyright = "(c) Me <x>"
enableRobotsTXT = true
disqusShortname = "short"
[params]
description = "Site desc"
images = ["site.jpg"]
[params.author]
name = "Ann"
email = "a@b.c"
[params.social]
twitter = "tw"
facebook_app_id = "123"
[taxonomies]
tag = "tags"
series = "series"
[sitemap]
changefreq = "weekly"
priority = 0.5
-- content/posts/_index.md --
---
title: Posts
---
-- content/posts/p1.md --
---
title: Post 1 & <co>
date: 2021-01-05T10:00:00+01:00
lastmod: 2022-01-05T10:00:00Z
description: Desc 1
tags: [a, b]
series: [s]
images: [p1.jpg, /images/x.png]
audio: [a.mp3]
videos: [v.mp4]
aliases: [/old1/]
---
Hello *world*.

<!--more-->

More.
-- content/posts/p2.md --
---
title: Post 2
date: 2021-02-05
series: [s]
---
{{< CODE >}}
-- layouts/_default/single.html --
<html><head>{{ template "_internal/opengraph.html" . }}{{ template "_internal/twitter_cards.html" . }}{{ template "_internal/schema.html" . }}</head><body>{{ .Content }}</body></html>
-- layouts/_default/list.html --
{{ range (.Paginate (where site.RegularPages "Title" "!=" "x") 1).Pages }}{{ end }}{{ template "_internal/pagination.html" . }}<hr>{{ template "_internal/pagination.html" (dict "page" . "format" "terse") }}
`

async function render(content: string, generation: Generation = '0.131') {
  return buildSite(
    site.replace('{{< CODE >}}', () => content),
    { hugoCompat: generation },
  )
}

async function shortcode(content: string, generation?: Generation): Promise<string> {
  const html = (await render(content, generation)).read('posts/p2/index.html')
  return squeeze(/<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '')
    .replace(/^<p>(.*)<\/p>$/, '$1')
    .trim()
}

describe('embedded templates', () => {
  it('all parse', async () => {
    const names = Object.keys(embeddedTemplates).filter(name => !/_default|alias/.test(name))
    expect(names.length).toBeGreaterThan(20)
    expect((await render('x')).messages).toEqual([])
  })

  it('give a feed with the author, the latest change and escaped summaries', async () => {
    const rss = squeeze((await render('Text & more')).read('posts/index.xml'))
    expect(rss).toContain(
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Posts on My Site</title><link>https://example.org/sub/posts/</link><description>Recent content in Posts on My Site</description><generator>Hugo</generator><language>en-us</language><managingEditor>a@b.c (Ann)</managingEditor><webMaster>a@b.c (Ann)</webMaster><copyright>(c) Me &lt;x&gt;</copyright><lastBuildDate>Wed, 05 Jan 2022 10:00:00 +0000</lastBuildDate><atom:link href="https://example.org/sub/posts/index.xml" rel="self" type="application/rss+xml" />',
    )
    expect(rss).toContain(
      '<item><title>Post 1 &amp; &lt;co&gt;</title><link>https://example.org/sub/posts/p1/</link><pubDate>Tue, 05 Jan 2021 10:00:00 +0100</pubDate><author>a@b.c (Ann)</author><guid>https://example.org/sub/posts/p1/</guid><description>&lt;p&gt;Hello &lt;em&gt;world&lt;/em&gt;.&lt;/p&gt;</description></item>',
    )
    expect(rss.endsWith('</channel></rss>')).toBe(true)
  })

  it('give a feed as Hugo 0.111 did', async () => {
    const rss = squeeze((await render('x', '0.111')).read('posts/index.xml'))
    expect(rss).toContain('<generator>Hugo -- gohugo.io</generator>')
    expect(rss).not.toContain('managingEditor')
  })

  it('give a sitemap, robots.txt and alias pages', async () => {
    const built = await render('x')
    expect(squeeze(built.read('sitemap.xml'))).toContain(
      '<url><loc>https://example.org/sub/posts/p1/</loc><lastmod>2022-01-05T10:00:00+00:00</lastmod><changefreq>weekly</changefreq><priority>0.5</priority></url>',
    )
    expect(built.read('robots.txt')).toBe('User-agent: *')
    const alias =
      '<!DOCTYPE html><html lang="en-us"><head><title>https://example.org/sub/posts/p1/</title><link rel="canonical" href="https://example.org/sub/posts/p1/"><meta name="robots" content="noindex"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=https://example.org/sub/posts/p1/"></head></html>'
    expect(squeeze(built.read('old1/index.html'))).toBe(alias)
    expect((await render('x', '0.169')).read('old1/index.html')).not.toContain('robots')
  })

  it('describe a page for other sites', async () => {
    const head = squeeze((await render('x')).read('posts/p1/index.html'))
    const values = [...head.matchAll(/<meta (?:property|name|itemprop)="([^"]+)" content="([^"]*)">/g)].map(
      match => `${match[1]} ${match[2]}`,
    )
    expect(values).toEqual([
      'og:url https://example.org/sub/posts/p1/',
      'og:site_name My Site',
      'og:title Post 1 &amp; ',
      'og:description Desc 1',
      'og:locale en_us',
      'og:type article',
      'article:section posts',
      'article:published_time 2021-01-05T10:00:00+01:00',
      'article:modified_time 2022-01-05T10:00:00+00:00',
      'article:tag A',
      'article:tag B',
      'og:image https://example.org/sub/p1.jpg',
      'og:image https://example.org/images/x.png',
      'og:audio https://example.org/sub/a.mp3',
      'og:video https://example.org/sub/v.mp4',
      'og:see_also https://example.org/sub/posts/p2/',
      'fb:app_id 123',
      'twitter:card summary_large_image',
      'twitter:image https://example.org/sub/p1.jpg',
      'twitter:title Post 1 &amp; ',
      'twitter:description Desc 1',
      'twitter:site @tw',
      'name Post 1 &amp; ',
      'description Desc 1',
      'datePublished 2021-01-05T10:00:00+01:00',
      'dateModified 2022-01-05T10:00:00+00:00',
      'wordCount 3',
      'image https://example.org/sub/p1.jpg',
      'image https://example.org/images/x.png',
      'keywords A,B',
    ])
  })

  it('show a pager in both formats', async () => {
    const [full = '', terse = ''] = squeeze((await render('x')).read('posts/index.html')).split('<hr>')
    expect(full).toBe(
      '<ul class="pagination pagination-default"><li class="page-item disabled"><a aria-disabled="true" aria-label="First" class="page-link" role="button" tabindex="-1"><span aria-hidden="true">&laquo;&laquo;</span></a></li><li class="page-item disabled"><a aria-disabled="true" aria-label="Previous" class="page-link" role="button" tabindex="-1"><span aria-hidden="true">&laquo;</span></a></li><li class="page-item active"><a aria-current="page" aria-label="Page 1" class="page-link" role="button">1</a></li><li class="page-item"><a href="/sub/posts/page/2/" aria-label="Page 2" class="page-link" role="button">2</a></li><li class="page-item"><a href="/sub/posts/page/2/" aria-label="Next" class="page-link" role="button"><span aria-hidden="true">&raquo;</span></a></li><li class="page-item"><a href="/sub/posts/page/2/" aria-label="Last" class="page-link" role="button"><span aria-hidden="true">&raquo;&raquo;</span></a></li></ul>',
    )
    expect([...terse.matchAll(/aria-label="([^"]+)"/g)].map(match => match[1])).toEqual([
      'Page 1',
      'Page 2',
      'Next',
      'Last',
    ])
  })
})

describe('embedded shortcodes', () => {
  const cases: [name: string, content: string, generation: Generation, html: string][] = [
    ['a figure alone', '{{< figure src="e.png" >}}', '0.131', '<figure><img src="e.png"></figure>'],
    [
      'a figure with everything',
      '{{< figure src="/x.png" title="T *x*" caption="Cap **b**" alt="Alt" link="https://x.org" target="_blank" rel="noopener" class="c" width="10" attr="At" attrlink="https://y.org" loading="lazy" >}}',
      '0.131',
      '<figure class="c"><a href="https://x.org" target="_blank" rel="noopener"><img src="/x.png" alt="Alt" width="10" loading="lazy"></a><figcaption><h4>T *x*</h4><p>Cap <strong>b</strong><a href="https://y.org">At</a></p></figcaption></figure>',
    ],
    [
      'a figure whose caption is its alternative text',
      '{{< figure src="e.png" caption="Only *cap*" >}}',
      '0.131',
      '<figure><img src="e.png" alt="Only cap"><figcaption><p>Only <em>cap</em></p></figcaption></figure>',
    ],
    [
      'a reference',
      '{{< ref "posts/p1" >}} {{< relref "p1.md#x" >}}',
      '0.131',
      'https://example.org/sub/posts/p1/ /sub/posts/p1/#x',
    ],
    ['a parameter', '{{< param description >}}', '0.131', 'Site desc'],
    [
      'a gist',
      '{{< gist ann 12 "a.html" >}}',
      '0.131',
      '<script src="https://gist.github.com/ann/12.js?file=a.html"></script>',
    ],
    [
      'a video, in 2023',
      '{{< youtube w7F >}}',
      '0.111',
      '<div style="position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;"><iframe src="https://www.youtube.com/embed/w7F" style="position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;" allowfullscreen title="YouTube Video"></iframe></div>',
    ],
    [
      'a video with wishes, today',
      '{{< youtube id="w7F" start=10 end=20 loading="lazy" loop=true controls=false allowFullScreen=false class="k" >}}',
      '0.169',
      '<div class="k"><iframe allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" src="https://www.youtube.com/embed/w7F?autoplay=0&amp;controls=0&amp;end=20&amp;loop=1&amp;mute=0&amp;playlist=w7F&amp;start=10" title="YouTube video"></iframe></div>',
    ],
    [
      'a video of the other kind',
      '{{< vimeo id="1" class="my" title="My vid" >}}',
      '0.131',
      '<div class="my"><iframe src="https://player.vimeo.com/video/1" title="My vid" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe></div>',
    ],
    [
      'details',
      '{{< details summary="See **this**" open=true class="c" >}}\nInner *md*\n{{< /details >}}',
      '0.169',
      '<details class="c" open><summary>See <strong>this</strong></summary><p>Inner <em>md</em></p></details>',
    ],
    [
      'a post, without asking the network',
      '{{< tweet user="ann" id="5" >}}',
      '0.131',
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/ann/status/5">A post by @ann on X</a></blockquote>',
    ],
  ]
  it.each(cases)('write %s', async (_name, content, generation, html) => {
    expect(await shortcode(content, generation)).toBe(html)
  })

  it('put a console with its exercise and its script on the page, without the solution', async () => {
    const exercise =
      '-- content/posts/p2.exercise.yaml --\nformat: 1\ntitle: "A </script> lab"\nprofile: engine\nsolution: [{type: select_host, host: a}]\n'
    const built = await buildSite(site.replace('{{< CODE >}}', '{{< cluster-console speed="4" >}}') + exercise, {
      hugoCompat: '0.131',
      assets: new Map([['labwright/elements.js', import.meta.filename]]),
    })
    expect(built.messages).toEqual([])
    expect(built.read('labwright/elements.js')).toContain('embedded shortcodes')
    const html = squeeze(built.read('posts/p2/index.html'))
    expect(html).toContain(
      '<cluster-console id="console" profile="engine" speed="4" lang="en"><script type="application/json">{"format":1,"profile":"engine","title":"A \\u003c/script\\u003e lab"}</script></cluster-console><script type="module" src="/sub/labwright/elements.js"></script>',
    )
    expect(html).not.toContain('select_host')
  })

  it('say where a console has no exercise', async () => {
    expect((await render('{{< cluster-console >}}')).messages.join('\n')).toContain(
      'the shortcode cluster-console finds no exercise at "content/posts/p2.exercise.yaml"',
    )
  })
})
