package main

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

// no is the answer for what is refused; the reason does not count.
const no = "no"

func verdict(err error) string {
	if err != nil {
		return no
	}
	return "ok"
}

func checkPath(s string) string   { return verdict(module.CheckPath(s)) }
func checkImport(s string) string { return verdict(module.CheckImportPath(s)) }
func checkFile(s string) string   { return verdict(module.CheckFilePath(s)) }

func checkPair(path, version string) string {
	canonical := version != "" && module.CanonicalVersion(version) == version
	return verdict(module.Check(path, version)) + " " + fmt.Sprint(canonical)
}

func text(s string, err error) string {
	if err != nil {
		return no
	}
	return "ok " + s
}

func escapePath(s string) string      { return text(module.EscapePath(s)) }
func unescapePath(s string) string    { return text(module.UnescapePath(s)) }
func escapeVersion(s string) string   { return text(module.EscapeVersion(s)) }
func unescapeVersion(s string) string { return text(module.UnescapeVersion(s)) }

func semverParts(v string) string {
	return strings.Join([]string{
		fmt.Sprint(semver.IsValid(v)), semver.Canonical(v), semver.Major(v), semver.Prerelease(v), semver.Build(v),
	}, "|")
}

func compare(a, b string) string { return fmt.Sprint(semver.Compare(a, b)) }

func pseudo(v string) string {
	if !module.IsPseudoVersion(v) {
		return no
	}
	base, err := module.PseudoVersionBase(v)
	if err != nil {
		base = "error"
	}
	stamp := "error"
	if t, err := module.PseudoVersionTime(v); err == nil {
		stamp = t.Format(time.RFC3339)
	}
	rev, err := module.PseudoVersionRev(v)
	if err != nil {
		rev = "error"
	}
	return strings.Join([]string{base, stamp, rev}, "|")
}

func match(globs, path string) string { return fmt.Sprint(module.MatchPrefixPatterns(globs, path)) }

// fold is x/mod/zip's strToFold: equal for strings that EqualFold.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
			least = min(least, o)
		}
		return least
	}, s)
}
