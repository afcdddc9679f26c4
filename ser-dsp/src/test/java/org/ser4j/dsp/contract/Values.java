package org.ser4j.dsp.contract;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.effect.Effect;

/**
 * Makes arguments: for plain types from small pools of the usual sizes, for the module's own types
 * through their constructors, factories and builders, with arguments made likewise.
 */
final class Values {
  private static final int[] INTS = {1, 2, 512, 2048, 22_050, 3, 12, 20, 64, 128, 9, 256, 0, 1025};
  private static final double[] DOUBLES = {
    1, 0.5, 2, 30, 0.1, 100, 4_000, 0, 16_000, -50, 300, 0.01
  };
  private static final String[] STRINGS = {"vec162", "mfcc", "n_mfcc", "mel"};
  private static final int DEPTH = 4;

  private final List<Class<?>> types;
  private final Random random;
  private final Map<Class<?>, List<Object>> made = new HashMap<>();

  Values(List<Class<?>> types, long seed) {
    this.types = types;
    this.random = new Random(seed);
  }

  /** A quarter of a second with tones, noise and a pause. */
  static float[] signal() {
    float[] y = new float[5_600];
    Random noise = new Random(7);
    for (int i = 0; i < y.length; i++) {
      double tone = Math.sin(0.05 * i) + 0.4 * Math.sin(0.21 * i);
      y[i] = (float) ((i < 1_000 ? 1e-4 : 0.2) * tone + 1e-4 * noise.nextGaussian());
    }
    return y;
  }

  Object[] arguments(Executable call) {
    return arguments(call, DEPTH);
  }

  private Object[] arguments(Executable call, int depth) {
    Class<?>[] parameters = call.getParameterTypes();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          parameters[i] == List.class
              ? list(call.getGenericParameterTypes()[i], depth)
              : value(parameters[i], depth);
    }
    return arguments;
  }

  /** An object to call a method on. */
  Object receiver(Class<?> type) {
    return value(type, DEPTH);
  }

  private Object value(Class<?> type, int depth) {
    if (type == int.class) {
      return INTS[random.nextInt(INTS.length)];
    } else if (type == long.class) {
      return random.nextLong();
    } else if (type == double.class) {
      return DOUBLES[random.nextInt(DOUBLES.length)];
    } else if (type == float.class) {
      return (float) DOUBLES[random.nextInt(DOUBLES.length)];
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == float[].class) {
      return random.nextBoolean() ? signal() : Arrays.copyOf(signal(), 60);
    } else if (type == double[].class) {
      double[] values = new double[1025];
      Arrays.fill(values, 0.25);
      return values;
    } else if (type == Matrix.class) {
      return matrix();
    } else if (type == String.class) {
      return STRINGS[random.nextInt(STRINGS.length)];
    } else if (type == boolean[].class) {
      return new boolean[random.nextBoolean() ? 60 : signal().length];
    } else if (type == DoubleFunction.class) {
      return (DoubleFunction<Effect>) factor -> y -> y.clone();
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return own(type, depth);
  }

  private Matrix matrix() {
    int[] rows = {1025, 12, 128, 20, 1, 257};
    int[] columns = {12, 60};
    Matrix matrix = Matrix.zeros(rows[random.nextInt(6)], columns[random.nextInt(2)]);
    for (int i = 0; i < matrix.data().length; i++) {
      matrix.data()[i] = random.nextFloat();
    }
    return matrix;
  }

  /** A list of one element of the type that the call declares. */
  private List<Object> list(Type declared, int depth) {
    Type argument = ((ParameterizedType) declared).getActualTypeArguments()[0];
    Type bound = argument instanceof WildcardType any ? any.getUpperBounds()[0] : argument;
    Object element = own((Class<?>) bound, depth);
    return element == null ? List.of() : List.of(element);
  }

  /** An object of the module's, or null if none could be made this time. */
  private Object own(Class<?> type, int depth) {
    List<Object> known = made.computeIfAbsent(type, t -> new ArrayList<>());
    // Builders remember what was set, so they are never used twice.
    boolean shared = !type.getSimpleName().endsWith("Builder");
    if (shared && known.size() >= 8 || depth == 0) {
      return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }
    List<Executable> makers = makers(type);
    for (int attempt = 0; attempt < 40 && !makers.isEmpty(); attempt++) {
      Object object = tryMake(makers.get(random.nextInt(makers.size())), depth - 1);
      if (object != null) {
        known.add(object);
        return object;
      }
    }
    if (type.isInterface() && makers.isEmpty()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
    }
    return null;
  }

  private Object tryMake(Executable maker, int depth) {
    boolean member = Invocation.needsReceiver(maker);
    Object receiver = member ? own(maker.getDeclaringClass(), depth) : null;
    if (member && receiver == null) {
      return null;
    }
    Outcome outcome = Invocation.of(maker, receiver, arguments(maker, depth)).run();
    return outcome.failed() ? null : outcome.value();
  }

  /** Public constructors and methods that give such an object. */
  private List<Executable> makers(Class<?> type) {
    List<Executable> makers = new ArrayList<>();
    for (Class<?> candidate : types) {
      if (type.isAssignableFrom(candidate) && !Modifier.isAbstract(candidate.getModifiers())) {
        makers.addAll(List.of(candidate.getConstructors()));
      }
      for (var method : candidate.getDeclaredMethods()) {
        boolean setter = method.getReturnType() == candidate;
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && type.isAssignableFrom(method.getReturnType())
            && (!setter || Modifier.isStatic(method.getModifiers()))) {
          makers.add(method);
        }
      }
    }
    // Reflection has no order of its own: the same seed must mean the same arguments.
    makers.sort(Comparator.comparing(Executable::toString));
    return makers;
  }
}
