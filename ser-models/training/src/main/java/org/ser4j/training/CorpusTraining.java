package org.ser4j.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ContentHash;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.internal.LibraryVersion;
import org.ser4j.training.report.TrainingListener;

/**
 * The settings of everything that trains on a corpus.
 *
 * @param <T> the subclass, for chained calls
 */
public abstract class CorpusTraining<T extends CorpusTraining<T>> {
  protected final Corpus corpus;
  protected final TrainingEngine engine;
  private final ContentHash contentHash = new ContentHash();
  protected TrainingConfig config = TrainingConfig.defaults();
  protected String device = "cpu";
  protected int threads = Runtime.getRuntime().availableProcessors();
  protected TensorCache cache = TensorCache.NONE;
  protected TrainingListener listener = TrainingListener.NONE;

  protected CorpusTraining(Corpus corpus, TrainingEngine engine) {
    this.corpus = Objects.requireNonNull(corpus, "corpus");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  protected abstract T self();

  /**
   * The provenance that every model has; the caller may add to it.
   *
   * @param own the configuration of this model
   * @param used the recordings of the training and validation parts
   * @param speakers by part, such as {@code training}
   */
  protected final Map<String, String> provenance(
      TrainingConfig own,
      List<Utterance> used,
      Map<String, ? extends Collection<String>> speakers) {
    Map<String, String> entries = new TreeMap<>();
    entries.put("library_version", LibraryVersion.get());
    entries.put("engine", engine.name());
    entries.put("seed", Long.toString(own.seed()));
    entries.put("corpus", corpus.descriptor().name());
    entries.put("corpus_sha256", contentHash.of(used));
    speakers.forEach((part, who) -> entries.put(part + "_speakers", String.join(",", who)));
    entries.put("config", Json.writeCompact(Json.parse(own.toJson())));
    return entries;
  }

  /** The configuration, seed included. Default: {@link TrainingConfig#defaults}. */
  public T config(TrainingConfig value) {
    config = Objects.requireNonNull(value, "config");
    return self();
  }

  /** Where the engine computes: {@code cpu}, {@code gpu:0} and so on. Default: {@code cpu}. */
  public T device(String value) {
    device = Objects.requireNonNull(value, "device");
    return self();
  }

  /**
   * Number of threads that compute features; does not change the result. Default: one per core.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public T threads(int value) {
    Checks.positive(value, "threads");
    threads = value;
    return self();
  }

  /** Keeps features from one training to the next; does not change the result. Default: none. */
  public T cache(TensorCache value) {
    cache = Objects.requireNonNull(value, "cache");
    return self();
  }

  /** Reports progress. Default: none. */
  public T listener(TrainingListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return self();
  }
}
