package org.ser4j.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.Checks;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.ContentHash;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.report.LibraryVersion;
import org.ser4j.training.report.TrainingListener;

/**
 * What every training of a corpus can be told, whatever it trains for.
 *
 * @param <T> the training, for chained calls
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
   * What every model says of its making.
   *
   * @param own the configuration of this model
   * @param used the recordings that it has heard, in training or validation
   * @param sides the speakers by what they were for, such as {@code training}
   * @return the entries, for more to be put
   */
  protected final Map<String, String> provenance(
      TrainingConfig own, List<Utterance> used, Map<String, ? extends Collection<String>> sides) {
    Map<String, String> entries = new TreeMap<>();
    entries.put("library_version", LibraryVersion.get());
    entries.put("engine", engine.name());
    entries.put("seed", Long.toString(own.seed()));
    entries.put("corpus", corpus.descriptor().name());
    entries.put("corpus_sha256", contentHash.of(used));
    sides.forEach((side, speakers) -> entries.put(side + "_speakers", String.join(",", speakers)));
    entries.put("config", Json.writeCompact(Json.parse(own.toJson())));
    return entries;
  }

  /**
   * The recipe. Default: {@link TrainingConfig#defaults}.
   *
   * @param value the configuration, seed included
   * @return this
   */
  public T config(TrainingConfig value) {
    config = Objects.requireNonNull(value, "config");
    return self();
  }

  /**
   * Where the engine computes. Default: {@code cpu}.
   *
   * @param value {@code cpu}, {@code gpu:0} and so on
   * @return this
   */
  public T device(String value) {
    device = Objects.requireNonNull(value, "device");
    return self();
  }

  /**
   * How many threads compute features; changes nothing in the result. Default: one a core.
   *
   * @param value 1 or more
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public T threads(int value) {
    Checks.require(value >= 1, "threads must be 1 or more, not " + value);
    threads = value;
    return self();
  }

  /**
   * Where features are kept from one training to the next; changes nothing in the result. Default:
   * nowhere.
   *
   * @param value the cache
   * @return this
   */
  public T cache(TensorCache value) {
    cache = Objects.requireNonNull(value, "cache");
    return self();
  }

  /**
   * Who is told how it goes on. Default: nobody.
   *
   * @param value the listener
   * @return this
   */
  public T listener(TrainingListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return self();
  }
}
