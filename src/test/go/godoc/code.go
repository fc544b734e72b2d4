package main

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/format"
	"go/printer"
	"go/scanner"
	"go/token"
	"regexp"
	"strings"
)

var outputComment = regexp.MustCompile(`(?i)//[[:space:]]*(unordered )?output:`)

// code is what pkg.go.dev shows of an example.
func (d *dumper) code(e *doc.Example) string {
	var node any = &printer.CommentedNode{Node: e.Code, Comments: e.Comments}
	_, whole := e.Code.(*ast.File)
	if whole {
		node = e.Play
	}
	var out bytes.Buffer
	if err := format.Node(&out, d.fset, node); err != nil {
		return err.Error()
	}
	if whole {
		// An empty line that go/printer leaves where the comment of the output was.
		return strings.ReplaceAll(strings.TrimSpace(out.String()), "\n\n}", "\n}")
	}
	return statements(out.String(), e.Output != "" || e.EmptyOutput)
}

// statements takes away braces, indentation and the comment that tells the output.
func statements(source string, hasOutput bool) string {
	source = strings.TrimSuffix(strings.TrimPrefix(source, "{"), "}")
	source = strings.Trim(source, "\n ")
	indent := source[:len(source)-len(strings.TrimLeft(source, "\t"))]
	source = source[len(indent):]
	var code strings.Builder
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", 1, len(source))
	s.Init(file, []byte(source), nil, scanner.ScanComments)
	done, output := 0, -1
	dedent := func(text string) string { return strings.ReplaceAll(text, "\n"+indent, "\n") }
	for {
		pos, tok, lit := s.Scan()
		start := pos - 1
		code.WriteString(dedent(source[done:start]))
		done = int(start)
		switch tok {
		case token.EOF:
			result := code.String()
			if output >= 0 && hasOutput {
				result = result[:output]
			}
			return strings.TrimRight(result, "\n\t ")
		case token.COMMENT:
			if outputComment.MatchString(lit) {
				output = code.Len()
			}
			code.WriteString(dedent(lit))
			done += len(lit)
		case token.STRING:
			code.WriteString(lit)
			done += len(lit)
		}
	}
}
