package main

import (
	"encoding/base64"
	"fmt"
	"log"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// tree is a log of the records word0, word1, ... each with a newline.
type tree struct {
	word   string
	size   int64
	hashes []tlog.Hash
}

// last is kept, as questions come in runs about one tree.
var last tree

// ReadHashes implements tlog.HashReader.
func (t *tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = t.hashes[index]
	}
	return hashes, nil
}

// grow returns the log of a word with at least that many records.
func grow(word string, size int64) *tree {
	if last.word != word {
		last = tree{word: word}
	}
	for ; last.size < size; last.size++ {
		record := fmt.Sprintf("%s%d\n", word, last.size)
		hashes, err := tlog.StoredHashes(last.size, []byte(record), &last)
		if err != nil {
			log.Fatal(err)
		}
		last.hashes = append(last.hashes, hashes...)
	}
	return &last
}

// treeHead is the text of the tree: "word size".
func treeHead(question string) string {
	word, size := "", int64(0)
	scan(question, &word, &size)
	return string(tlog.FormatTree(tlog.Tree{N: size, Hash: root(word, size)}))
}

func root(word string, size int64) tlog.Hash {
	hash, err := tlog.TreeHash(size, grow(word, size))
	if err != nil {
		log.Fatal(err)
	}
	return hash
}

// recordProof proves "word size record".
func recordProof(question string) string {
	word, size, record := "", int64(0), int64(0)
	scan(question, &word, &size, &record)
	proof, err := tlog.ProveRecord(size, record, grow(word, size))
	if err != nil {
		return no
	}
	return fmt.Sprint(proof)
}

// treeProof proves "word size older".
func treeProof(question string) string {
	word, size, older := "", int64(0), int64(0)
	scan(question, &word, &size, &older)
	proof, err := tlog.ProveTree(size, older, grow(word, size))
	if err != nil {
		return no
	}
	return fmt.Sprint(proof)
}

// checkRecord is the verdict on a proof of "word size record" in the form "[hash hash]".
func checkRecord(question, proof string) string {
	word, size, record := "", int64(0), int64(0)
	scan(question, &word, &size, &record)
	leaf := tlog.RecordHash([]byte(fmt.Sprintf("%s%d\n", word, record)))
	return verdict(tlog.CheckRecord(parseHashes(proof), size, root(word, size), record, leaf))
}

// checkTree is the verdict on a proof of "word size older".
func checkTree(question, proof string) string {
	word, size, older := "", int64(0), int64(0)
	scan(question, &word, &size, &older)
	return verdict(tlog.CheckTree(parseHashes(proof), size, root(word, size), older, root(word, older)))
}

func parseHashes(text string) []tlog.Hash {
	var hashes []tlog.Hash
	for _, field := range strings.Fields(strings.Trim(text, "[]")) {
		hash, err := tlog.ParseHash(field)
		if err != nil {
			log.Fatal(err)
		}
		hashes = append(hashes, hash)
	}
	return hashes
}

// tileData is the content of a tile of a word's log.
func tileData(word, path string) string {
	tile, err := tlog.ParseTilePath(path)
	if err != nil {
		log.Fatal(err)
	}
	size := (tile.N<<tile.H + int64(tile.W)) << (tile.H * tile.L)
	data, err := tlog.ReadTileData(tile, grow(word, size))
	if err != nil {
		log.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(data)
}

func tilePath(path string) string {
	tile, err := tlog.ParseTilePath(path)
	if err != nil {
		return no
	}
	return fmt.Sprint(tile.H, " ", tile.L, " ", tile.N, " ", tile.W)
}

func storedIndex(question string) string {
	level, number := 0, int64(0)
	scan(question, &level, &number)
	return fmt.Sprint(tlog.StoredHashIndex(level, number))
}

func parseTree(text string) string {
	tree, err := tlog.ParseTree([]byte(text))
	if err != nil {
		return no
	}
	return fmt.Sprint(tree.N, " ", tree.Hash)
}

func signNote(skey, text string) string {
	signer, err := note.NewSigner(skey)
	if err != nil {
		return no
	}
	message, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		return no
	}
	return string(message)
}

func openNote(vkey, message string) string {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return no
	}
	opened, err := note.Open([]byte(message), note.VerifierList(verifier))
	if err != nil {
		return no
	}
	return "ok " + opened.Text
}

// lookupBody is the id, text and rest of a lookup's answer.
func lookupBody(body string) string {
	id, text, rest, err := tlog.ParseRecord([]byte(body))
	if err != nil {
		return no
	}
	return fmt.Sprintf("%d|%s|%s", id, text, rest)
}

func scan(question string, targets ...any) {
	if _, err := fmt.Sscan(question, targets...); err != nil {
		log.Fatal(err)
	}
}
