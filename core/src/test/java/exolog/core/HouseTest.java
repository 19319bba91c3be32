package exolog.core;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the floors of docs/house.md: a package uses lower floors only. */
class HouseTest {
  /** The ground floor is laid from left to right: each of it may use those before it. */
  private static final List<String> GROUND =
      List.of("time", "id", "answer", "code", "money", "tenancy", "audit");

  private static final Map<String, Integer> FLOORS = floors();

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("exolog.core");

  @Test
  void everyPackageHasAFloor() {
    TreeSet<String> rooms = new TreeSet<>();
    core.forEach(type -> rooms.add(room(type)));
    assertThat(FLOORS.keySet()).containsAll(rooms);
  }

  @Test
  void aPackageUsesLowerFloorsOnly() {
    TreeSet<String> upward = new TreeSet<>();
    for (JavaClass type : core) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (used.getPackageName().startsWith("exolog.core.") && !mayUse(room(type), room(used))) {
          upward.add(
              type.getSimpleName()
                  + " ("
                  + room(type)
                  + ") uses "
                  + used.getSimpleName()
                  + " ("
                  + room(used)
                  + ")");
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void noTwoPackagesLeanOnEachOther() {
    slices().matching("exolog.core.(*)..").should().beFreeOfCycles().check(core);
  }

  @Test
  void theRecordKnowsNothingOfTheModulesAboveIt() {
    TreeSet<String> above = new TreeSet<>();
    for (JavaClass type : core) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (List.of("exolog.web", "exolog.app", "exolog.fhir", "exolog.cohort").stream()
            .anyMatch(used::startsWith)) {
          above.add(type.getName() + " uses " + used);
        }
      }
    }
    assertThat(above).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    TreeSet<String> silent = new TreeSet<>();
    for (JavaClass type : core) {
      silent.add(type.getPackageName());
    }
    for (JavaClass type : core) {
      if (type.getSimpleName().equals("package-info")) {
        silent.remove(type.getPackageName());
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean mayUse(String user, String used) {
    if (user.equals(used)) {
      return true;
    }
    int floor = FLOORS.getOrDefault(user, 0);
    int below = FLOORS.getOrDefault(used, Integer.MAX_VALUE);
    boolean bothOnTheGround = floor == 1 && below == 1;
    return bothOnTheGround ? GROUND.indexOf(used) < GROUND.indexOf(user) : below < floor;
  }

  /** The package directly under exolog.core. */
  private static String room(JavaClass type) {
    String below = type.getPackageName().substring("exolog.core".length());
    int end = below.indexOf('.', 1);
    return below.isEmpty() ? "" : end < 0 ? below.substring(1) : below.substring(1, end);
  }

  private static Map<String, Integer> floors() {
    Map<String, Integer> floors = new TreeMap<>();
    GROUND.forEach(room -> floors.put(room, 1));
    List.of("practice", "evidence", "jurisdiction").forEach(room -> floors.put(room, 2));
    List.of("patient", "product").forEach(room -> floors.put(room, 3));
    List.of("consent", "custody", "photo").forEach(room -> floors.put(room, 4));
    floors.put("course", 5);
    List.of("outcome", "calendar").forEach(room -> floors.put(room, 6));
    floors.put("safety", 7);
    List.of("routine", "passport").forEach(room -> floors.put(room, 8));
    floors.put("forecast", 9);
    floors.put("consultation", 10);
    return floors;
  }
}
