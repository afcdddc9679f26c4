package org.ser4j.models.jvm;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ser4j.api.EngineException;

/**
 * Whether the jvm engine computes with {@link Math#fma}. It is fast only where the Java virtual
 * machine makes it one instruction; elsewhere it goes through {@link java.math.BigDecimal}, a
 * thousand times slower. The answer depends on the machine's type and the options of Java alone,
 * never on time measured, so that machines alike compute the same bits.
 *
 * <p>The system property {@code ser4j.fma}, {@code true} or {@code false}, decides if it is set.
 * Otherwise HotSpot on ARM always has the instruction; on Linux and x86 the processor's flags in
 * {@code /proc/cpuinfo} say so, which takes a millisecond; elsewhere, or if options of Java may
 * switch the instruction off, HotSpot's flag {@code UseFMA} does, which takes some 20 milliseconds.
 * False if it cannot be known.
 *
 * @param vm system property {@code java.vm.name}
 * @param os system property {@code os.name}
 * @param arch system property {@code os.arch}
 * @param processor the first lines of {@code /proc/cpuinfo}; empty if it is not there
 * @param flag of the virtual machine; empty if it has none
 */
record FusedMultiplyAdd(
    String vm,
    String os,
    String arch,
    Supplier<String> processor,
    Supplier<String> options,
    Supplier<Optional<Boolean>> flag) {
  static final String PROPERTY = "ser4j.fma";

  /** Parts of options that may switch the instruction off, or name files with more options. */
  private static final List<String> SWITCHES =
      List.of("UseFMA", "UseAVX", "UseSSE", "-XX:Flags=", "-XX:VMOptionsFile=", "@");

  private static final int FIRST_PROCESSOR = 8 * 1024;
  private static final int COMMAND_LINE = 1024 * 1024;

  /** The user's choice, or else what this machine has. */
  static boolean enabled() {
    return setting().orElseGet(() -> here().supported());
  }

  /**
   * The user's choice, if there is one.
   *
   * @throws EngineException if the system property is neither {@code true} nor {@code false}
   */
  static Optional<Boolean> setting() {
    String value = System.getProperty(PROPERTY);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new EngineException(
          "system property " + PROPERTY + " must be true or false, not '" + value + "'");
    }
    return Optional.ofNullable(value).map(Boolean::valueOf);
  }

  private static FusedMultiplyAdd here() {
    return new FusedMultiplyAdd(
        System.getProperty("java.vm.name", ""),
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        () -> start("/proc/cpuinfo", FIRST_PROCESSOR),
        () ->
            start("/proc/self/cmdline", COMMAND_LINE)
                + System.getenv("JAVA_TOOL_OPTIONS")
                + System.getenv("JDK_JAVA_OPTIONS")
                + System.getenv("_JAVA_OPTIONS"),
        FusedMultiplyAdd::hotSpotFlag);
  }

  /** Whether the virtual machine makes it one instruction, as far as can be known. */
  boolean supported() {
    boolean hotSpot = (vm.contains("OpenJDK") || vm.contains("HotSpot")) && !vm.contains("Zero");
    if (!hotSpot) {
      return false;
    }
    boolean switched = SWITCHES.stream().anyMatch(options.get()::contains);
    if (!switched && arch.equals("aarch64")) {
      return true;
    }
    if (!switched && os.equals("Linux") && arch.equals("amd64")) {
      String flags = processor.get();
      if (!flags.isEmpty()) {
        return flags.contains(" fma ");
      }
    }
    return flag.get().orElse(false);
  }

  private static String start(String file, int bytes) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Empty without the module jdk.management. */
  private static Optional<Boolean> hotSpotFlag() {
    try {
      return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
          .map(bean -> Boolean.valueOf(bean.getVMOption("UseFMA").getValue()));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }
}
