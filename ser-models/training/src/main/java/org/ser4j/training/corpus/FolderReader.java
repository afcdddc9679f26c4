package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder a label: {@code happy/x.wav}, or with a folder a speaker in it {@code happy/anna/x.wav},
 * and around it, if somebody has split them, {@code train/happy/x.wav}. Without a folder a speaker
 * nobody knows who speaks.
 */
final class FolderReader implements CorpusReader {
  static final String NAME = "folder";

  private static final CorpusDescriptor DESCRIPTOR =
      OwnCorpora.descriptor(NAME, "a folder with a sub-folder for each label");

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Corpus read(Path folder) {
    CorpusDescriptor own = OwnCorpora.descriptor(OwnCorpora.name(folder, NAME), DESCRIPTOR.title());
    return Listing.of(own, folder, "such as happy/x.wav, or happy/SPEAKER/x.wav", p -> entry(p));
  }

  @Override
  public String speaker(String typed) {
    return OwnCorpora.speaker(typed);
  }

  private static Entry entry(Place place) {
    // From the corpus' own folder inwards, without it.
    List<String> folders = new ArrayList<>(place.folders());
    folders.remove(folders.size() - 1);
    Collections.reverse(folders);
    Optional<Subset> part = folders.isEmpty() ? Optional.empty() : Subset.parse(folders.get(0));
    if (part.isPresent()) {
      folders.remove(0);
    }
    if (folders.isEmpty()) {
      return Entry.foreign("in no label's folder");
    }
    String speaker = folders.size() > 1 ? folders.get(1) : Utterance.UNKNOWN_SPEAKER;
    Map<String, String> attributes =
        part.map(p -> Map.of(Subset.ATTRIBUTE, p.word())).orElse(Map.of());
    return Entry.recording(
        place.file().toString(),
        new Utterance(
            place.file(), OwnCorpora.label(folders.get(0)), speaker, Sex.UNKNOWN, attributes));
  }
}
