/** Descriptions of a page for other sites: Open Graph, cards, schema.org (Hugo manual, templates/embedded). */

/** The pictures that stand for a page: its own list, a resource named for it, the site's first. */
const images = `{{- $found := slice -}}
{{- $named := .Params.images -}}
{{- $resources := .Resources.ByType "image" -}}
{{- if not $named -}}
  {{- $featured := $resources.GetMatch "*feature*" -}}
  {{- if not $featured -}}{{- $featured = $resources.GetMatch "{*cover*,*thumbnail*}" -}}{{- end -}}
  {{- with $featured -}}{{- $found = $found | append (dict "Image" . "Permalink" .Permalink "RelPermalink" .RelPermalink) -}}{{- end -}}
  {{- if not $found -}}{{- with site.Params.images -}}{{- $named = first 1 . -}}{{- end -}}{{- end -}}
{{- end -}}
{{- range $named -}}
  {{- $name := . -}}
  {{- if (urls.Parse $name).Scheme -}}
    {{- $found = $found | append (dict "Permalink" $name "RelPermalink" $name) -}}
  {{- else -}}
    {{- with or ($resources.GetMatch $name) (and (ge hugo.Version "0.132.0") (resources.GetMatch $name)) -}}
      {{- $found = $found | append (dict "Image" . "Permalink" .Permalink "RelPermalink" .RelPermalink) -}}
    {{- else -}}
      {{- $found = $found | append (dict "Permalink" (absURL $name) "RelPermalink" (relURL $name)) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- return $found -}}`

const time = '"2006-01-02T15:04:05-07:00"'

const openGraph = String.raw`{{- if lt hugo.Version "0.123.0" -}}
  {{- partial "labwright/opengraph-old.html" . -}}
{{- else -}}
<meta property="og:url" content="{{ .Permalink }}">
{{- with site.Title | plainify }}
<meta property="og:site_name" content="{{ . }}">
{{- end }}
{{- with or .Title site.Title site.Params.title | plainify }}
<meta property="og:title" content="{{ . }}">
{{- end }}
{{- with or .Description .Summary site.Params.description | plainify | htmlUnescape }}
<meta property="og:description" content="{{ trim . "\n\r" }}">
{{- end }}
{{- with or .Params.locale site.LanguageCode }}
<meta property="og:locale" content="{{ replace . "-" "_" }}">
{{- end }}
{{- if .IsPage }}
<meta property="og:type" content="article">
{{- with .Section }}
<meta property="article:section" content="{{ . }}">
{{- end }}
{{- with .PublishDate }}
<meta property="article:published_time" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- with .Lastmod }}
<meta property="article:modified_time" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- range .GetTerms "tags" | first 6 }}
<meta property="article:tag" content="{{ .Page.Title | plainify }}">
{{- end }}
{{- else }}
<meta property="og:type" content="website">
{{- end }}
{{- range partial "_funcs/get-page-images.html" . | first 6 }}
<meta property="og:image" content="{{ .Permalink }}">
{{- end }}
{{- with .Params.audio }}{{ range . | first 6 }}
<meta property="og:audio" content="{{ . | absURL }}">
{{- end }}{{ end }}
{{- with .Params.videos }}{{ range . | first 6 }}
<meta property="og:video" content="{{ . | absURL }}">
{{- end }}{{ end }}
{{- $own := .Permalink }}
{{- range .GetTerms "series" }}{{ range .Pages | first 7 }}{{ if ne $own .Permalink }}
<meta property="og:see_also" content="{{ .Permalink }}">
{{- end }}{{ end }}{{ end }}
{{- with site.Params.social }}{{ if reflect.IsMap . }}
{{- with .facebook_app_id }}
<meta property="fb:app_id" content="{{ . }}">
{{- else }}{{ with .facebook_admin }}
<meta property="fb:admins" content="{{ . }}">
{{- end }}{{ end }}{{ end }}{{ end }}
{{ end -}}`

const oldDescription =
  '{{ with .Description }}{{ . }}{{ else }}{{ if .IsPage }}{{ .Summary }}{{ else }}{{ with .Site.Params.description }}{{ . }}{{ end }}{{ end }}{{ end }}'

const openGraphOld = `<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="${oldDescription}">
<meta property="og:type" content="{{ if .IsPage }}article{{ else }}website{{ end }}">
<meta property="og:url" content="{{ .Permalink }}">
{{- range partial "_funcs/get-page-images.html" . | first 6 }}<meta property="og:image" content="{{ .Permalink }}">{{ end }}
{{- $isAncient := lt hugo.Version "0.60.0" -}}
{{- if and $isAncient .IsNode }}{{ with .Date }}<meta property="og:updated_time" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>{{ end }}{{ end -}}
{{- if .IsPage -}}
{{- if not $isAncient }}<meta property="article:section" content="{{ .Section }}">{{ end }}
{{- with .PublishDate }}
<meta property="article:published_time" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- with .Lastmod }}
<meta property="article:modified_time" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- end }}
{{- with .Params.audio }}<meta property="og:audio" content="{{ . }}">{{ end }}
{{- with .Params.locale }}<meta property="og:locale" content="{{ . }}">{{ end }}
{{- with .Site.Params.title }}<meta property="og:site_name" content="{{ . }}">{{ end }}
{{- range .Params.videos }}
<meta property="og:video" content="{{ . | absURL }}">
{{- end }}
{{- $own := .Permalink }}{{ $all := .Site.Taxonomies.series }}
{{- range .Params.series }}
{{- with index $all (urlize .) }}{{ range first 6 .Pages }}{{ if ne .Permalink $own }}<meta property="og:see_also" content="{{ .Permalink }}">{{ end }}{{ end }}{{ end }}
{{- end }}
{{ with .Site.Social.facebook_admin }}<meta property="fb:admins" content="{{ . }}">{{ end }}`

const cards = String.raw`{{- $isOld := lt hugo.Version "0.123.0" -}}
{{- with partial "_funcs/get-page-images.html" . | first 1 }}
<meta name="twitter:card" content="summary_large_image">
{{- range . }}
<meta name="twitter:image" content="{{ .Permalink }}">
{{- end }}
{{- else }}
<meta name="twitter:card" content="summary">
{{- end }}
{{- if $isOld }}
<meta name="twitter:title" content="{{ .Title }}">
<meta name="twitter:description" content="${oldDescription}">
{{- with .Site.Social.twitter }}
<meta name="twitter:site" content="@{{ . }}">
{{- end }}
{{- else }}
{{- with or .Title site.Title site.Params.title | plainify }}
<meta name="twitter:title" content="{{ . }}">
{{- end }}
{{- with or .Description .Summary site.Params.description | plainify | htmlUnescape }}
<meta name="twitter:description" content="{{ trim . "\n\r" }}">
{{- end }}
{{- with site.Params.social }}{{ if reflect.IsMap . }}{{ with .twitter }}
<meta name="twitter:site" content="{{ if not (hasPrefix . "@") }}@{{ end }}{{ . }}">
{{- end }}{{ end }}{{ end }}
{{- end }}
`

const schema = String.raw`{{- $isOld := lt hugo.Version "0.123.0" -}}
{{- if $isOld }}
<meta itemprop="name" content="{{ .Title }}">
<meta itemprop="description" content="${oldDescription}">
{{- else }}
{{- with or .Title site.Title site.Params.title | plainify }}
<meta itemprop="name" content="{{ . }}">
{{- end }}
{{- with or .Description .Summary site.Params.description | plainify | htmlUnescape }}
<meta itemprop="description" content="{{ trim . "\n\r" }}">
{{- end }}
{{- end }}
{{- if or .IsPage (not $isOld) }}
{{- with .PublishDate }}
<meta itemprop="datePublished" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- with .Lastmod }}
<meta itemprop="dateModified" {{ .Format ${time} | printf "content=%q" | safeHTMLAttr }}>
{{- end }}
{{- with .WordCount }}
<meta itemprop="wordCount" content="{{ . }}">
{{- end }}
{{- range partial "_funcs/get-page-images.html" . | first 6 }}
<meta itemprop="image" content="{{ .Permalink }}">
{{- end }}
{{- end }}
{{- if $isOld }}{{ if .IsPage }}
<meta itemprop="keywords" content="{{ range .Params.tags }}{{ . }},{{ end }}">
{{- end }}{{ else }}
{{- $keywords := slice }}
{{- range .GetTerms "keywords" }}{{ $keywords = $keywords | append .Title }}{{ end }}
{{- if not $keywords }}{{ with .Keywords }}{{ $keywords = . }}{{ else }}{{ range .GetTerms "tags" }}{{ $keywords = $keywords | append .Title }}{{ end }}{{ end }}{{ end }}
{{- with $keywords }}
<meta itemprop="keywords" content="{{ delimit . "," }}">
{{- end }}
{{- end }}
`

const news = `{{ if .IsPage }}{{ with .Params.news_keywords }}
  <meta name="news_keywords" content="{{ delimit (first 10 .) "," }}">
{{ end }}{{ end }}`

/** Descriptions for other sites, by name. */
export const socialTemplates: Readonly<Record<string, string>> = {
  '_internal/opengraph.html': openGraph,
  '_internal/twitter_cards.html': cards,
  '_internal/schema.html': schema,
  '_internal/google_news.html': news,
  '_internal/partials/labwright/opengraph-old.html': openGraphOld,
  '_internal/partials/_funcs/get-page-images.html': images,
}
