/** Shortcodes on text and links: figure, highlight, ref, relref, param, details, comment (Hugo manual, shortcodes). */

const figure = `<figure{{ with .Get "class" }} class="{{ . }}"{{ end }}>
{{- with .Get "link" -}}
  <a href="{{ . }}"{{ with $.Get "target" }} target="{{ . }}"{{ end }}{{ with $.Get "rel" }} rel="{{ . }}"{{ end }}>
{{- end -}}
{{- $source := .Get "src" -}}
{{- with urls.Parse $source -}}{{- if and (not .Scheme) (not .Host) -}}
  {{- with $.Page.Resources.Get $source -}}{{- $source = .RelPermalink -}}{{- end -}}
{{- end -}}{{- end -}}
<img src="{{ $source }}"
  {{- if or (.Get "alt") (.Get "caption") }} alt="{{ with .Get "alt" }}{{ . }}{{ else }}{{ .Get "caption" | markdownify | plainify }}{{ end }}"{{ end }}
  {{- with .Get "width" }} width="{{ . }}"{{ end }}
  {{- with .Get "height" }} height="{{ . }}"{{ end }}
  {{- if ge hugo.Version "0.120.0" }}{{ with .Get "loading" }} loading="{{ . }}"{{ end }}{{ end -}}
>
{{- if .Get "link" }}</a>{{ end -}}
{{- if or (.Get "title") (.Get "caption") (.Get "attr") -}}
  <figcaption>
    {{- with .Get "title" }}
      <h4>{{ . }}</h4>
    {{- end -}}
    {{- if or (.Get "caption") (.Get "attr") -}}
      <p>
        {{- with .Get "caption" }}{{ . | markdownify }}{{ end }}
        {{- with .Get "attrlink" }}
          <a href="{{ . }}">
        {{- end -}}
        {{- with .Get "attr" }}{{ . | markdownify }}{{ end -}}
        {{- if .Get "attrlink" }}</a>{{ end -}}
      </p>
    {{- end }}
  </figcaption>
{{- end }}
</figure>
`

const highlight = String.raw`{{- if gt (len .Params) 1 -}}
  {{- highlight (trim .InnerDeindent "\n\r") (.Get 0) (.Get 1) -}}
{{- else -}}
  {{- highlight (trim .InnerDeindent "\n\r") (.Get 0) "" -}}
{{- end -}}`

const details = `<details
  {{- with .Get "class" }} class="{{ . }}"{{ end }}
  {{- with .Get "name" }} name="{{ . }}"{{ end }}
  {{- if eq (print (.Get "open")) "true" "open" }} open{{ end }}
  {{- with .Get "title" }} title="{{ . }}"{{ end }}>
  <summary>{{ with .Get "summary" }}{{ $.Page.RenderString . }}{{ else }}Details{{ end }}</summary>
  {{ .Inner | .Page.RenderString (dict "display" "block") }}
</details>
`

const param = `{{- $name := .Get 0 -}}
{{- with $name -}}
  {{- with $.Page.Param . -}}{{- . -}}{{- else -}}
    {{- errorf "the shortcode param found no %q: %s" $name $.Position -}}
  {{- end -}}
{{- else -}}
  {{- errorf "the shortcode param wants the name of a parameter: %s" $.Position -}}
{{- end -}}`

/** Shortcodes on text, by name. */
export const textShortcodes: Readonly<Record<string, string>> = {
  '_internal/shortcodes/figure.html': figure,
  '_internal/shortcodes/highlight.html': highlight,
  '_internal/shortcodes/details.html': details,
  '_internal/shortcodes/param.html': param,
  '_internal/shortcodes/comment.html': '{{ with .Inner }}{{ end }}',
  '_internal/shortcodes/ref.html': '{{ ref . .Params }}',
  '_internal/shortcodes/relref.html': '{{ relref . .Params }}',
}
