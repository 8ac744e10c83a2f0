// Command browse opens pages in headless Chromium, as a desk, a telephone and a printer show them,
// and tells everything that is not still and tidy: a console message, a dialog, a request for
// anything but the page, a script, a page wider than the screen, a label cut off in a drawing.
//
//	go run .ci/readers/browse.go DIR PAGE.html...
//
// PAGE.pdf, as printed on A4, is written into DIR. The browser is spoken to through a pipe
// (--remote-debugging-pipe: JSON messages, each ended by a zero byte), so no port is opened.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// screens are the widths in CSS pixels that a page is looked at. A sheet of A4 between the margins
// that the pages ask for is 186 mm wide.
var screens = []struct {
	name, media string
	width       int
	mobile      bool
}{
	{"desk", "screen", 1280, false},
	{"telephone", "screen", 390, true},
	{"A4", "print", 703, false},
}

// look is run in the page; what it returns is what is wrong, one thing a line.
const look = `(() => {
	const wrong = [], width = %d, page = document.documentElement
	if (innerWidth !== width) wrong.push('laid out for ' + innerWidth + ' px')
	if (page.scrollWidth > width) wrong.push('is ' + page.scrollWidth + ' px wide')
	if (document.scripts.length) wrong.push('holds a script')
	if (document.querySelector('a[href]:not([href^="#"]),iframe,object,embed,form,link')) wrong.push('leads out of the page')
	if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(page.textContent)) wrong.push('turns the direction of writing')
	if (!document.body.innerText.trim()) wrong.push('is empty')
	for (const text of document.querySelectorAll('svg text')) {
		const a = text.getBoundingClientRect(), b = text.ownerSVGElement.getBoundingClientRect()
		if (a.width && (a.left < b.left - 2 || a.right > b.right + 2 || a.top < b.top - 2 || a.bottom > b.bottom + 2))
			wrong.push('cuts off the label ' + text.textContent)
	}
	return wrong.join('\n')
})()`

type message struct {
	ID        int             `json:"id,omitempty"`
	SessionID string          `json:"sessionId,omitempty"`
	Method    string          `json:"method,omitempty"`
	Params    json.RawMessage `json:"params,omitempty"`
	Result    json.RawMessage `json:"result,omitempty"`
	Error     *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// browser is one running Chromium with one tab.
type browser struct {
	process *exec.Cmd
	in      *os.File
	out     *bufio.Reader
	tab     string
	calls   int
	page    string   // address of the page being looked at
	loaded  bool     // since the last call of open
	wrong   []string // what happened that should not have
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: browse DIR PAGE.html...")
		os.Exit(2)
	}
	wrong, err := browse(os.Args[1], os.Args[2:])
	for _, line := range wrong {
		fmt.Println(line)
	}
	if err != nil {
		fmt.Println(err)
	}
	if err != nil || len(wrong) > 0 {
		os.Exit(1)
	}
}

func browse(dir string, pages []string) (wrong []string, err error) {
	profile, err := os.MkdirTemp("", "browse")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(profile) }()
	b, err := start(profile)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, b.end()) }()
	for _, page := range pages {
		for _, s := range screens {
			b.wrong = nil
			if err := b.open(page, s.media, s.width, s.mobile); err != nil {
				return wrong, fmt.Errorf("%s: %w", page, err)
			}
			for _, line := range b.wrong {
				wrong = append(wrong, fmt.Sprintf("%s, %s: %s", filepath.Base(page), s.name, line))
			}
		}
		// The last screen was the printer.
		name := strings.TrimSuffix(filepath.Base(page), ".html") + ".pdf"
		if err := b.print(filepath.Join(dir, name)); err != nil {
			return wrong, fmt.Errorf("%s: %w", page, err)
		}
	}
	return wrong, nil
}

// start runs Chromium, which reads commands from file 3 and answers on file 4, and opens a tab.
func start(profile string) (*browser, error) {
	theirIn, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	out, theirOut, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	// Without the sandbox it also runs in a container and as root; the pages are our own.
	process := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run",
		"--user-data-dir="+profile, "--remote-debugging-pipe", "about:blank")
	process.ExtraFiles = []*os.File{theirIn, theirOut}
	if err := process.Start(); err != nil {
		return nil, err
	}
	_ = theirIn.Close()
	_ = theirOut.Close()
	b := &browser{process: process, in: in, out: bufio.NewReader(out)}
	// A browser that hangs is ended; the reader then meets the end of the pipe.
	time.AfterFunc(2*time.Minute, func() { _ = process.Process.Kill() })

	var target struct{ TargetID string }
	var attached struct{ SessionID string }
	if err := b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target); err != nil {
		return nil, err
	}
	if err := b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached); err != nil {
		return nil, err
	}
	b.tab = attached.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		if err := b.call(domain+".enable", nil, nil); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *browser) end() error {
	b.tab = ""
	err := b.call("Browser.close", nil, nil)
	return errors.Join(err, b.process.Wait())
}

// open shows a page and notes what is wrong with it.
func (b *browser) open(page, media string, width int, mobile bool) error {
	path, err := filepath.Abs(page)
	if err != nil {
		return err
	}
	b.page = (&url.URL{Scheme: "file", Path: path}).String()
	metrics := map[string]any{"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": mobile}
	err = errors.Join(
		b.call("Emulation.setEmulatedMedia", map[string]any{"media": media}, nil),
		b.call("Emulation.setDeviceMetricsOverride", metrics, nil),
	)
	if err != nil {
		return err
	}
	b.loaded = false
	var went struct{ ErrorText string }
	if err := b.call("Page.navigate", map[string]any{"url": b.page}, &went); err != nil {
		return err
	}
	if went.ErrorText != "" {
		return errors.New(went.ErrorText)
	}
	for !b.loaded {
		if _, err := b.read(); err != nil {
			return err
		}
	}
	var seen struct {
		Result struct{ Value string }
	}
	if err := b.call("Runtime.evaluate", map[string]any{"expression": fmt.Sprintf(look, width)}, &seen); err != nil {
		return err
	}
	if seen.Result.Value != "" {
		b.wrong = append(b.wrong, strings.Split(seen.Result.Value, "\n")...)
	}
	return nil
}

func (b *browser) print(file string) error {
	var printed struct{ Data string }
	options := map[string]any{"preferCSSPageSize": true, "printBackground": true}
	if err := b.call("Page.printToPDF", options, &printed); err != nil {
		return err
	}
	data, err := base64.StdEncoding.DecodeString(printed.Data)
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o600)
}

// call sends a command and waits for its answer, taking note of what happens meanwhile.
func (b *browser) call(method string, params, result any) error {
	b.calls++
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	m := message{ID: b.calls, SessionID: b.tab, Method: method}
	if params != nil {
		m.Params = raw
	}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if _, err := b.in.Write(append(data, 0)); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	for {
		answer, err := b.read()
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", method, err)
		case answer.ID != m.ID:
		case answer.Error != nil:
			return fmt.Errorf("%s: %s", method, answer.Error.Message)
		case result != nil:
			return json.Unmarshal(answer.Result, result)
		default:
			return nil
		}
	}
}

// read takes one message: an answer, or an event, which it notes.
func (b *browser) read() (message, error) {
	var m message
	data, err := b.out.ReadBytes(0)
	if err != nil {
		return m, fmt.Errorf("the browser ended: %w", err)
	}
	if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
		return m, err
	}
	switch m.Method {
	case "Page.loadEventFired":
		b.loaded = true
	case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded":
		b.wrong = append(b.wrong, "console message: "+string(m.Params))
	case "Page.javascriptDialogOpening":
		b.wrong = append(b.wrong, "dialog: "+string(m.Params))
		// The answer to this comes with no one waiting, and is passed over.
		_, err = b.in.Write([]byte(`{"id":1000000,"sessionId":"` + b.tab + `","method":"Page.handleJavaScriptDialog","params":{"accept":false}}` + "\x00"))
	case "Network.requestWillBeSent":
		var sent struct{ Request struct{ URL string } }
		err = json.Unmarshal(m.Params, &sent)
		if !slices.Contains([]string{b.page, "about:blank"}, sent.Request.URL) {
			b.wrong = append(b.wrong, "request: "+sent.Request.URL)
		}
	}
	return m, err
}
