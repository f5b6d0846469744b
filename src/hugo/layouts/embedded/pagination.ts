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
{{- if lt hugo.Version "0.81.0" -}}{{- partial "labwright/pagination-old.html" . -}}{{- else -}}
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
{{- end -}}
{{- end -}}`

const oldStep = (label: string, sign: string, has: string, target: string) => `
  <li class="page-item{{ if not .${has} }} disabled{{ end }}"><a href="{{ if .${has} }}{{ .${target}.URL }}{{ end }}" class="page-link" aria-label="${label}"><span aria-hidden="true">${sign}</span></a></li>`

/** The pager of the years before 0.81: the first three numbers, the last, and those beside the current one. */
const oldPagination = `{{- with .Paginator }}{{ if gt .TotalPages 1 }}
<ul class="pagination">
  <li class="page-item"><a href="{{ .First.URL }}" class="page-link" aria-label="First"><span aria-hidden="true">&laquo;&laquo;</span></a></li>
${oldStep('Previous', '&laquo;', 'HasPrev', 'Prev')}
  {{- $current := .PageNumber }}{{ $last := .TotalPages }}{{ $isLeftOut := false }}
  {{- range .Pagers }}
  {{- $isNear := and (gt .PageNumber (sub $current 2)) (lt .PageNumber (add $current 2)) }}
  {{- if or (le .PageNumber 3) (eq .PageNumber $last) $isNear }}{{ $isLeftOut = false }}
  <li class="page-item{{ if eq .PageNumber $current }} active{{ end }}"><a class="page-link" href="{{ .URL }}">{{ .PageNumber }}</a></li>
  {{- else if not $isLeftOut }}{{ $isLeftOut = true }}
  <li class="page-item disabled"><span aria-hidden="true">&nbsp;&hellip;&nbsp;</span></li>
  {{- end }}{{ end }}
${oldStep('Next', '&raquo;', 'HasNext', 'Next')}
  <li class="page-item"><a href="{{ .Last.URL }}" class="page-link" aria-label="Last"><span aria-hidden="true">&raquo;&raquo;</span></a></li>
</ul>
{{ end }}{{ end -}}`

/** The pagers by their names. */
export const paginationTemplates: Readonly<Record<string, string>> = {
  '_internal/pagination.html': pagination,
  '_internal/partials/labwright/pagination-old.html': oldPagination,
}
