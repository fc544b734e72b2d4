package org.godepot.web.pages.setup.snippet;

import java.util.List;

/**
 * Everything to paste for a choice.
 *
 * @param main what does it
 * @param others further ways, or what else belongs to it
 * @param checks to see whether it works
 */
public record Snippets(Block main, List<Block> others, List<Check> checks) {
  public Snippets {
    others = List.copyOf(others);
    checks = List.copyOf(checks);
  }

  public static Snippets of(Values values) {
    List<Block> blocks = values.choice().publishes() ? publishing(values) : using(values);
    return new Snippets(blocks.get(0), blocks.subList(1, blocks.size()), Check.of(values));
  }

  private static List<Block> using(Values values) {
    return switch (values.choice().place()) {
      case LAPTOP -> List.of(Terminal.laptop(values));
      case WINDOWS -> List.of(Terminal.windows(values));
      case DOCKER -> List.of(BuildJobs.docker(values));
      case GITHUB -> List.of(BuildJobs.github(values));
      case GITLAB -> List.of(BuildJobs.gitlab(values));
      case JENKINS -> List.of(BuildJobs.jenkins(values));
      case EDITOR -> Terminal.editor(values);
      case AIRGAP -> List.of(Terminal.airgap(values));
    };
  }

  private static List<Block> publishing(Values values) {
    Block zip = Publishing.zip(values);
    return switch (values.choice().place()) {
      case LAPTOP, DOCKER, EDITOR ->
          List.of(Publishing.checkout(values), zip, Publishing.fetched(values));
      case AIRGAP -> List.of(Publishing.checkout(values), zip);
      case WINDOWS ->
          List.of(Publishing.fetchedByPowerShell(values), Publishing.zipByPowerShell(values));
      case GITHUB -> List.of(ReleaseJobs.github(values));
      case GITLAB -> List.of(ReleaseJobs.gitlab(values));
      case JENKINS -> List.of(ReleaseJobs.jenkins(values));
    };
  }
}
