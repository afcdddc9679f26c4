package org.ser4j.dsp.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.ser4j.dsp.Matrix;

/**
 * One call with its arguments. What a builder's method returns is built, and what was built is
 * tried on a signal, since a bad setting may be seen at any of the three.
 */
record Invocation(Executable call, Object receiver, Object[] arguments) {
  static Invocation of(Executable call, Object receiver, Object[] arguments) {
    return new Invocation(call, receiver, arguments);
  }

  static boolean needsReceiver(Executable call) {
    return call instanceof Method && !Modifier.isStatic(call.getModifiers());
  }

  /** The call alone. */
  Outcome run() {
    return run(false);
  }

  /** The call, and what its result is for. */
  Outcome runAndFollow() {
    return run(true);
  }

  private Outcome run(boolean follow) {
    try {
      Object result = invoke(call, receiver, arguments);
      return new Outcome(follow ? follow(result) : result, null);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException("cannot call " + call, e);
    }
  }

  private static Object invoke(Executable call, Object receiver, Object... arguments)
      throws ReflectiveOperationException {
    if (call instanceof Constructor<?> constructor) {
      return constructor.newInstance(arguments);
    }
    return ((Method) call).invoke(receiver, copied(arguments));
  }

  /** Work arrays are destroyed by some calls. */
  private static Object[] copied(Object[] arguments) {
    Object[] copies = arguments.clone();
    for (int i = 0; i < copies.length; i++) {
      if (copies[i] instanceof double[] values) {
        copies[i] = values.clone();
      } else if (copies[i] instanceof float[] values) {
        copies[i] = values.clone();
      }
    }
    return copies;
  }

  private static Object follow(Object result) throws ReflectiveOperationException {
    if (result == null || !result.getClass().getName().startsWith("org.ser4j.dsp")) {
      return result;
    }
    if (result instanceof Matrix) {
      return result;
    }
    for (Method method : publicMethods(result.getClass())) {
      if (method.getName().equals("build") && method.getParameterCount() == 0) {
        return follow(method.invoke(result));
      }
    }
    for (Method method : publicMethods(result.getClass())) {
      boolean takesSignal =
          (method.getName().equals("of") || method.getName().equals("apply"))
              && method.getParameterCount() == 1
              && method.getParameterTypes()[0] == float[].class
              && !Modifier.isStatic(method.getModifiers());
      if (takesSignal) {
        method.invoke(result, (Object) Values.signal());
      }
    }
    return result;
  }

  /** Those that can be called: of a lambda, for one, its interface's. */
  private static List<Method> publicMethods(Class<?> type) {
    if (Modifier.isPublic(type.getModifiers())) {
      return List.of(type.getMethods());
    }
    return Stream.of(type.getInterfaces()).flatMap(i -> Stream.of(i.getMethods())).toList();
  }
}
