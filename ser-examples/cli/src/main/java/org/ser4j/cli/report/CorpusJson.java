package org.ser4j.cli.report;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.Durations;
import org.ser4j.training.statistics.RecordingCount;

/** What a corpus holds, as one JSON object. */
public final class CorpusJson {
  private CorpusJson() {}

  public static JsonObject of(CorpusStatistics summary) {
    JsonObject json = new JsonObject();
    json.addProperty("corpus", summary.name());
    json.addProperty("n", summary.all().total());
    json.add("sex", share(summary.all()));
    json.add("labels", shares(summary.labels()));
    json.add("speakers", shares(summary.speakers()));
    json.add("duration_s", durations(summary.durations()));
    json.add("sample_rates", counts(summary.sampleRates()));
    json.add("channels", counts(summary.channels()));
    json.add("left_out", EvaluationJson.files(summary.skipped()));
    json.add("unreadable", EvaluationJson.files(summary.unreadable()));
    return json;
  }

  private static JsonObject shares(List<RecordingCount> shares) {
    JsonObject json = new JsonObject();
    shares.forEach(share -> json.add(share.name(), share(share)));
    return json;
  }

  private static JsonObject share(RecordingCount share) {
    JsonObject json = new JsonObject();
    json.addProperty("n", share.total());
    json.addProperty("female", share.female());
    json.addProperty("male", share.male());
    json.addProperty("unknown", share.unknown());
    return json;
  }

  private static JsonObject durations(Durations durations) {
    JsonObject json = new JsonObject();
    json.addProperty("min", CorpusText.seconds(durations.shortest()));
    json.addProperty("median", CorpusText.seconds(durations.median()));
    json.addProperty("max", CorpusText.seconds(durations.longest()));
    json.addProperty("total", CorpusText.seconds(durations.total()));
    return json;
  }

  private static JsonObject counts(Map<Integer, Integer> counts) {
    JsonObject json = new JsonObject();
    counts.forEach((value, count) -> json.addProperty(Integer.toString(value), count));
    return json;
  }
}
