package main

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/doc"
	"go/printer"
	"go/token"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

type writer struct {
	out *bufio.Writer
}

var escaper = strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")

func (w *writer) line(fields ...string) {
	for i, field := range fields {
		if i > 0 {
			w.out.WriteByte('\t')
		}
		escaper.WriteString(w.out, field)
	}
	w.out.WriteByte('\n')
}

type dumper struct {
	*writer
	fset *token.FileSet
	pkg  *doc.Package
}

// shorten takes out what godepot does not show: long strings and literals with many elements.
func shorten(file *ast.File) {
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok == token.IMPORT {
			continue
		}
		ast.Inspect(gen, func(node ast.Node) bool {
			switch n := node.(type) {
			case *ast.BasicLit:
				if n.Kind == token.STRING && len(n.Value) > 127 {
					n.Value = n.Value[:1] + n.Value[:1]
				}
			case *ast.CompositeLit:
				if len(n.Elts) > 100 {
					n.Elts = nil
					n.Rbrace = n.Lbrace + 1
				}
			}
			return true
		})
	}
}

func (d *dumper) text(decl ast.Decl) string {
	config := printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 8}
	var out bytes.Buffer
	if err := config.Fprint(&out, d.fset, decl); err != nil {
		return err.Error()
	}
	// An empty line that go/printer leaves behind the comment of the last line of a group.
	return strings.ReplaceAll(strings.TrimSpace(out.String()), "\n\n)", "\n)")
}

func (d *dumper) position(pos token.Pos) string {
	position := d.fset.PositionFor(pos, false)
	return filepath.Base(position.Filename) + ":" + strconv.Itoa(position.Line)
}

// comment writes the text of a comment, its synopsis and its tree.
func (d *dumper) comment(word, text string) {
	if text != "" {
		d.line(word, text, d.pkg.Synopsis(text), tree(d.pkg.Parser().Parse(text)))
	}
}

func (d *dumper) values(owner string, values []*doc.Value) {
	for _, v := range values {
		d.line(v.Decl.Tok.String(), owner, strings.Join(v.Names, " "), d.position(v.Decl.Pos()), d.text(v.Decl))
		d.comment("doc", v.Doc)
	}
}

func (d *dumper) funcs(owner string, funcs []*doc.Func) {
	for _, f := range funcs {
		d.line("func", owner, f.Name, f.Recv, f.Orig, strconv.Itoa(f.Level), d.position(f.Decl.Pos()), d.text(f.Decl))
		d.comment("doc", f.Doc)
		subject := f.Name
		if f.Recv != "" {
			subject = owner + "." + f.Name
		}
		d.examples(subject, f.Examples)
	}
}

func (d *dumper) typ(t *doc.Type) {
	d.line("type", t.Name, d.position(t.Decl.Pos()), d.text(t.Decl))
	d.comment("doc", t.Doc)
	d.members(t)
	d.values(t.Name, t.Consts)
	d.values(t.Name, t.Vars)
	d.funcs(t.Name, t.Funcs)
	d.funcs(t.Name, t.Methods)
	d.examples(t.Name, t.Examples)
}

func (d *dumper) members(t *doc.Type) {
	var list *ast.FieldList
	switch spec := t.Decl.Specs[0].(*ast.TypeSpec).Type.(type) {
	case *ast.StructType:
		list = spec.Fields
	case *ast.InterfaceType:
		list = spec.Methods
	default:
		return
	}
	for _, field := range list.List {
		text := field.Doc.Text()
		if field.Doc == nil {
			text = field.Comment.Text()
		}
		for _, name := range field.Names {
			d.line("member", t.Name, name.Name, d.position(name.Pos()))
			d.comment("doc", text)
		}
	}
}

func (d *dumper) examples(subject string, examples []*doc.Example) {
	for _, e := range examples {
		d.line("example", subject, e.Suffix, e.Doc, e.Output, strconv.FormatBool(e.Unordered), d.code(e))
	}
}

func (d *dumper) notes() {
	var markers []string
	for marker := range d.pkg.Notes {
		markers = append(markers, marker)
	}
	sort.Strings(markers)
	for _, marker := range markers {
		for _, note := range d.pkg.Notes[marker] {
			d.line("note", marker, note.UID, note.Body, d.position(note.Pos))
		}
	}
}
