package org.godepot.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.Example;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.Note;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.Position;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.comment.Block;
import org.godepot.golang.doc.comment.DocComment;
import org.godepot.golang.doc.comment.Inline;
import org.godepot.golang.doc.comment.LinkDefinition;

/** A documentation in the words of {@code src/test/go/godoc}. */
final class GoDocDump {
  private final List<String> lines = new ArrayList<>();

  private GoDocDump() {}

  static List<String> of(String path, PackageDoc doc) {
    GoDocDump dump = new GoDocDump();
    dump.line("package", path, doc.name(), String.join(" ", doc.files()));
    dump.documentation(doc.documentation());
    doc.constants().forEach(value -> dump.value("const", "", value));
    doc.variables().forEach(value -> dump.value("var", "", value));
    doc.functions().forEach(function -> dump.function("", function));
    doc.types().forEach(dump::type);
    dump.examples(doc.examples());
    doc.notes().stream().sorted(Comparator.comparing(Note::marker)).forEach(dump::note);
    dump.line("end");
    return dump.lines;
  }

  private void line(String... fields) {
    List<String> escaped = new ArrayList<>();
    for (String field : fields) {
      escaped.add(
          field
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    lines.add(String.join("\t", escaped));
  }

  private static String position(Position position) {
    return position.file() + ":" + position.line();
  }

  private void documentation(Documentation documentation) {
    if (!documentation.text().isEmpty()) {
      line("doc", documentation.text(), documentation.synopsis(), tree(documentation.comment()));
    }
  }

  private void value(String word, String owner, ValueDoc value) {
    line(
        word,
        owner,
        String.join(" ", value.names()),
        position(value.declaration().position()),
        value.declaration().text());
    documentation(value.documentation());
  }

  private void function(String owner, FunctionDoc function) {
    line(
        "func",
        owner,
        function.name(),
        function.receiver().map(FunctionDoc.Receiver::type).orElse(""),
        function.receiver().map(FunctionDoc.Receiver::original).orElse(""),
        function.receiver().map(receiver -> String.valueOf(receiver.level())).orElse("0"),
        position(function.declaration().position()),
        function.declaration().text());
    documentation(function.documentation());
    examples(function.examples());
  }

  private void type(TypeDoc type) {
    line("type", type.name(), position(type.declaration().position()), type.declaration().text());
    documentation(type.documentation());
    type.members().forEach(member -> member(type, member));
    type.constants().forEach(value -> value("const", type.name(), value));
    type.variables().forEach(value -> value("var", type.name(), value));
    type.constructors().forEach(function -> function(type.name(), function));
    type.methods().forEach(function -> function(type.name(), function));
    examples(type.examples());
  }

  /** go/doc has no name for embedded fields. */
  private void member(TypeDoc type, Member member) {
    String name = member.anchor().substring(type.name().length() + 1);
    if (!member.shape().startsWith("embedded ")) {
      line("member", type.name(), name, position(member.position()));
      documentation(member.documentation());
    }
  }

  private void examples(List<Example> examples) {
    for (Example example : examples) {
      line(
          "example",
          example.subject(),
          example.suffix(),
          example.documentation(),
          example.output(),
          String.valueOf(example.unordered()),
          example.code());
    }
  }

  private void note(Note note) {
    line("note", note.marker(), note.uid(), note.body(), position(note.position()));
  }

  /** A comment on one line. */
  static String tree(DocComment comment) {
    StringBuilder out = new StringBuilder();
    for (Block block : comment.blocks()) {
      if (block instanceof Block.Heading heading) {
        out.append("<heading ").append(heading.anchor()).append("><plain>").append(heading.text());
      } else if (block instanceof Block.Paragraph paragraph) {
        paragraph(out, paragraph);
      } else if (block instanceof Block.Code code) {
        out.append("<code>").append(code.text());
      } else if (block instanceof Block.Items list) {
        items(out, list);
      }
    }
    for (LinkDefinition link : comment.links()) {
      out.append("<definition ")
          .append(link.text() + " " + link.url() + " " + link.used())
          .append(">");
    }
    return out.toString();
  }

  private static void items(StringBuilder out, Block.Items list) {
    String flags = list.blankBefore() + " " + list.blankBetween() + " " + list.isLoose();
    out.append("<list ").append(flags).append(">");
    for (Block.Item item : list.items()) {
      out.append("<item ").append(item.number()).append(">");
      item.paragraphs().forEach(paragraph -> paragraph(out, paragraph));
    }
  }

  private static void paragraph(StringBuilder out, Block.Paragraph paragraph) {
    out.append("<paragraph>");
    out.append(paragraph.text().stream().map(GoDocDump::inline).collect(Collectors.joining()));
  }

  private static String inline(Inline inline) {
    if (inline instanceof Inline.Link link) {
      return "<link " + link.url() + " " + link.automatic() + ">" + link.text();
    }
    if (inline instanceof Inline.DocLink link) {
      return "<doclink "
          + String.join(" ", link.importPath(), link.receiver(), link.name())
          + ">"
          + link.text();
    }
    return "<plain>" + inline.plain();
  }
}
