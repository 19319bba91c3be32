package exolog.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the rooms of docs/house.md: a room of stats uses lower floors only. */
class FloorsTest {
  private static final Map<String, Integer> FLOORS =
      Map.of(
          "algebra",
          1,
          "table",
          1,
          "enrichment",
          2,
          "meta",
          2,
          "score",
          2,
          "mixed",
          3,
          "ordinal",
          3,
          "formula",
          4,
          "response",
          4);

  private final JavaClasses stats =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPath(Path.of("target", "classes"));

  @Test
  void aRoomUsesLowerFloorsOnly() {
    var upward = new TreeSet<String>();
    for (JavaClass type : stats) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (used.getPackageName().startsWith("exolog.stats.")
            && !room(used).equals(room(type))
            && floor(used) >= floor(type)) {
          upward.add(type.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(stats).hasSizeGreaterThan(100);
    assertThat(upward).isEmpty();
  }

  @Test
  void numbersAreMadeWithoutADatabaseAFrameworkOrANetwork() {
    var outside = new TreeSet<String>();
    for (JavaClass type : stats) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (used.startsWith("java.sql")
            || used.startsWith("java.net")
            || used.startsWith("org.springframework")) {
          outside.add(type.getName() + " uses " + used);
        }
      }
    }
    assertThat(outside).isEmpty();
  }

  private static int floor(JavaClass type) {
    Integer floor = FLOORS.get(room(type));
    if (floor == null) {
      throw new AssertionError(room(type) + " stands on no floor of docs/house.md.");
    }
    return floor;
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().substring("exolog.stats.".length());
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }
}
