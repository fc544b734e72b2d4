// Command godoc writes what go/doc makes of every package below a directory,
// for the differential test of godepot:
//
//	godoc $(go env GOROOT)/src windows/amd64
//
// A package is a block of lines that ends in "end". A line is a word and its
// fields with tabs between them; \, tab, newline and carriage return are escaped.
package main

import (
	"bufio"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	root, platform := os.Args[1], os.Args[2]
	goos, goarch, _ := strings.Cut(platform, "/")
	context := build.Default
	context.GOOS, context.GOARCH = goos, goarch
	context.CgoEnabled = true
	context.BuildTags, context.ToolTags = nil, nil
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if skipped(entry.Name()) && path != root {
			return fs.SkipDir
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		writePackage(&writer{out}, &context, path, filepath.ToSlash(name))
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
}

// skipped tells directories that hold no packages of their own.
func skipped(name string) bool {
	return name == "testdata" || name == "vendor" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

// parse reads the files that are built, without those of another package.
func parse(fset *token.FileSet, context *build.Context, dir string) []*ast.File {
	entries, err := os.ReadDir(dir)
	if err != nil {
		log.Fatal(err)
	}
	var files []*ast.File
	counts := map[string]int{}
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !strings.HasSuffix(name, ".go") {
			continue
		}
		match, err := context.MatchFile(dir, name)
		if err != nil || !match {
			continue
		}
		file, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, parser.ParseComments)
		if err != nil {
			log.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") && file.Name.Name != "documentation" {
			counts[file.Name.Name]++
		}
		files = append(files, file)
	}
	common := ""
	for _, file := range files {
		if counts[file.Name.Name] > counts[common] {
			common = file.Name.Name
		}
	}
	var kept []*ast.File
	for _, file := range files {
		test := strings.HasSuffix(fset.Position(file.Package).Filename, "_test.go")
		if file.Name.Name == common || test && file.Name.Name == common+"_test" {
			kept = append(kept, file)
		}
	}
	return kept
}

func writePackage(w *writer, context *build.Context, dir, path string) {
	fset := token.NewFileSet()
	files := parse(fset, context, dir)
	var names []string
	for _, file := range files {
		name := filepath.Base(fset.Position(file.Package).Filename)
		if !strings.HasSuffix(name, "_test.go") {
			names = append(names, name)
		}
		shorten(file)
	}
	if len(names) == 0 {
		return
	}
	sort.Strings(names)
	pkg, err := doc.NewFromFiles(fset, files, path)
	if err != nil {
		log.Fatal(err)
	}
	d := &dumper{w, fset, pkg}
	w.line("package", path, pkg.Name, strings.Join(names, " "))
	d.comment("doc", pkg.Doc)
	d.values("", pkg.Consts)
	d.values("", pkg.Vars)
	d.funcs("", pkg.Funcs)
	for _, t := range pkg.Types {
		d.typ(t)
	}
	d.examples("", pkg.Examples)
	d.notes()
	w.line("end")
}
