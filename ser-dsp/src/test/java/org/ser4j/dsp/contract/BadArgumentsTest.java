package org.ser4j.dsp.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.contract.BadValues.Bad;

/**
 * Every public call of the module, found by reflection, with one bad argument at a time: it returns
 * a sane result, or throws an IllegalArgumentException (for null a NullPointerException) whose
 * message names the value. Never an index out of bounds, an endless loop, or NaN in silence.
 */
class BadArgumentsTest {
  private static final int ATTEMPTS = 3_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Calls whose size argument is what they allocate: two billion values are then no mistake. */
  private static final Set<String> AS_LARGE_AS_ASKED =
      Set.of(
          "Istft.of(ComplexSpectrogram, int)",
          "Istft.overlapAdd(int)",
          "SpectralFlux.begin(int)",
          "Matrix.zeros(int, int)");

  /** Take one frame of a signal that has been checked as a whole. */
  private static final Set<String> OF_CHECKED_FRAMES =
      Set.of(
          "FrameTransform.of(float[], int)",
          "Mfcc.ofFrame(float[], float[])",
          "ZeroCrossingRate.ofFrame(float[], int)",
          "Rms.ofFrame(float[], int)");

  /** Goes on as far as doubles do, and says so. */
  private static final Set<String> ENDLESS = Set.of("MelScale.toHz(double)");

  /** Takes indices, as a list does. */
  private static final Set<String> INDEXED = Set.of("Matrix.get(int, int)");

  private static final List<Class<?>> TYPES = PublicApi.classes();

  @Test
  void theModuleIsThere() {
    assertTrue(TYPES.contains(Matrix.class), "found only " + TYPES);
  }

  @TestFactory
  Stream<DynamicTest> everyCall() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> type : TYPES) {
      for (Executable call : PublicApi.calls(type)) {
        tests.add(DynamicTest.dynamicTest(PublicApi.name(call), () -> refusesBadArguments(call)));
      }
    }
    return tests.stream();
  }

  private static void refusesBadArguments(Executable call) {
    Invocation good = goodCall(call);
    Class<?>[] types = call.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      for (Bad bad : BadValues.of(types[i], good.arguments()[i])) {
        Object[] arguments = good.arguments().clone();
        arguments[i] = bad.value();
        Object receiver = good.receiver();
        String what = PublicApi.name(call) + " with " + bad + " for argument " + (i + 1);
        Outcome outcome =
            Assertions.assertTimeoutPreemptively(
                LIMIT, () -> Invocation.of(call, receiver, arguments).runAndFollow(), what);
        check(call, what, bad, outcome);
      }
    }
  }

  /** Random arguments until the call succeeds. */
  private static Invocation goodCall(Executable call) {
    Values values = new Values(TYPES, call.toString().hashCode());
    Throwable last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Object receiver =
          Invocation.needsReceiver(call) ? values.receiver(call.getDeclaringClass()) : null;
      if (Invocation.needsReceiver(call) && receiver == null) {
        continue;
      }
      Invocation invocation = Invocation.of(call, receiver, values.arguments(call));
      Outcome outcome = invocation.runAndFollow();
      if (!outcome.failed() && !takesNoSample(invocation)) {
        return invocation;
      }
      last = outcome.error();
    }
    return fail("no arguments found that " + PublicApi.name(call) + " takes", last);
  }

  /** A stretch of length 0 of an array is fine whatever the array holds, so it tests nothing. */
  private static boolean takesNoSample(Invocation invocation) {
    Object[] arguments = invocation.arguments();
    for (int i = 2; i < arguments.length; i++) {
      if (arguments[i - 2] instanceof float[]
          && arguments[i - 1] instanceof Integer
          && Integer.valueOf(0).equals(arguments[i])) {
        return true;
      }
    }
    return false;
  }

  /** Results are made of such: what they hold is for those who take them to check. */
  private static boolean carries(Executable call) {
    Class<?> owner = call.getDeclaringClass();
    return call instanceof Constructor && (owner.isRecord() || owner == Matrix.class);
  }

  private static void check(Executable executable, String what, Bad bad, Outcome outcome) {
    String call = PublicApi.name(executable);
    if (!outcome.failed()) {
      boolean unchecked = carries(executable) || OF_CHECKED_FRAMES.contains(call);
      assertFalse(bad.wrongAnywhere() && !(unchecked && bad.value() != null), what + " was taken");
      boolean sane = Sanity.isSane(outcome.value()) || unchecked || ENDLESS.contains(call);
      assertTrue(sane, what + " gave NaN or infinity");
      return;
    }
    Throwable error = outcome.error();
    if (error instanceof OutOfMemoryError && AS_LARGE_AS_ASKED.contains(call)) {
      return;
    }
    boolean typed =
        error instanceof IllegalArgumentException
            || bad.value() == null && error instanceof NullPointerException
            || error instanceof IndexOutOfBoundsException && INDEXED.contains(call);
    if (!typed) {
      fail(what + " ended in " + error, error);
    }
    String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    boolean named =
        bad.words().stream().anyMatch(word -> message.contains(word.toLowerCase(Locale.ROOT)));
    // The virtual machine's own words begin so: nobody has checked.
    assertTrue(
        named && !message.startsWith("cannot "), () -> what + " is refused with: " + message);
  }
}
