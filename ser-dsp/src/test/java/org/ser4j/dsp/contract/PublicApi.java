package org.ser4j.dsp.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ser4j.dsp.Matrix;

/** What the module exports, read from its descriptor and its class files. */
final class PublicApi {
  /** Reads files and streams: hostile bytes have generators of their own beside the readers. */
  private static final Set<String> OTHERWISE_TESTED = Set.of("org.ser4j.dsp.audio");

  private PublicApi() {}

  /** All public classes of the exported packages, in the order of their names. */
  static List<Class<?>> classes() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> packages = exports(root);
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString().replace('/', '.').replace('\\', '.'))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
          .filter(name -> !name.endsWith("package-info"))
          .sorted()
          .<Class<?>>map(PublicApi::load)
          .filter(PublicApi::visible)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean visible(Class<?> type) {
    boolean visible = Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass();
    Class<?> owner = type.getDeclaringClass();
    return visible && (owner == null || visible(owner));
  }

  /** The public constructors and methods that a class declares itself. */
  static List<Executable> calls(Class<?> type) {
    List<Executable> calls = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      calls.addAll(List.of(type.getConstructors()));
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean called = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
      // What users implement is called by the module, not by them.
      called &= !(type.isInterface() && Modifier.isAbstract(method.getModifiers()));
      if (called && !inherited(method) && !ofEnum(method)) {
        calls.add(method);
      }
    }
    calls.removeIf(call -> call.getParameterCount() == 0);
    calls.sort(Comparator.comparing(Executable::toString));
    return calls;
  }

  /** Such as equals: no argument is wrong for it. */
  private static boolean inherited(Method method) {
    return Stream.of(Object.class.getMethods())
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && List.of(other.getParameterTypes())
                        .equals(List.of(method.getParameterTypes())));
  }

  private static boolean ofEnum(Method method) {
    return method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
  }

  /** Short and unique: {@code Stft.Builder.nFft(int)}. */
  static String name(Executable call) {
    String types =
        String.join(", ", Stream.of(call.getParameterTypes()).map(Class::getSimpleName).toList());
    Class<?> owner = call.getDeclaringClass();
    String type = owner.getName().substring(owner.getPackageName().length() + 1).replace('$', '.');
    String method = call instanceof Constructor ? "new" : call.getName();
    return type + "." + method + "(" + types + ")";
  }

  private static Set<String> exports(Path root) throws IOException {
    try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .filter(name -> !OTHERWISE_TESTED.contains(name))
          .collect(java.util.stream.Collectors.toSet());
    }
  }

  private static Path root() {
    try {
      return Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
