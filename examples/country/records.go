package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"

	"github.com/pufa-go/pufa/schedule/stream"
)

// records calls each for every record of a file.
func records(path string, each func(stream.Record) error) error {
	f, err := os.Open(path)
	if err != nil {
		return complain(words.Unreadable, path, cause(err))
	}
	defer func() { _ = f.Close() }()
	in := bufio.NewReaderSize(f, 1<<18)
	for {
		line, err := in.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(bytes.TrimSpace(line)) == 0 {
			return nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return complain(words.Unreadable, path, cause(err))
		}
		r, err := stream.ReadRecord(line)
		if err == nil {
			err = each(r)
		}
		if err != nil {
			return complain(words.Broken, path, err)
		}
	}
}
