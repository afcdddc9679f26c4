package org.ser4j.notebooks.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.engine.UpdateRule;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

class ExperimentsTest {
  static List<Experiment> all() {
    return Experiments.all();
  }

  static List<ZooEntry> ofNotebooks() {
    return Zoo.entries().stream().filter(e -> e.name().matches("00[0-4]/.*")).toList();
  }

  @ParameterizedTest
  @MethodSource("ofNotebooks")
  void everyUseOfEveryNetworkHasItsExperiment(ZooEntry entry) {
    List<Experiment> found = Experiments.named(entry.name());
    assertEquals(entry.uses().size(), found.size());
    for (int i = 0; i < found.size(); i++) {
      Use use = entry.uses().get(i);
      Experiment experiment = found.get(i);
      assertEquals(use.accuracy(), experiment.accuracy());
      assertEquals(use.macroF1(), experiment.macroF1());
      Architecture network =
          experiment.config().architecture().build(input(experiment.config()), entry.classes());
      assertEquals(entry.name(), network.name());
      assertEquals(use.input().size(), network.input().size(), experiment.id());
      assertEquals(use.parameters(), network.totalParameters(), experiment.id());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyExperimentTakesEightLabels(Experiment experiment) {
    Architecture network = experiment.config().architecture().build(input(experiment.config()), 8);
    assertEquals(Shape.of(8), network.resolve().output());
  }

  /** The input of the networks. */
  private static Shape input(TrainingConfig config) {
    return config.decomposition().output(config.frontEnd().output());
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyKerasFeaturesAreUsed(Experiment experiment) {
    TrainingConfig config = experiment.config();
    assertEquals(List.of(), config.augmentations());
    assertEquals(0, config.emaDecay());
    assertEquals(0, config.labelSmoothing());
    assertEquals(0, config.mixup().probability());
    if (config.optimizer().rule() instanceof UpdateRule.Adam adam) {
      assertEquals(1e-7, adam.epsilon());
    }
  }

  @Test
  void idsAreDifferent() {
    Map<String, Long> ids =
        all().stream().collect(Collectors.groupingBy(Experiment::id, Collectors.counting()));
    assertTrue(ids.values().stream().allMatch(n -> n == 1), ids.toString());
    assertTrue(Experiments.names().containsAll(ids.keySet()));
  }

  @Test
  void aNameIsANotebookAModelOrAModelWithItsInput() {
    assertEquals(14, Experiments.named("000").size());
    assertEquals(9, Experiments.named("002").size());
    assertEquals(6, Experiments.named("002/small").size());
    assertEquals("002/small/zcr", Experiments.named("002/small/zcr").get(0).id());
    assertEquals(11, Experiments.named("004/steps").size());
    assertFalse(Experiments.named("004").stream().anyMatch(Experiment::separate));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> Experiments.named("004/model1"));
    assertTrue(unknown.getMessage().contains("004/model1"), unknown.getMessage());
    assertTrue(unknown.getMessage().contains("003/features_gender"), unknown.getMessage());
  }

  @Test
  void experimentsSayWhatTheyChoose() {
    assertFalse(Experiments.named("001/cnn").get(0).config().choosesOnValidation());
    assertTrue(Experiments.named("003/raw_gender").get(0).config().choosesOnValidation());
    assertTrue(Experiments.named("003/lstm_cnn").get(0).config().choosesOnValidation());
    assertEquals("sex", Experiments.named("003/features_gender").get(0).label());
  }
}
