// Executes templates with Go's own packages, for comparison with ours: reads a JSON file of cases, writes the outputs.
//
//	go run . differential cases.json results.json
//	go run . bench cases.json results.json
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	texttemplate "text/template"
	"time"
)

type testCase struct {
	Mode   string          `json:"mode"`
	Source string          `json:"source"`
	Data   json.RawMessage `json:"data"`
}

type result struct {
	Output string `json:"output"`
	Error  string `json:"error"`
}

type measured struct {
	Output       string  `json:"output"`
	Error        string  `json:"error"`
	Microseconds float64 `json:"microseconds"`
	Rounds       int     `json:"rounds"`
}

type executor interface {
	Execute(out *strings.Builder, data any) error
}

type textExecutor struct{ *texttemplate.Template }

func (t textExecutor) Execute(out *strings.Builder, data any) error {
	return t.Template.Execute(out, data)
}

type htmlExecutor struct{ *htmltemplate.Template }

func (t htmlExecutor) Execute(out *strings.Builder, data any) error {
	return t.Template.Execute(out, data)
}

var functions = map[string]any{
	"fail":     func(text any) (any, error) { return nil, errors.New(fmt.Sprint(text)) },
	"id":       func(value any) any { return value },
	"list":     func(values ...any) []any { return values },
	"dict":     dict,
	"upper":    func(value any) string { return strings.ToUpper(fmt.Sprint(value)) },
	"safeHTML": func(value any) htmltemplate.HTML { return htmltemplate.HTML(fmt.Sprint(value)) },
	"safeURL":  func(value any) htmltemplate.URL { return htmltemplate.URL(fmt.Sprint(value)) },
}

func dict(values ...any) (map[string]any, error) {
	if len(values)%2 != 0 {
		return nil, errors.New("odd number of values")
	}
	made := map[string]any{}
	for i := 0; i < len(values); i += 2 {
		made[fmt.Sprint(values[i])] = values[i+1]
	}
	return made, nil
}

func parse(mode, source string) (executor, error) {
	if mode == "html" {
		parsed, err := htmltemplate.New("t").Funcs(functions).Parse(source)
		return htmlExecutor{parsed}, err
	}
	parsed, err := texttemplate.New("t").Funcs(functions).Parse(source)
	return textExecutor{parsed}, err
}

// value turns decoded JSON into the values templates get: {"$": kind, "value": …} stands for what JSON has no form for.
func value(decoded any) any {
	switch typed := decoded.(type) {
	case json.Number:
		return number(typed.String())
	case []any:
		for i, each := range typed {
			typed[i] = value(each)
		}
		return typed
	case map[string]any:
		if kind, ok := typed["$"].(string); ok {
			return special(kind, typed["value"].(string))
		}
		for key, each := range typed {
			typed[key] = value(each)
		}
		return typed
	default:
		return decoded
	}
}

func number(text string) any {
	if whole, err := strconv.Atoi(text); err == nil {
		return whole
	}
	real, _ := strconv.ParseFloat(text, 64)
	return real
}

func special(kind, text string) any {
	switch kind {
	case "float":
		real, _ := strconv.ParseFloat(text, 64)
		return real
	case "HTML":
		return htmltemplate.HTML(text)
	case "CSS":
		return htmltemplate.CSS(text)
	case "JS":
		return htmltemplate.JS(text)
	case "JSStr":
		return htmltemplate.JSStr(text)
	case "HTMLAttr":
		return htmltemplate.HTMLAttr(text)
	case "URL":
		return htmltemplate.URL(text)
	case "Srcset":
		return htmltemplate.Srcset(text)
	}
	panic("unknown kind " + kind)
}

func decode(raw json.RawMessage) any {
	decoder := json.NewDecoder(strings.NewReader(string(raw)))
	decoder.UseNumber()
	var decoded any
	if err := decoder.Decode(&decoded); err != nil {
		panic(err)
	}
	return value(decoded)
}

func render(each testCase) (made result) {
	defer func() {
		if problem := recover(); problem != nil {
			made = result{Error: fmt.Sprint("panic: ", problem)}
		}
	}()
	parsed, err := parse(each.Mode, each.Source)
	if err != nil {
		return result{Error: err.Error()}
	}
	var out strings.Builder
	if err := parsed.Execute(&out, decode(each.Data)); err != nil {
		return result{Error: err.Error()}
	}
	return result{Output: out.String()}
}

// renderInTime gives up on a template that does not end.
func renderInTime(each testCase) result {
	done := make(chan result, 1)
	go func() { done <- render(each) }()
	select {
	case made := <-done:
		return made
	case <-time.After(2 * time.Second):
		return result{Error: "no end within 2 s"}
	}
}

// cpu is the processor time this process has used, in microseconds.
func cpu() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Sec+usage.Stime.Sec)*1e6 + float64(usage.Utime.Usec+usage.Stime.Usec)
}

func measure(each testCase) measured {
	parsed, err := parse(each.Mode, each.Source)
	if err != nil {
		return measured{Error: err.Error()}
	}
	data := decode(each.Data)
	var first strings.Builder
	if err := parsed.Execute(&first, data); err != nil {
		return measured{Error: err.Error()}
	}
	run := func(rounds int) float64 {
		runtime.GC()
		before := cpu()
		for range rounds {
			var out strings.Builder
			if err := parsed.Execute(&out, data); err != nil {
				panic(err)
			}
		}
		return cpu() - before
	}
	rounds := 10
	for start := time.Now(); time.Since(start) < 200*time.Millisecond; {
		run(rounds)
	}
	for run(rounds) < 250_000 {
		rounds *= 2
	}
	best := run(rounds)
	for range 4 {
		best = min(best, run(rounds))
	}
	return measured{Output: first.String(), Microseconds: best / float64(rounds), Rounds: rounds}
}

func main() {
	debug.SetMaxStack(256 << 20)
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		panic(err)
	}
	var cases []testCase
	if err := json.Unmarshal(text, &cases); err != nil {
		panic(err)
	}
	results := make([]any, len(cases))
	for i, each := range cases {
		if os.Args[1] == "bench" {
			results[i] = measure(each)
		} else {
			results[i] = renderInTime(each)
		}
	}
	encoded, err := json.Marshal(results)
	if err != nil {
		panic(err)
	}
	if err := os.WriteFile(os.Args[3], encoded, 0o644); err != nil {
		panic(err)
	}
}
