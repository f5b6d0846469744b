/**
 * Our own shortcode for a foreign theme (design.md 7.1): the console of the page's exercise, which it reads from
 * `<lab>.exercise.yaml` beside `<lab>.md`, or from the file named in `src`, and the script that makes it live.
 */

const clusterConsole = `{{- $file := .Page.File -}}
{{- $path := "" -}}
{{- with .Get "src" -}}
  {{- $path = cond (hasPrefix . "/") . (path.Join "content" (path.Dir $file.Path) .) -}}
{{- else -}}
  {{- with $file -}}{{- $path = path.Join "content" .Dir (printf "%s.exercise.yaml" .BaseFileName) -}}{{- end -}}
  {{- if and $file (not (fileExists $path)) -}}{{- $path = path.Join "content" $file.Dir (printf "%s.exercise.yaml" $file.TranslationBaseName) -}}{{- end -}}
{{- end -}}
{{- if not (fileExists $path) -}}
  {{- errorf "the shortcode cluster-console finds no exercise at %q: %s" $path .Position -}}
{{- else -}}
  {{- $exercise := transform.Unmarshal (readFile $path) -}}
  {{- $data := dict -}}
  {{- range $key, $value := $exercise -}}
    {{- if not (in (slice "solution" "negative") $key) -}}{{- $data = merge $data (dict $key $value) -}}{{- end -}}
  {{- end -}}
  {{- $id := or (.Get "id") "console" }}
<cluster-console id="{{ $id }}"
  {{- with or (.Get "profile") $exercise.profile }} profile="{{ . }}"{{ end }}
  {{- with .Get "speed" }} speed="{{ . }}"{{ end }}
  {{- with .Page.Language.Lang }} lang="{{ . }}"{{ end }}><script type="application/json">{{ $data | jsonify | safeJS }}</script></cluster-console>
<script type="module" src="{{ "labwright/elements.js" | relURL }}"></script>
{{ end -}}`

/** The console's shortcode by its name. */
export const clusterConsoleShortcode: Readonly<Record<string, string>> = {
  '_internal/shortcodes/cluster-console.html': clusterConsole,
}
