/**
 * Shortcodes that show what lies elsewhere: videos, gists, posts (Hugo manual, shortcodes). A post is fetched nowhere: a
 * link stands for it, so that a build needs no network and sends no reader's data away.
 */

const fill = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;'
const frame = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;'

const youtube = `{{- $privacy := site.Config.Privacy.YouTube -}}
{{- if not $privacy.Disable -}}
{{- $id := or (.Get "id") (.Get 0) -}}
{{- if not $id -}}{{- errorf "the shortcode youtube wants an id: %s" .Position -}}{{- end -}}
{{- $host := cond (eq $privacy.PrivacyEnhanced true) "www.youtube-nocookie.com" "www.youtube.com" -}}
{{- $isOld := lt hugo.Version "0.125.0" -}}{{- $isNew := ge hugo.Version "0.146.0" -}}
{{- $yes := slice "true" "1" -}}{{- $no := slice "false" "0" -}}
{{- $autoplay := in $yes (print (.Get "autoplay")) -}}
{{- $controls := not (in $no (print (.Get "controls"))) -}}
{{- $loop := in $yes (print (.Get "loop")) -}}
{{- $mute := or $autoplay (in $yes (print (.Get "mute"))) -}}
{{- $full := true -}}{{- range slice "allowFullScreen" "allowfullscreen" -}}{{- if in $no (print ($.Get .)) -}}{{- $full = false -}}{{- end -}}{{- end -}}
{{- $query := printf "autoplay=%d&controls=%d&end=%d&loop=%d&mute=%d" (cond $autoplay 1 0) (cond $controls 1 0) (int (default 0 (.Get "end"))) (cond $loop 1 0) (cond $mute 1 0) -}}
{{- if $loop -}}{{- $query = printf "%s&playlist=%s" $query $id -}}{{- end -}}
{{- $query = printf "%s&start=%d" $query (int (default 0 (.Get "start"))) -}}
{{- if $isOld -}}{{- $query = cond (eq (print (.Get "autoplay")) "true") "autoplay=1" "" -}}{{- end -}}
{{- $address := printf "https://%s/embed/%s" $host $id -}}
{{- with $query -}}{{- $address = printf "%s?%s" $address . -}}{{- end -}}
{{- $title := default (cond $isOld "YouTube Video" "YouTube video") (.Get "title") -}}
{{- $class := .Get "class" }}
<div{{ with $class }} class="{{ . }}"{{ else }} style="${frame}"{{ end }}>
  <iframe
    {{- if not $isOld }} allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share{{ if and $isNew $full }}; fullscreen{{ end }}"
    {{- if and $full (not $isNew) }} allowfullscreen="allowfullscreen"{{ end }} loading="{{ or (.Get "loading") "eager" }}" referrerpolicy="{{ or (.Get "referrerpolicy") "strict-origin-when-cross-origin" }}"
    {{- end }} src="{{ $address | safeURL }}"
    {{- if not $class }} style="${fill}"{{ end }}
    {{- if $isOld }} allowfullscreen{{ end }} title="{{ $title }}"></iframe>
</div>
{{- end -}}
`

const vimeo = `{{- $privacy := site.Config.Privacy.Vimeo -}}
{{- if not $privacy.Disable -}}
{{- $id := or (.Get "id") (.Get 0) -}}
{{- if not $id -}}{{- errorf "the shortcode vimeo wants an id: %s" .Position -}}{{- end -}}
{{- $isNew := ge hugo.Version "0.146.0" -}}
{{- $class := or (.Get "class") (cond .IsNamedParams nil (.Get 1)) -}}
{{- $title := .Get "title" -}}
{{- $address := printf "https://player.vimeo.com/video/%v" $id -}}
{{- if or $isNew (eq $privacy.EnableDNT true) -}}{{- $address = printf "%s?dnt=%d" $address (cond (eq $privacy.EnableDNT true) 1 0) -}}{{- end }}
<div{{ with $class }} class="{{ . }}"{{ else }} style="${frame}"{{ end }}>
  <iframe src="{{ $address | safeURL }}"
    {{- if not $class }} style="${fill}"{{ end }}
    {{- if $isNew }} allow="fullscreen"{{ with $title }} title="{{ . }}"{{ end }}{{ else }} title="{{ or $title "vimeo video" }}" webkitallowfullscreen mozallowfullscreen allowfullscreen{{ end }}></iframe>
</div>
{{- end -}}
`

const gist =
  '<script src="https://gist.github.com/{{ index .Params 0 }}/{{ index .Params 1 }}.js{{ if gt (len .Params) 2 }}?file={{ index .Params 2 }}{{ end }}"></script>\n'

const post = `{{- $id := or (.Get "id") (cond .IsNamedParams "" (.Get 0)) -}}
{{- $user := or (.Get "user") "i" -}}
{{- if not $id -}}{{- errorf "the shortcode %s wants an id: %s" .Name .Position -}}{{- end -}}
<blockquote class="twitter-tweet"><a href="https://twitter.com/{{ $user }}/status/{{ $id }}">{{ with .Get "user" }}A post by @{{ . }} on X{{ else }}A post on X{{ end }}</a></blockquote>
`

const instagram = `{{- $id := or (.Get "id") (.Get 0) -}}
{{- if not $id -}}{{- errorf "the shortcode instagram wants an id: %s" .Position -}}{{- end -}}
<blockquote class="instagram-media"><a href="https://www.instagram.com/p/{{ $id }}/">A post on Instagram</a></blockquote>
`

const qr = String.raw`{{- $text := or (.Get "text") (trim .Inner " \n\r") -}}
{{- warnf "the shortcode qr draws no picture yet; its text stands as a link: %s" .Position -}}
<a class="qr" href="{{ $text }}">{{ $text }}</a>
`

/** Shortcodes for what lies elsewhere, by name. */
export const mediaShortcodes: Readonly<Record<string, string>> = {
  '_internal/shortcodes/youtube.html': youtube,
  '_internal/shortcodes/vimeo.html': vimeo,
  '_internal/shortcodes/vimeo_simple.html': vimeo,
  '_internal/shortcodes/gist.html': gist,
  '_internal/shortcodes/tweet.html': post,
  '_internal/shortcodes/twitter.html': post,
  '_internal/shortcodes/twitter_simple.html': post,
  '_internal/shortcodes/x.html': post,
  '_internal/shortcodes/x_simple.html': post,
  '_internal/shortcodes/instagram.html': instagram,
  '_internal/shortcodes/instagram_simple.html': instagram,
  '_internal/shortcodes/qr.html': qr,
}
