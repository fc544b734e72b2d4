package org.godepot.web.pages.reference;

import java.util.List;
import java.util.Optional;

/**
 * A method of a route. Immutable.
 *
 * @param answers by status
 */
public record Operation(
    Route route,
    Words words,
    List<Parameter> parameters,
    Optional<Body> body,
    List<Answer> answers) {
  public Operation {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  /**
   * What it is called.
   *
   * @param path with parameters in braces
   * @param caller whom it is for, one of the words of the description
   */
  public record Route(String id, String method, String path, String caller) {}

  /**
   * What it does.
   *
   * @param summary a line without a full stop
   * @param detail sentences; may be empty
   */
  public record Words(String summary, String detail) {}

  /**
   * What it is sent.
   *
   * @param what sentences; may be empty
   * @param example of a JSON body
   */
  public record Body(List<Content> contents, String what, Optional<String> example) {
    public Body {
      contents = List.copyOf(contents);
    }
  }

  /** Parameters that only this operation has. */
  public List<Parameter> own() {
    return parameters.stream().filter(parameter -> parameter.shared().isEmpty()).toList();
  }

  /** Parameters that stand with those of several routes. */
  public List<Parameter> shared() {
    return parameters.stream().filter(parameter -> parameter.shared().isPresent()).toList();
  }

  /** Answers of its own. */
  public List<Answer> results() {
    return answers.stream().filter(answer -> !answer.shared()).toList();
  }

  /** Answers that stand with those of several routes. */
  public List<Answer> refusals() {
    return answers.stream().filter(Answer::shared).toList();
  }
}
