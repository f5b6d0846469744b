/**
 * Render hooks for the links and pictures of sites in several languages, where a destination may name a page or a file of
 * another language (Hugo manual, render-hooks/links and images).
 */

/** Where a destination leads: `$to`; to the page or file it names, where it names one. */
const destination = (candidates: string) => `{{- $url := urls.Parse .Destination -}}
{{- $to := $url.String -}}
{{- $isFragment := hasPrefix $to "#" -}}
{{- if not (or $isFragment $url.IsAbs (and (eq $to "") (ge hugo.Version "0.132.0"))) -}}
  {{- $name := strings.TrimPrefix "./" $url.Path -}}
  {{- with or ${candidates} -}}
    {{- $to = .RelPermalink -}}
    {{- with $url.RawQuery }}{{ $to = print $to "?" . }}{{ end -}}
    {{- with $url.Fragment }}{{ $to = print $to "#" . }}{{ end -}}
  {{- end -}}
{{- end -}}`

const files = '(.PageInner.Resources.Get $name) (resources.Get $name)'

/** Attributes as Hugos before 0.132 write them: sorted, those that are empty left out. */
const sortedAttributes =
  '{{- range $name, $value := $attributes }}{{ with $value }}{{ printf " %s=%q" $name . | safeHTMLAttr }}{{ end }}{{ end -}}'

const link = `${destination(`($.PageInner.GetPage $name) ${files}`)}
{{- if $isFragment }}{{ $to = print .PageInner.RelPermalink "#" $url.Fragment }}{{ end -}}
{{- if ge hugo.Version "0.132.0" -}}
<a href="{{ $to }}"{{ with .Title }} title="{{ . }}"{{ end }}>{{ .Text }}</a>
{{- else -}}
{{- $attributes := dict "href" $to "title" (transform.HTMLEscape .Title) -}}
<a ${sortedAttributes}>{{ .Text | safeHTML }}</a>
{{- end -}}`

const image = `${destination(files)}
{{- if ge hugo.Version "0.132.0" -}}
<img src="{{ $to }}" alt="{{ .PlainText }}"{{ with .Title }} title="{{ . }}"{{ end }}
{{- range $name, $value := .Attributes }}{{ with $value }}{{ printf " %s=%q" $name (transform.HTMLEscape .) | safeHTMLAttr }}{{ end }}{{ end }}>
{{- else -}}
{{- $attributes := merge .Attributes (dict "alt" .Text "src" $to "title" (transform.HTMLEscape .Title)) -}}
<img ${sortedAttributes}>
{{- end -}}`

/** The hooks by name. */
export const renderHookTemplates: Readonly<Record<string, string>> = {
  '_internal/_markup/render-link.html': link,
  '_internal/_markup/render-image.html': image,
}
