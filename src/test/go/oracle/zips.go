package main

import (
	"archive/zip"
	"bytes"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	modzip "golang.org/x/mod/zip"
)

var scratch = func() string {
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		log.Fatal(err)
	}
	return dir
}()

// zipHash checks and unpacks a zip as the go command does; the module and
// version are those its first entry names. It answers the hash, or no.
func zipHash(data []byte) string {
	id, ok := moduleOf(data)
	if !ok {
		return no
	}
	file := filepath.Join(scratch, "m.zip")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		log.Fatal(err)
	}
	if _, err := modzip.CheckZip(id, file); err != nil {
		return no + " check: " + err.Error()
	}
	dir := filepath.Join(scratch, "m")
	defer os.RemoveAll(dir)
	if err := modzip.Unzip(dir, id, file); err != nil {
		return no + " unzip: " + err.Error()
	}
	h, err := dirhash.HashZip(file, dirhash.Hash1)
	if err != nil {
		return no + " hash: " + err.Error()
	}
	unpacked, err := dirhash.HashDir(dir, id.String(), dirhash.Hash1)
	if err != nil || unpacked != h {
		return no + " verify"
	}
	return "ok " + h
}

func moduleOf(data []byte) (module.Version, bool) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(r.File) == 0 {
		return module.Version{}, false
	}
	for _, f := range r.File {
		path, rest, ok := strings.Cut(f.Name, "@")
		version, _, slash := strings.Cut(rest, "/")
		if ok && slash {
			return module.Version{Path: path, Version: version}, true
		}
	}
	return module.Version{}, false
}
