import static java.lang.classfile.ClassTransform.transformingMethodBodies;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Rewrites a jar of classes from before Java 6 (picocli's) in today's form: such classes have no
 * stack maps, so the cache of prepared classes leaves them out and each start verifies them anew,
 * 80 ms of processor time. Nothing else in them changes. Run by ./exolog before it trains a cache.
 */
class CacheableClasses {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
  private static final ClassTransform WITH_STACK_MAPS =
      transformingMethodBodies(CodeTransform.ACCEPT_ALL)
          .andThen((to, element) ->
              to.with(
                  element instanceof ClassFileVersion
                      ? ClassFileVersion.of(ClassFile.JAVA_25_VERSION, 0)
                      : element));

  public static void main(String[] jars) throws IOException {
    for (var jar : jars) {
      var whole = Path.of(jar);
      var draft = Path.of(jar + ".part");
      rewrite(whole, draft);
      Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void rewrite(Path from, Path to) throws IOException {
    try (var known = new URLClassLoader(new URL[] {from.toUri().toURL()});
        var jar = new JarFile(from.toFile());
        var out = new JarOutputStream(Files.newOutputStream(to))) {
      var resolver =
          ClassHierarchyResolver.ofResourceParsing(known)
              .orElse(ClassHierarchyResolver.defaultResolver());
      var classes =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(resolver));
      for (var entry : Collections.list(jar.entries())) {
        var bytes = jar.getInputStream(entry).readAllBytes();
        boolean isClass = entry.getName().endsWith(".class");
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(isClass ? today(classes, bytes) : bytes);
        out.closeEntry();
      }
    }
  }

  private static byte[] today(ClassFile classes, byte[] bytes) {
    var model = classes.parse(bytes);
    return model.majorVersion() < FIRST_WITH_STACK_MAPS
        ? classes.transformClass(model, WITH_STACK_MAPS)
        : bytes;
  }
}
