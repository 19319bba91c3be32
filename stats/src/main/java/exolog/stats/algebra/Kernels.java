package exolog.stats.algebra;

import java.util.Optional;

/**
 * Which kernel runs. The Vector API is an incubator module: it is there only when the process was
 * started with {@code --add-modules jdk.incubator.vector}, so the class that uses it is loaded by
 * name and never otherwise touched.
 */
final class Kernels {
  /** Below this many flops in all, compiling the vector loop costs more than it saves. */
  static final double WORTH_VECTORS = 1e7;

  private static final Kernel SCALAR = new ScalarKernel();
  private static final Optional<Kernel> VECTOR = findVector();

  private Kernels() {}

  static Kernel scalar() {
    return SCALAR;
  }

  static Optional<Kernel> vector() {
    return VECTOR;
  }

  static Kernel forFlops(double flops) {
    return flops < WORTH_VECTORS ? SCALAR : VECTOR.orElse(SCALAR);
  }

  private static Optional<Kernel> findVector() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }
    try {
      var type = Class.forName(Kernels.class.getPackageName() + ".VectorKernel");
      return Optional.of((Kernel) type.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The vector kernel is part of this jar but did not load.", e);
    }
  }
}
