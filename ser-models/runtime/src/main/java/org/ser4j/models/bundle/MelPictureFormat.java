package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import org.ser4j.models.frontend.MelPicture;
import org.ser4j.models.json.JsonFields;

/** Mel spectrograms of fixed size: those of a {@code log_mel}, and the picture's extents. */
final class MelPictureFormat implements FrontEndFormat<MelPicture> {
  private final LogMelFormat mel = new LogMelFormat();

  @Override
  public String type() {
    return "mel_picture";
  }

  @Override
  public Class<MelPicture> frontEnd() {
    return MelPicture.class;
  }

  @Override
  public void write(MelPicture picture, JsonObject json) {
    mel.write(picture.mel(), json);
    json.addProperty("height", picture.height());
    json.addProperty("width", picture.width());
    json.addProperty("channels", picture.channels());
  }

  @Override
  public MelPicture take(JsonFields fields) {
    int most = Integer.MAX_VALUE;
    return new MelPicture(
        mel.take(fields),
        fields.integer("height", 1, most),
        fields.integer("width", 1, most),
        fields.integer("channels", 1, most));
  }
}
