package main

import (
	"fmt"
	"go/doc/comment"
	"strings"
)

// tree writes a comment on one line.
func tree(d *comment.Doc) string {
	var out strings.Builder
	for _, block := range d.Content {
		switch b := block.(type) {
		case *comment.Heading:
			fmt.Fprintf(&out, "<heading %s>", b.DefaultID())
			inlines(&out, b.Text)
		case *comment.Paragraph:
			out.WriteString("<paragraph>")
			inlines(&out, b.Text)
		case *comment.Code:
			fmt.Fprintf(&out, "<code>%s", b.Text)
		case *comment.List:
			fmt.Fprintf(&out, "<list %t %t %t>", b.ForceBlankBefore, b.ForceBlankBetween, b.BlankBetween())
			for _, item := range b.Items {
				fmt.Fprintf(&out, "<item %s>", item.Number)
				for _, paragraph := range item.Content {
					out.WriteString("<paragraph>")
					inlines(&out, paragraph.(*comment.Paragraph).Text)
				}
			}
		}
	}
	for _, link := range d.Links {
		fmt.Fprintf(&out, "<definition %s %s %t>", link.Text, link.URL, link.Used)
	}
	return out.String()
}

func inlines(out *strings.Builder, list []comment.Text) {
	for _, text := range list {
		switch t := text.(type) {
		case comment.Plain:
			fmt.Fprintf(out, "<plain>%s", string(t))
		case *comment.Link:
			fmt.Fprintf(out, "<link %s %t>%s", t.URL, t.Auto, plain(t.Text))
		case *comment.DocLink:
			fmt.Fprintf(out, "<doclink %s %s %s>%s", t.ImportPath, t.Recv, t.Name, plain(t.Text))
		}
	}
}

func plain(list []comment.Text) string {
	var out strings.Builder
	for _, text := range list {
		out.WriteString(string(text.(comment.Plain)))
	}
	return out.String()
}
