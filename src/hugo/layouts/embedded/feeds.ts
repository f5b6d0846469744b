/** Templates of what machines read: the RSS feed, sitemaps, robots.txt (Hugo manual, templates/rss and templates/sitemap). */

const rss = String.raw`{{- $isOld := lt hugo.Version "0.120.0" -}}
{{- $email := "" -}}{{- $name := "" -}}
{{- if not $isOld -}}
  {{- with site.Params.author -}}
    {{- if reflect.IsMap . -}}{{- $email = .email -}}{{- $name = .name -}}{{- else -}}{{- $name = . -}}{{- end -}}
  {{- end -}}
{{- end -}}
{{- with site.Author.email -}}{{- if not $email -}}{{- $email = . -}}{{- end -}}{{- end -}}
{{- with site.Author.name -}}{{- if not $name -}}{{- $name = . -}}{{- end -}}{{- end -}}
{{- $person := $email -}}
{{- with $name -}}{{- $person = printf "%s (%s)" $email . -}}{{- end -}}
{{- $pages := .Pages -}}
{{- if .IsHome -}}{{- $pages = .Site.RegularPages -}}{{- else if .IsSection -}}{{- $pages = .RegularPages -}}{{- end -}}
{{- $limit := .Site.Config.Services.RSS.Limit -}}
{{- if ge $limit 1 -}}{{- $pages = first $limit $pages -}}{{- end -}}
{{- printf "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" | safeHTML }}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>{{ if ne .Title site.Title }}{{ with .Title }}{{ . }} on {{ end }}{{ end }}{{ site.Title }}</title>
    <link>{{ .Permalink }}</link>
    <description>Recent content {{ if ne .Title site.Title }}{{ with .Title }}in {{ . }} {{ end }}{{ end }}on {{ site.Title }}</description>
    <generator>{{ if $isOld }}Hugo -- gohugo.io{{ else }}Hugo{{ end }}</generator>
    {{- with site.LanguageCode }}
    <language>{{ . }}</language>
    {{- end }}
    {{- if $email }}
    <managingEditor>{{ $person }}</managingEditor>
    <webMaster>{{ $person }}</webMaster>
    {{- end }}
    {{- with site.Copyright }}
    <copyright>{{ . }}</copyright>
    {{- end }}
    {{- if not .Date.IsZero }}
    {{- $format := "Mon, 02 Jan 2006 15:04:05 -0700" }}
    <lastBuildDate>
      {{- if $isOld }}{{ .Date.Format $format | safeHTML }}
      {{- else }}{{ with index $pages.ByLastmod.Reverse 0 }}{{ .Lastmod.Format $format | safeHTML }}{{ end }}{{ end -}}
    </lastBuildDate>
    {{- end }}
    {{- with .OutputFormats.Get "RSS" }}
    {{ printf "<atom:link href=%q rel=\"self\" type=%q />" .Permalink (print .MediaType) | safeHTML }}
    {{- end }}
    {{- range $pages }}
    <item>
      <title>{{ .Title }}</title>
      <link>{{ .Permalink }}</link>
      <pubDate>{{ (cond $isOld .Date .PublishDate).Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>
      {{- if $email }}
      <author>{{ $person }}</author>
      {{- end }}
      <guid>{{ .Permalink }}</guid>
      <description>{{ if $isOld }}{{ .Summary | html }}{{ else }}{{ .Summary | transform.XMLEscape | safeHTML }}{{ end }}</description>
    </item>
    {{- end }}
  </channel>
</rss>
`

const sitemap = String.raw`{{ printf "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" | safeHTML }}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:xhtml="http://www.w3.org/1999/xhtml">
  {{- $isNew := ge hugo.Version "0.169.0" -}}
  {{- range .Pages -}}
    {{- if and .Permalink (ne .Sitemap.Disable true) }}
  <url>
    <loc>{{ .Permalink }}</loc>
    {{- if not .Lastmod.IsZero }}
    <lastmod>{{ .Lastmod.Format "2006-01-02T15:04:05-07:00" | safeHTML }}</lastmod>
    {{- end }}
    {{- with .Sitemap.ChangeFreq }}
    <changefreq>{{ . }}</changefreq>
    {{- end }}
    {{- if ge .Sitemap.Priority 0.0 }}
    <priority>{{ .Sitemap.Priority }}</priority>
    {{- end }}
    {{- if .IsTranslated }}
      {{- range cond $isNew .AllTranslations (append . .Translations) }}
    <xhtml:link rel="alternate" hreflang="{{ .Language.LanguageCode }}" href="{{ .Permalink }}" />
      {{- end }}
    {{- end }}
  </url>
    {{- end -}}
  {{- end }}
</urlset>
`

const sitemapIndex = String.raw`{{ printf "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" | safeHTML }}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  {{- range . }}
  <sitemap>
    <loc>{{ .SitemapAbsURL }}</loc>
    {{- if not .LastChange.IsZero }}
    <lastmod>{{ .LastChange.Format "2006-01-02T15:04:05-07:00" | safeHTML }}</lastmod>
    {{- end }}
  </sitemap>
  {{- end }}
</sitemapindex>
`

const alias = `<!DOCTYPE html>
<html{{ with or site.LanguageCode site.Language.Lang }} lang="{{ . }}"{{ end }}>
  <head>
    <title>{{ .Permalink }}</title>
    <link rel="canonical" href="{{ .Permalink }}">
    {{- if lt hugo.Version "0.146.0" }}
    <meta name="robots" content="noindex">
    {{- end }}
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="0; url={{ .Permalink }}">
  </head>
</html>
`

/** Feeds and other files for machines, by the names under which the template store finds them. */
export const feedTemplates: Readonly<Record<string, string>> = {
  '_internal/_default/rss.xml': rss,
  '_internal/_default/sitemap.xml': sitemap,
  '_internal/_default/sitemapindex.xml': sitemapIndex,
  '_internal/_default/robots.txt': 'User-agent: *',
  '_internal/alias.html': alias,
}
