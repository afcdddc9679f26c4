package org.ser4j.models.internal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

class SafeTensorsTest {
  private static final List<ParameterSpec> PARAMETERS =
      List.of(
          new ParameterSpec("a", Shape.of(2), ParameterSpec.Role.WEIGHT, 1),
          new ParameterSpec("b", Shape.of(1, 3), ParameterSpec.Role.WEIGHT, 1));
  private static final String A = "'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}";
  private static final String B = "'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8,20]}";

  @Test
  void writesWhatTheFormatSays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Weights weights = new Weights(Map.of("a", new float[] {1, 2}, "b", new float[] {3, 4, 5}));
    SafeTensors writer = SafeTensors.of(PARAMETERS, weights);
    writer.write(out);
    byte[] bytes = out.toByteArray();
    assertEquals(bytes.length, writer.length());
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) buffer.getLong();
    assertEquals(0, header % 8);
    assertEquals(
        "{'__metadata__':{'format':'pt'},".replace('\'', '"')
            + (A + "," + B + "}").replace('\'', '"'),
        new String(bytes, 8, header, StandardCharsets.UTF_8).stripTrailing());
    buffer.position(8 + header);
    float[] values = new float[5];
    buffer.asFloatBuffer().get(values);
    assertArrayEquals(new float[] {1, 2, 3, 4, 5}, values);
  }

  @Test
  void readsTensorsInAnyOrderOfTheirData() throws IOException {
    Weights weights =
        read(
            "{'b':{'dtype':'F32','shape':[1,3],'data_offsets':[0,12]},"
                + "'a':{'shape':[2],'data_offsets':[12,20],'dtype':'F32'}}",
            20);
    assertEquals(List.of("a", "b"), List.copyOf(weights.names()));
    assertArrayEquals(new float[] {0, 1, 2}, weights.get("b"));
    assertArrayEquals(new float[] {3, 4}, weights.get("a"));
  }

  @Test
  void arraysOfAnyNameAreReadWithTheirMetadata() throws IOException {
    SafeTensors written =
        new SafeTensors(
            Map.of("state", "{\"a\": 1}"),
            List.of(
                new SafeTensors.Tensor("z", Shape.of(2, 1), new float[] {1, 2}),
                new SafeTensors.Tensor("a", Shape.of(3), new float[] {3, 4, 5})));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written.write(out);
    SafeTensors read = SafeTensors.read(new ByteArrayInputStream(out.toByteArray()), out.size());
    assertEquals(written.metadata(), read.metadata());
    assertEquals("z", read.tensors().get(0).name());
    assertEquals(Shape.of(2, 1), read.tensors().get(0).shape());
    assertArrayEquals(new float[] {3, 4, 5}, read.tensors().get(1).values());
    byte[] more = Arrays.copyOf(out.toByteArray(), out.size() + 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> SafeTensors.read(new ByteArrayInputStream(more), out.size()));
  }

  @Test
  void readsTensorsLongerThanItsBuffer() throws IOException {
    int count = 100_003;
    List<ParameterSpec> one =
        List.of(new ParameterSpec("x", Shape.of(count), ParameterSpec.Role.WEIGHT, 1));
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = i * 0.5f;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensors.of(one, new Weights(Map.of("x", values))).write(out);
    Weights read =
        SafeTensors.readWeights(new ByteArrayInputStream(out.toByteArray()), out.size(), one);
    assertArrayEquals(values, read.get("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "missing | {$a} | 8",
        "no layer uses | {$a,$b,'c':{'dtype':'F32','shape':[1],'data_offsets':[20,24]}} | 24",
        "duplicate key | {$a,$b,$a} | 20",
        "F16 | {$a,'b':{'dtype':'F16','shape':[1,3],'data_offsets':[8,14]}} | 14",
        "BF16 | {$a,'b':{'dtype':'BF16','shape':[1,3],'data_offsets':[8,14]}} | 14",
        "shape | {$a,'b':{'dtype':'F32','shape':[3,1],'data_offsets':[8,20]}} | 20",
        "shape | {$a,'b':{'dtype':'F32','shape':[3],'data_offsets':[8,20]}} | 20",
        "shape | {$a,'b':{'dtype':'F32','shape':[1,-3],'data_offsets':[8,20]}} | 20",
        "overlap | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[4,16]}} | 20",
        "gaps | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[12,24]}} | 24",
        "span | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[20,8]}} | 20",
        "span | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8,16]}} | 16",
        "span | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8]}} | 20",
        "whole number | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8,2e1]}} | 20",
        "data_offsets | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[-8,4]}} | 20",
        "too large | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8,99999999999999999999]}} | 20",
        "data_offsets is missing | {$a,'b':{'dtype':'F32','shape':[1,3]}} | 20",
        "unknown keys | {$a,'b':{'dtype':'F32','shape':[1,3],'data_offsets':[8,20],'x':1}} | 20",
        "must be a string | {$a,$b,'__metadata__':{'x':1}} | 20",
        "take 20 bytes | {$a,$b} | 21",
        "take 20 bytes | {$a,$b} | 16",
        "not valid JSON | {$a,$b}{} | 20",
        "not a JSON object | [$a,$b] | 20",
        "not valid JSON at line 1 | {$a,$b | 20",
        "not valid JSON at line 1 | {$a,$b,} | 20",
        "not valid JSON at line 1 | {$a;$b} | 20",
      })
  void refusesWhatDoesNotFit(String expected, String header, int dataLength) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> read(header.replace("$a", A).replace("$b", B), dataLength))
            .getMessage();
    assertTrue(message.contains(expected), message);
  }

  @Test
  void aHeaderThatLiesAboutItsLengthAllocatesNothing() {
    for (long claimed : new long[] {-1, 21, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
      byte[] file = new byte[28];
      ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(claimed);
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> SafeTensors.readWeights(new ByteArrayInputStream(file), 28, PARAMETERS));
      assertTrue(e.getMessage().contains("claims " + claimed), e.getMessage());
    }
  }

  @Test
  void aFileShorterThanItsLengthEnds() {
    byte[] file = file(("{" + A + "," + B + "}").replace('\'', '"'), 20);
    for (int length = 8; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(
          EOFException.class,
          () -> SafeTensors.readWeights(new ByteArrayInputStream(cut), file.length, PARAMETERS));
    }
  }

  private static Weights read(String header, int dataLength) throws IOException {
    byte[] file = file(header.replace('\'', '"'), dataLength);
    return SafeTensors.readWeights(new ByteArrayInputStream(file), file.length, PARAMETERS);
  }

  private static byte[] file(String header, int dataLength) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(8 + text.length + dataLength).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(text.length).put(text);
    for (int i = 0; i < dataLength / 4; i++) {
      file.putFloat(i);
    }
    return file.array();
  }
}
