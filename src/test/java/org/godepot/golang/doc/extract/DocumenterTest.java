package org.godepot.golang.doc.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.DeclarationText;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Mark;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.Omission;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.Position;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.comment.Block.Paragraph;
import org.godepot.golang.doc.comment.Inline;
import org.godepot.golang.doc.export.Limits;
import org.junit.jupiter.api.Test;

class DocumenterTest {
  private static String marked(String text, Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  @Test
  void packageHasNameCommentAndSynopsis() {
    PackageDoc doc =
        Sources.document("// Package p reads. It also\n// writes.\n//\n//go:x y\npackage p\n");
    assertThat(doc.name()).isEqualTo("p");
    assertThat(doc.documentation().synopsis()).isEqualTo("Package p reads.");
    assertThat(doc.documentation().text()).isEqualTo("Package p reads. It also\nwrites.\n");
    assertThat(doc.isCommand()).isFalse();
    assertThat(Sources.document("package main\n").isCommand()).isTrue();
  }

  @Test
  void fieldsThatAreNotExportedAreNotShown() {
    TypeDoc type =
        Sources.document(
                """
                package p

                type T struct {
                	// A is a.
                	A int

                	secret string // not shown
                	B, c   bool   // b
                }
                """)
            .types()
            .get(0);
    assertThat(type.declaration().text())
        .isEqualTo(
            """
            type T struct {
            	// A is a.
            	A int

            	B bool // b
            	// contains filtered or unexported fields
            }""");
    assertThat(type.members()).extracting(Member::anchor).containsExactly("T.A", "T.B");
    assertThat(type.members().get(1).documentation().text()).isEqualTo("b\n");
  }

  @Test
  void marksAreAnchorsReferencesAndComments() {
    TypeDoc type =
        Sources.document(
                "package p\n\nimport \"io\"\n\ntype T struct {\n"
                    + "\tR io.Reader // reads\n\tN *T\n\tio.Writer\n\tE error\n}\n")
            .types()
            .get(0);
    String text = type.declaration().text();
    assertThat(type.declaration().marks())
        .extracting(mark -> marked(text, mark) + " " + describe(mark))
        .containsExactly(
            "R #T.R",
            "io.Reader io#Reader",
            "// reads remark",
            "N #T.N",
            "T #T",
            " #T.Writer",
            "io.Writer io#Writer",
            "E #T.E",
            "error builtin#error");
  }

  @Test
  void membersOnOneLineHaveAnchors() {
    PackageDoc doc =
        Sources.document(
            "package p\n\nimport \"io\"\n\ntype E struct{ io.Reader }\n\n"
                + "type I interface{ M() }\n\ntype J interface{ I }\n\n"
                + "type S struct{ F, G int }\n\nvar V struct{ F int }\n");
    assertThat(anchors(doc.types().get(0).declaration())).containsExactly(" #E.Reader");
    assertThat(anchors(doc.types().get(1).declaration())).containsExactly("M #I.M");
    assertThat(anchors(doc.types().get(2).declaration())).isEmpty();
    assertThat(anchors(doc.types().get(3).declaration())).containsExactly("F #S.F", "G #S.G");
    assertThat(anchors(doc.variables().get(0).declaration())).containsExactly("V #V");
  }

  private static List<String> anchors(DeclarationText declaration) {
    return declaration.marks().stream()
        .filter(mark -> mark instanceof Mark.Anchor)
        .map(mark -> marked(declaration.text(), mark) + " " + describe(mark))
        .toList();
  }

  private static String describe(Mark mark) {
    if (mark instanceof Mark.Anchor anchor) {
      return "#" + anchor.anchor();
    }
    return mark instanceof Mark.Reference reference
        ? reference.importPath() + "#" + reference.anchor()
        : "remark";
  }

  @Test
  void typeParametersLeadNowhere() {
    FunctionDoc function =
        Sources.document("package p\n\ntype K int\n\nfunc F[K any](k K) K { return k }\n")
            .functions()
            .get(0);
    String text = function.declaration().text();
    assertThat(function.declaration().marks())
        .extracting(mark -> marked(text, mark))
        .containsExactly("any");
  }

  @Test
  void typesOwnConstantsConstructorsAndMethods() {
    PackageDoc doc =
        Sources.document(
            """
            package p

            type T int

            const (
            	A T = iota
            	B
            )

            var Zero T

            func NewT() *T { return nil }

            func Many() ([]T, error) { return nil, nil }

            func Both() (T, U) { return 0, 0 }

            func (t *T) M() {}

            type U int
            """);
    TypeDoc type = doc.types().get(0);
    assertThat(type.constants()).flatExtracting(ValueDoc::names).containsExactly("A", "B");
    assertThat(type.variables()).flatExtracting(ValueDoc::names).containsExactly("Zero");
    assertThat(type.constructors()).extracting(FunctionDoc::name).containsExactly("Many", "NewT");
    assertThat(type.methods()).extracting(FunctionDoc::anchor).containsExactly("T.M");
    assertThat(doc.functions()).extracting(FunctionDoc::name).containsExactly("Both");
  }

  @Test
  void methodsOfHiddenEmbeddedTypesArePromoted() {
    PackageDoc doc =
        Sources.document(
            """
            package p

            type T struct {
            	hidden
            	Seen
            }

            type hidden struct{}

            func (h *hidden) A() {}

            type Seen struct{}

            func (s Seen) B() {}
            """);
    assertThat(doc.types().get(1).methods())
        .extracting(method -> method.declaration().text())
        .containsExactly("func (h *T) A()");
    assertThat(doc.types().get(1).methods().get(0).receiver().orElseThrow())
        .isEqualTo(new FunctionDoc.Receiver("*T", "*hidden", 1));
  }

  @Test
  void methodsThatAreEmbeddedTwiceAreAmbiguous() {
    PackageDoc doc =
        Sources.document(
            """
            package p

            type T struct {
            	a
            	b
            }

            type a struct{}

            type b struct{}

            func (a) M() {}

            func (b) M() {}

            func (b) N() {}
            """);
    assertThat(doc.types().get(0).methods()).extracting(FunctionDoc::name).containsExactly("N");
  }

  @Test
  void deprecatedIsWhatAParagraphSays() {
    PackageDoc doc =
        Sources.document(
            "package p\n\n// F does.\n//\n// Deprecated: use\n// G.\nfunc F() {}\n\n"
                + "// G is not Deprecated: really.\nfunc G() {}\n");
    assertThat(doc.functions().get(0).documentation().deprecated()).contains("use G.");
    assertThat(doc.functions().get(1).documentation().isDeprecated()).isFalse();
  }

  @Test
  void linksOfCommentsKnowTheNamesOfThePackage() {
    PackageDoc doc =
        Sources.document(
            "// Package p has [T], [T.F], [T.M], [q.X], [io] and [nothing].\n"
                + "package p\n\nimport q \"example.com/other\"\n\n"
                + "type T struct{ F q.X }\n\nfunc (T) M() {}\n");
    Paragraph paragraph = (Paragraph) doc.documentation().comment().blocks().get(0);
    List<String> links =
        paragraph.text().stream()
            .filter(Inline.DocLink.class::isInstance)
            .map(Inline.DocLink.class::cast)
            .map(link -> link.importPath() + "#" + link.anchor())
            .toList();
    assertThat(links).containsExactly("#T", "#T.F", "#T.M", "example.com/other#X", "io#");
  }

  @Test
  void examplesBelongToWhatTheirNamesSay() {
    PackageDoc doc =
        Sources.documentFiles(
            "p.go",
            "package p\n\ntype T int\n\nfunc (T) M() {}\n\nfunc F() {}\n",
            "p_test.go",
            """
            package p_test

            import "testing"

            func TestX(t *testing.T) {}

            // It shows.
            func ExampleT_M_second() {
            	if true {
            		print(`a
            		b`)
            	}
            	// Unordered output:
            	// x
            	// y
            }

            func ExampleF() {
            	p.F()
            	// Output: z
            }

            func Example() {}

            func ExampleMissing() {}

            func ExampleT_helper(x int) {}
            """);
    assertThat(doc.allExamples())
        .extracting(example -> example.anchor() + " " + example.output().strip())
        .containsExactly("example-package ", "example-F z", "example-T.M-Second x\ny");
    assertThat(doc.allExamples().get(2).code()).isEqualTo("if true {\n\tprint(`a\n\t\tb`)\n}");
    assertThat(doc.allExamples().get(2).unordered()).isTrue();
    assertThat(doc.allExamples().get(2).documentation()).isEqualTo("It shows.\n");
  }

  @Test
  void fileOfOneExampleIsAProgram() {
    PackageDoc doc =
        Sources.documentFiles(
            "p.go",
            "package p\n\nfunc F() {}\n",
            "example_test.go",
            """
            // Copyright them.

            package p_test

            type helper int

            func ExampleF() {
            	p.F()
            	// Output:
            }
            """);
    assertThat(doc.functions().get(0).examples().get(0).code())
        .isEqualTo("package main\n\ntype helper int\n\nfunc main() {\n\tp.F()\n}");
  }

  @Test
  void notesHaveMarkerAuthorAndPlace() {
    PackageDoc doc =
        Sources.document(
            "package p\n\n// BUG(ann): it is\n//   slow.\n// TODO(bob) later\n\n// XXX: no\n");
    assertThat(doc.notes())
        .extracting(note -> note.marker() + " " + note.uid() + " " + note.body())
        .containsExactly("BUG ann it is\n slow.\n", "TODO bob later\n");
    assertThat(doc.notes().get(1).position()).isEqualTo(new Position("p.go", 5));
  }

  @Test
  void longStringsAndLiteralsAreNotShown() {
    PackageDoc doc =
        Sources.document(
            "package p\n\nconst S = \""
                + "x".repeat(200)
                + "\"\n\nvar L = []int{"
                + "1, ".repeat(200)
                + "}\n");
    assertThat(doc.constants().get(0).declaration().text())
        .isEqualTo("const S = \"\" /* 200-byte string literal not displayed */");
    assertThat(doc.variables().get(0).declaration().text())
        .isEqualTo("var L = []int{ /* 200 elements not displayed */ }");
  }

  @Test
  void filesOfAnotherPackageAreOmitted() {
    PackageDoc doc =
        Sources.documentFiles(
            "a.go",
            "package p\n",
            "b.go",
            "package p\n",
            "c.go",
            "package q\n",
            "d.go",
            "//go:build ignore\n\npackage main\n",
            "e.go",
            "package documentation\n");
    assertThat(doc.name()).isEqualTo("p");
    assertThat(doc.files()).containsExactly("a.go", "b.go");
    assertThat(doc.omitted())
        .containsExactly(new Omission("c.go", 0, "a file of another package, q"));
  }

  @Test
  void brokenDeclarationsAreOmitted() {
    PackageDoc doc = Sources.document("package p\n\nfunc F( {}\n\nfunc G() {}\n");
    assertThat(doc.functions()).extracting(FunctionDoc::name).containsExactly("G");
    assertThat(doc.omitted()).extracting(Omission::line).containsExactly(3);
  }

  @Test
  void filesThatAreTooLargeAreOmitted() {
    PackageDoc doc =
        Sources.documentFiles(
            "a.go", "package p\n", "big.go", "package p\n" + " ".repeat(5 << 20) + "\nvar X int\n");
    assertThat(doc.files()).containsExactly("a.go");
    assertThat(doc.omitted()).hasSize(1);
  }

  @Test
  void namesBeyondTheLimitAreOmitted() {
    StringBuilder text = new StringBuilder("package p\n");
    for (int i = 0; i < Limits.MAX_SYMBOLS + 5; i++) {
      text.append("func F").append(i).append("() {}\n");
    }
    PackageDoc doc = Sources.document(text.toString());
    assertThat(doc.functions()).hasSize(Limits.MAX_SYMBOLS);
    assertThat(doc.omitted())
        .extracting(Omission::reason)
        .containsExactly("5 names beyond the limit of 20000");
  }

  @Test
  void withoutFilesThereIsNoName() {
    PackageDoc doc = Sources.documentFiles("a_windows.go", "package p\n");
    assertThat(doc.name()).isEmpty();
    assertThat(doc.types()).isEmpty();
  }

  @Test
  void constantsKeepTheTypeOfALineThatIsNotShown() {
    ValueDoc value =
        Sources.document(
                "package p\n\ntype T int\n\nconst (\n\ta T = iota\n\tB\n\tC, d = iota, 2\n)\n")
            .types()
            .get(0)
            .constants()
            .get(0);
    assertThat(value.declaration().text()).isEqualTo("const (\n\tB    T\n\tC, _ = iota, 2\n)");
    assertThat(value.names()).containsExactly("B", "C", "_");
    assertThat(value.members())
        .extracting(Member::signature)
        .containsExactly("const B T", "const C = iota");
  }

  @Test
  void interfacesShowThatMethodsAreHidden() {
    TypeDoc type =
        Sources.document("package p\n\ntype I interface {\n\tM()\n\thidden()\n\terror\n}\n")
            .types()
            .get(0);
    assertThat(type.declaration().text())
        .isEqualTo(
            "type I interface {\n\tM()\n\n\terror\n"
                + "\t// contains filtered or unexported methods\n}");
    assertThat(Optional.of(type.declaration().signature())).contains("type I interface");
  }
}
