/** The pager of `_internal/pagination.html`, in its two formats (Hugo manual, templates/pagination). */

const item = `{{- define "labwright/pagination-step" }}
      <li class="page-item{{ if not .pager }} disabled{{ end }}">
        <a {{ with .pager }}href="{{ .URL }}"{{ else }}aria-disabled="true"{{ end }} aria-label="{{ .label }}" class="page-link" role="button"{{ if not .pager }} tabindex="-1"{{ end }}><span aria-hidden="true">{{ .sign }}</span></a>
      </li>
{{- end -}}
{{- define "labwright/pagination-number" }}
      <li class="page-item{{ if .isCurrent }} active{{ end }}">
        <a {{ if .isCurrent }}aria-current="page"{{ else }}href="{{ .pager.URL }}"{{ end }} aria-label="Page {{ .pager.PageNumber }}" class="page-link" role="button">{{ .pager.PageNumber }}</a>
      </li>
{{- end -}}`

const pagination = `${item}
{{- $page := . -}}{{- $format := "default" -}}
{{- if reflect.IsMap . -}}
  {{- with .page -}}{{- $page = . -}}{{- else -}}{{- errorf "pagination.html wants a map with a page" -}}{{- end -}}
  {{- with .format -}}{{- $format = lower . -}}{{- end -}}
{{- end -}}
{{- if not (in (slice "default" "terse") $format) -}}
  {{- errorf "pagination.html knows the formats default and terse, not %q" $format -}}
{{- end -}}
{{- $isTerse := eq $format "terse" -}}
{{- with $page.Paginator -}}
{{- if gt .TotalPages 1 -}}
  {{- $slots := cond $isTerse 3 5 -}}
  {{- $start := math.Max 1 (sub .PageNumber (div $slots 2)) -}}
  {{- $end := math.Min .TotalPages (sub (add $start $slots) 1) -}}
  {{- $start = math.Max 1 (add (sub $end $slots) 1) }}
    <ul class="pagination pagination-{{ $format }}">
  {{- $isFirst := not .HasPrev -}}{{- $isLast := not .HasNext -}}
  {{- if not (and $isTerse $isFirst) -}}
    {{- template "labwright/pagination-step" (dict "label" "First" "sign" ("&laquo;&laquo;" | safeHTML) "pager" (cond $isFirst nil .First)) -}}
    {{- template "labwright/pagination-step" (dict "label" "Previous" "sign" ("&laquo;" | safeHTML) "pager" .Prev) -}}
  {{- end -}}
  {{- $current := .PageNumber -}}
  {{- range .Pagers -}}
    {{- if and (ge .PageNumber $start) (le .PageNumber $end) -}}
      {{- template "labwright/pagination-number" (dict "pager" . "isCurrent" (eq .PageNumber $current)) -}}
    {{- end -}}
  {{- end -}}
  {{- if not (and $isTerse $isLast) -}}
    {{- template "labwright/pagination-step" (dict "label" "Next" "sign" ("&raquo;" | safeHTML) "pager" .Next) -}}
    {{- template "labwright/pagination-step" (dict "label" "Last" "sign" ("&raquo;&raquo;" | safeHTML) "pager" (cond $isLast nil .Last)) -}}
  {{- end }}
    </ul>
{{ end -}}
{{- end -}}`

/** The pager by its name. */
export const paginationTemplates: Readonly<Record<string, string>> = { '_internal/pagination.html': pagination }
