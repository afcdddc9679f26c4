package org.ser4j.training.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ser4j.models.layer.Shape;

class ReductionCodecTest {
  @Test
  void fitsWhatItNames() {
    SklearnCase known = SklearnCase.named("tall");
    List<float[]> rows = known.rows();
    assertEquals(Optional.empty(), new Decomposition.None().fit(rows, known.labels(), 4));
    assertEquals(
        PrincipalComponents.fit(rows, 2),
        new Decomposition.Pca(2).fit(rows, known.labels(), 4).orElseThrow());
    assertEquals(
        LinearDiscriminants.fit(rows, known.labels(), 4, 2),
        new Decomposition.Lda(2).fit(rows, known.labels(), 4).orElseThrow());
    Shape six = Shape.of(1, 6);
    assertEquals(six, new Decomposition.None().output(six));
    assertEquals(Shape.of(1, 2), new Decomposition.Pca(2).output(six));
    assertEquals(Shape.of(1, 2), new Decomposition.Lda(2).output(six));
    assertThrows(IllegalArgumentException.class, () -> new Decomposition.Pca(0));
    assertThrows(IllegalArgumentException.class, () -> new Decomposition.Lda(1 << 25));
  }
}
