package org.godepot.web.pages.setup.snippet;

/**
 * What a visitor wants to set up.
 *
 * @param owner whose modules alone, as it was typed; empty for those of all owners
 * @param recentGo whether go is 1.24 or newer
 * @param goPrivate whether GOPRIVATE is set where the lines shall run
 */
public record Choice(
    Person person, Place place, String owner, boolean recentGo, boolean goPrivate) {
  /** What somebody does with modules. */
  public enum Person {
    USE("Use modules"),
    PUBLISH("Publish modules");

    private final String label;

    Person(String label) {
      this.label = label;
    }

    /** The name of the choice. */
    public String label() {
      return label;
    }
  }

  /** Where go runs. */
  public enum Place {
    LAPTOP("Linux or macOS"),
    WINDOWS("Windows"),
    DOCKER("Docker build"),
    GITHUB("GitHub Actions"),
    GITLAB("GitLab CI"),
    JENKINS("Jenkins"),
    EDITOR("Editor with gopls"),
    AIRGAP("No way to the internet");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** The name of the choice. */
    public String label() {
      return label;
    }
  }

  /** The same with another owner. */
  public Choice withOwner(String name) {
    return new Choice(person, place, name, recentGo, goPrivate);
  }

  public boolean publishes() {
    return person == Person.PUBLISH;
  }
}
