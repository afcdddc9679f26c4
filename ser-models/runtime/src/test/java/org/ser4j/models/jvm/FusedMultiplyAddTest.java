package org.ser4j.models.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.EngineException;

class FusedMultiplyAddTest {
  private static final String HOTSPOT = "OpenJDK 64-Bit Server VM";

  /** For a process of its own. */
  public static void main(String[] args) {
    System.out.print(FusedMultiplyAdd.enabled());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        // virtual machine, system, processor, its flags, options, flag of the machine, expected
        HOTSPOT + ", Linux, amd64, avx2 fma cx16, -Xmx1g, none, true",
        HOTSPOT + ", Linux, amd64, avx2 cx16 fma4, -Xmx1g, none, false",
        HOTSPOT + ", Linux, amd64, avx2 fma cx16, -XX:-UseFMA, false, false",
        HOTSPOT + ", Linux, amd64, avx2 fma cx16, -XX:UseAVX=0, false, false",
        HOTSPOT + ", Linux, amd64, avx2 fma cx16, -XX:UseAVX=2, true, true",
        HOTSPOT + ", Linux, amd64, none, -Xmx1g, true, true",
        HOTSPOT + ", Linux, aarch64, none, -Xmx1g, none, true",
        HOTSPOT + ", Mac OS X, aarch64, none, -Xmx1g, none, true",
        HOTSPOT + ", Linux, aarch64, none, -XX:-UseFMA, false, false",
        HOTSPOT + ", Mac OS X, x86_64, none, -Xmx1g, true, true",
        HOTSPOT + ", Windows 11, amd64, none, -Xmx1g, true, true",
        HOTSPOT + ", Windows 11, amd64, none, -Xmx1g, none, false",
        "OpenJDK 64-Bit Zero VM, Linux, amd64, avx2 fma cx16, -Xmx1g, true, false",
        "Eclipse OpenJ9 VM, Linux, amd64, avx2 fma cx16, -Xmx1g, none, false",
        "Substrate VM, Linux, amd64, avx2 fma cx16, -Xmx1g, none, false",
      })
  void theMachineDecides(
      String vm,
      String os,
      String arch,
      String processor,
      String options,
      Boolean flag,
      boolean expected) {
    String flags = processor == null ? "" : "flags\t\t: " + processor + " abm\n";
    FusedMultiplyAdd asked =
        new FusedMultiplyAdd(
            vm, os, arch, () -> flags, () -> options, () -> Optional.ofNullable(flag));
    assertEquals(expected, asked.supported());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-XX:-UseFMA", "-XX:UseAVX=0", "-Dser4j.fma=false", "-Dser4j.fma=true"})
  void optionsOfJavaCount(String option) throws IOException {
    boolean here =
        Boolean.parseBoolean(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseFMA")
                .getValue());
    boolean expected = option.isEmpty() ? here : option.endsWith("true");
    if (option.contains("UseAVX") && !"amd64".equals(System.getProperty("os.arch"))) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!option.isEmpty()) {
      command.add(option);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), getClass().getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(Boolean.toString(expected), out);
  }

  @Test
  void aBusyMachineAnswersTheSame() throws InterruptedException {
    boolean expected = FusedMultiplyAdd.enabled();
    List<Thread> busy = new ArrayList<>();
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(() -> spin());
      thread.start();
      busy.add(thread);
    }
    try {
      for (int i = 0; i < 20; i++) {
        assertEquals(expected, FusedMultiplyAdd.enabled());
      }
    } finally {
      for (Thread thread : busy) {
        thread.interrupt();
        thread.join();
      }
    }
  }

  private static void spin() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void otherValuesAreRefused() {
    try {
      for (String wrong : List.of("", "yes", "TRUE", "1")) {
        System.setProperty("ser4j.fma", wrong);
        String message =
            assertThrows(EngineException.class, FusedMultiplyAdd::enabled).getMessage();
        assertTrue(message.contains("ser4j.fma must be true or false, not '" + wrong + "'"));
      }
    } finally {
      System.clearProperty("ser4j.fma");
    }
  }
}
