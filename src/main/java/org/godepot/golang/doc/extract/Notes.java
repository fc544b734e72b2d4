package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.Note;
import org.godepot.golang.doc.export.Limits;
import org.godepot.golang.doc.export.Omissions;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.CommentGroup.Comment;

/** Finds notes such as {@code // BUG(who): what} in comments. Used once, by one thread. */
final class Notes {
  private final Omissions omissions;
  private final List<Note> notes = new ArrayList<>();

  private Notes(Omissions omissions) {
    this.omissions = omissions;
  }

  static List<Note> of(List<Unit> units, Omissions omissions) {
    Notes notes = new Notes(omissions);
    units.forEach(notes::file);
    return notes.notes;
  }

  /**
   * {@code MARKER(uid)} in front of a text.
   *
   * @param end behind it and its colon
   */
  private record Marker(String name, String uid, int end) {
    static Optional<Marker> at(String text, int from) {
      int start = from;
      while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
        start++;
      }
      int open = start;
      while (open < text.length() && text.charAt(open) >= 'A' && text.charAt(open) <= 'Z') {
        open++;
      }
      if (open - start < 2 || open == text.length() || text.charAt(open) != '(') {
        return Optional.empty();
      }
      int close = text.indexOf(')', open);
      if (close <= open + 1) {
        return Optional.empty();
      }
      int end = text.startsWith(":", close + 1) ? close + 2 : close + 1;
      return Optional.of(
          new Marker(text.substring(start, open), text.substring(open + 1, close), end));
    }
  }

  private void file(Unit unit) {
    int open = -1;
    for (CommentGroup group : unit.file().comments()) {
      if (open < group.start()) {
        open = unit.source().text().indexOf('(', group.start());
      }
      if (open < 0) {
        return;
      }
      if (open < group.end()) {
        group(unit, group);
      }
    }
  }

  /** A note ends where the next one of the group begins. */
  private void group(Unit unit, CommentGroup group) {
    List<Comment> comments = group.comments(unit.source());
    int start = -1;
    for (int i = 0; i < comments.size(); i++) {
      if (Marker.at(comments.get(i).text(unit.source()), 2).isPresent()) {
        if (start >= 0) {
          note(unit, comments.subList(start, i));
        }
        start = i;
      }
    }
    if (start >= 0) {
      note(unit, comments.subList(start, comments.size()));
    }
  }

  private void note(Unit unit, List<Comment> comments) {
    String text = CommentGroup.text(unit.source(), comments);
    Optional<Marker> marker = Marker.at(text, 0);
    String body = marker.map(found -> clean(text.substring(found.end()))).orElse("");
    if (body.isEmpty()) {
      return;
    }
    int start = comments.get(0).start();
    if (notes.size() >= Limits.MAX_NOTES) {
      omissions.add(unit.source().name(), unit.source().line(start), "a note beyond the limit");
      return;
    }
    notes.add(
        new Note(
            marker.orElseThrow().name(), marker.orElseThrow().uid(), body, unit.position(start)));
  }

  /** The text with single blanks and none at its ends. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\t' || text.charAt(i) == '\r' ? ' ' : text.charAt(i);
      if (c != ' ' || previous != ' ') {
        clean.append(c);
        previous = c;
      }
    }
    if (clean.length() > 0 && previous == ' ') {
      clean.setLength(clean.length() - 1);
    }
    return clean.toString();
  }
}
