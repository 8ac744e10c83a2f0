package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// file is a file to be written.
type file struct {
	name string // with slashes between the folders it lies in
	data []byte
}

// writeAll writes files into a folder, which it makes if need be. They are
// written under other names first and renamed when all are complete, so that a
// failure leaves what was there before.
func writeAll(folder string, files []file) (err error) {
	made, err := makeFolder(folder)
	if err != nil {
		return err
	}
	var temporary []string
	defer func() {
		if err != nil {
			removeAll(temporary) // those already renamed are gone
			removeAll(made)
		}
	}()
	for _, f := range files {
		target := filepath.Join(folder, filepath.FromSlash(f.name))
		below, err := makeFolder(filepath.Dir(target))
		if err != nil {
			return err
		}
		made = append(below, made...)
		if info, err := os.Stat(target); err == nil && info.IsDir() {
			return complain(words.NotAFile, target)
		}
		path := filepath.Join(filepath.Dir(target), fmt.Sprintf(".%s.%d.tmp", filepath.Base(target), os.Getpid()))
		temporary = append(temporary, path)
		if err := os.WriteFile(path, f.data, 0o666); err != nil {
			return unwritable(target, err)
		}
	}
	for i, f := range files {
		target := filepath.Join(folder, filepath.FromSlash(f.name))
		if err := os.Rename(temporary[i], target); err != nil {
			return unwritable(target, err)
		}
	}
	return nil
}

// makeFolder makes a folder and those above it. It returns the ones that were
// not there, the deepest first.
func makeFolder(folder string) (made []string, err error) {
	if made, err = missingFolders(folder); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, fs.ModePerm); err != nil {
		removeAll(made)
		return nil, unwritable(folder, err)
	}
	return made, nil
}

// removeAll removes files, and folders that are empty.
func removeAll(paths []string) {
	for _, path := range paths {
		_ = os.Remove(path)
	}
}

// missingFolders returns which of a folder and those above it are not there,
// the deepest first. A file in the way is an error.
func missingFolders(folder string) (missing []string, err error) {
	for path := filepath.Clean(folder); ; path = filepath.Dir(path) {
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() {
			return nil, complain(words.NotAFolder, path)
		}
		if err == nil || path == filepath.Dir(path) {
			return missing, nil
		}
		missing = append(missing, path)
	}
}

func unwritable(path string, err error) error {
	return complain(words.Unwritable, path, cause(err))
}
