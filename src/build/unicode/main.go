// Command unicode writes the Unicode tables of org.godepot.golang.unicode:
//
//	go run ./src/build/unicode src/main/resources/org/godepot/golang/unicode
//
// letters.txt: ranges of code points that are letters, "first-last" in hex.
// printable.txt: the same of printable code points (unicode.IsPrint).
// folds.txt: code points that are not the smallest of their simple-folding orbit,
// "code point smallest" in hex.
//
// Java's own tables are of another Unicode version than the go command's (15.0.0).
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"unicode"
)

func main() {
	if unicode.Version != "15.0.0" {
		log.Fatalf("this go has Unicode %s, the tables are of 15.0.0", unicode.Version)
	}
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./src/build/unicode DIRECTORY")
	}
	write(filepath.Join(os.Args[1], "letters.txt"), ranges(unicode.IsLetter))
	write(filepath.Join(os.Args[1], "printable.txt"), ranges(unicode.IsPrint))
	write(filepath.Join(os.Args[1], "folds.txt"), folds)
}

func write(name string, table func(*bufio.Writer)) {
	f, err := os.Create(name)
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(f)
	table(w)
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}

func ranges(in func(rune) bool) func(*bufio.Writer) {
	return func(w *bufio.Writer) {
		first := rune(-1)
		for r := rune(0); r <= unicode.MaxRune+1; r++ {
			member := r <= unicode.MaxRune && in(r)
			if member && first < 0 {
				first = r
			}
			if !member && first >= 0 {
				fmt.Fprintf(w, "%x-%x\n", first, r-1)
				first = -1
			}
		}
	}
}

func folds(w *bufio.Writer) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		least := r
		for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
			least = min(least, o)
		}
		if least != r {
			fmt.Fprintf(w, "%x %x\n", r, least)
		}
	}
}
