package main

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/sumdb/dirhash"
)

// modFile parses and prints what godepot keeps of a go.mod.
func modFile(data []byte, strict bool) string {
	parse := modfile.ParseLax
	if strict {
		parse = modfile.Parse
	}
	f, err := parse("go.mod", data, nil)
	if err != nil {
		return no
	}
	var b strings.Builder
	if f.Module != nil {
		fmt.Fprintf(&b, "module %s|%s\n", f.Module.Mod.Path, f.Module.Deprecated)
	}
	if f.Go != nil {
		fmt.Fprintf(&b, "go %s\n", f.Go.Version)
	}
	if f.Toolchain != nil {
		fmt.Fprintf(&b, "toolchain %s\n", f.Toolchain.Name)
	}
	for _, r := range f.Require {
		fmt.Fprintf(&b, "require %s|%s|%v\n", r.Mod.Path, r.Mod.Version, r.Indirect)
	}
	for _, e := range f.Exclude {
		fmt.Fprintf(&b, "exclude %s|%s\n", e.Mod.Path, e.Mod.Version)
	}
	for _, r := range f.Replace {
		fmt.Fprintf(&b, "replace %s|%s|%s|%s\n", r.Old.Path, r.Old.Version, r.New.Path, r.New.Version)
	}
	for _, r := range f.Retract {
		fmt.Fprintf(&b, "retract %s|%s|%s\n", r.Low, r.High, r.Rationale)
	}
	for _, t := range f.Tool {
		fmt.Fprintf(&b, "tool %s\n", t.Path)
	}
	for _, i := range f.Ignore {
		fmt.Fprintf(&b, "ignore %s\n", i.Path)
	}
	for _, g := range f.Godebug {
		fmt.Fprintf(&b, "godebug %s|%s\n", g.Key, g.Value)
	}
	return strings.ToValidUTF8(valid(b.String()), "\ufffd")
}

// valid replaces each invalid byte, where ToValidUTF8 replaces runs of them.
func valid(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}

func modHash(data string) string {
	h, err := dirhash.Hash1([]string{"go.mod"}, func(string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(data)), nil
	})
	return text(h, err)
}
