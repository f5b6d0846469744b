/** Google Analytics and Disqus, which a site turns on in its configuration (Hugo manual, templates/embedded). */

const analytics = `{{- $privacy := site.Config.Privacy.GoogleAnalytics -}}
{{- if not $privacy.Disable -}}
  {{- with site.Config.Services.GoogleAnalytics.ID -}}
    {{- if hasPrefix (lower .) "ua-" -}}
      {{- warnf "Universal Analytics (%s) has ended; give an id of Google Analytics 4" . -}}
    {{- else if lt hugo.Version "0.120.0" }}
<script async src="https://www.googletagmanager.com/gtag/js?id={{ . }}"></script>
<script>
{{ if $privacy.RespectDoNotTrack }}var dnt = (navigator.doNotTrack || window.doNotTrack || navigator.msDoNotTrack);
var doNotTrack = (dnt == "1" || dnt == "yes");{{ else }}var doNotTrack = false;{{ end }}
if (!doNotTrack) {
	window.dataLayer = window.dataLayer || [];
	function gtag(){dataLayer.push(arguments);}
	gtag('js', new Date());
	gtag('config', '{{ . }}', { 'anonymize_ip': {{ if $privacy.AnonymizeIP }}true{{ else }}false{{ end }} });
}
</script>
    {{- else }}
      <script async src="https://www.googletagmanager.com/gtag/js?id={{ . }}"></script>
      <script>
        var doNotTrack = false;
        if ( {{ if $privacy.RespectDoNotTrack }}true{{ else }}false{{ end }} ) {
          var dnt = (navigator.doNotTrack || window.doNotTrack || navigator.msDoNotTrack);
          var doNotTrack = (dnt == "1" || dnt == "yes");
        }
        if (!doNotTrack) {
          window.dataLayer = window.dataLayer || [];
          function gtag(){dataLayer.push(arguments);}
          gtag('js', new Date());
          gtag('config', '{{ . }}');
        }
      </script>
    {{- end -}}
  {{- end -}}
{{- end -}}`

const disqus = `{{- if not site.Config.Privacy.Disqus.Disable -}}
{{- with or site.Config.Services.Disqus.Shortname site.DisqusShortname -}}
<div id="disqus_thread"></div>
<script>
    window.disqus_config = function () {
    {{ with $.Params.disqus_identifier }}this.page.identifier = {{ . }};{{ end }}
    {{ with $.Params.disqus_title }}this.page.title = {{ . }};{{ end }}
    {{ with $.Params.disqus_url }}this.page.url = {{ . }};{{ end }}
    };
    (function() {
        if (["localhost", "127.0.0.1"].indexOf(window.location.hostname) != -1) {
            document.getElementById('disqus_thread').innerHTML = 'Disqus comments not available by default when the website is previewed locally.';
            return;
        }
        var d = document, s = d.createElement('script'); s.async = true;
        s.src = '//' + {{ . }} + '.disqus.com/embed.js';
        s.setAttribute('data-timestamp', +new Date());
        (d.head || d.body).appendChild(s);
    })();
</script>
<noscript>Please enable JavaScript to view the <a href="https://disqus.com/?ref_noscript">comments powered by Disqus.</a></noscript>
<a href="https://disqus.com" class="dsq-brlink">comments powered by <span class="logo-disqus">Disqus</span></a>
{{- end -}}
{{- end -}}`

/** Services of others, by name. */
export const serviceTemplates: Readonly<Record<string, string>> = {
  '_internal/google_analytics.html': analytics,
  '_internal/google_analytics_async.html': analytics,
  '_internal/disqus.html': disqus,
}
