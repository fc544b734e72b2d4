// Command oracle answers questions about modules and checksum databases with
// golang.org/x/mod, for the differential tests of godepot.
//
// A question is a line: a kind and its arguments in base64, separated by
// blanks. The answer is a line of printable ASCII: a Go-quoted string.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
)

// kinds are the questions there are.
var kinds = map[string]func(args []string) string{
	"path":             func(a []string) string { return checkPath(a[0]) },
	"import":           func(a []string) string { return checkImport(a[0]) },
	"file":             func(a []string) string { return checkFile(a[0]) },
	"pair":             func(a []string) string { return checkPair(a[0], a[1]) },
	"escape-path":      func(a []string) string { return escapePath(a[0]) },
	"unescape-path":    func(a []string) string { return unescapePath(a[0]) },
	"escape-version":   func(a []string) string { return escapeVersion(a[0]) },
	"unescape-version": func(a []string) string { return unescapeVersion(a[0]) },
	"semver":           func(a []string) string { return semverParts(a[0]) },
	"compare":          func(a []string) string { return compare(a[0], a[1]) },
	"pseudo":           func(a []string) string { return pseudo(a[0]) },
	"match":            func(a []string) string { return match(a[0], a[1]) },
	"fold":             func(a []string) string { return fold(a[0]) },
	"mod-strict":       func(a []string) string { return modFile([]byte(a[0]), true) },
	"mod-lax":          func(a []string) string { return modFile([]byte(a[0]), false) },
	"mod-hash":         func(a []string) string { return modHash(a[0]) },
	"zip":              func(a []string) string { return zipHash([]byte(a[0])) },
	"tree-head":        func(a []string) string { return treeHead(a[0]) },
	"parse-tree":       func(a []string) string { return parseTree(a[0]) },
	"record-proof":     func(a []string) string { return recordProof(a[0]) },
	"tree-proof":       func(a []string) string { return treeProof(a[0]) },
	"check-record":     func(a []string) string { return checkRecord(a[0], a[1]) },
	"check-tree":       func(a []string) string { return checkTree(a[0], a[1]) },
	"tile-data":        func(a []string) string { return tileData(a[0], a[1]) },
	"tile-path":        func(a []string) string { return tilePath(a[0]) },
	"stored-index":     func(a []string) string { return storedIndex(a[0]) },
	"sign-note":        func(a []string) string { return signNote(a[0], a[1]) },
	"open-note":        func(a []string) string { return openNote(a[0], a[1]) },
	"lookup":           func(a []string) string { return lookupBody(a[0]) },
	"client":           func(a []string) string { return clientLookup(a[0], a[1]) },
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			os.RemoveAll(scratch)
			return
		}
		fmt.Fprintln(out, strconv.QuoteToASCII(answer(strings.Fields(line))))
		if in.Buffered() == 0 {
			if err := out.Flush(); err != nil {
				log.Fatal(err)
			}
		}
	}
}

func answer(words []string) string {
	kind, ok := kinds[words[0]]
	if !ok {
		log.Fatalf("unknown question %q", words[0])
	}
	args := make([]string, 2)
	for i, word := range words[1:] {
		// A dot stands before the base64, so that an empty argument is a word.
		arg, err := base64.StdEncoding.DecodeString(word[1:])
		if err != nil {
			log.Fatal(err)
		}
		args[i] = string(arg)
	}
	return kind(args)
}
