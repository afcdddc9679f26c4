package org.ser4j.models.sound;

import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;

/** Distortions as JSON. */
final class DistortionCodec {
  private DistortionCodec() {}

  static Distortion read(JsonFields json) {
    String kind = json.string("kind");
    switch (kind) {
      case "add_noise":
        return new AddNoise(json.number("max_share"));
      case "gaussian_noise":
        return new GaussianNoise(json.number("level"));
      case "stretch":
        return new Stretch(json.number("min_rate"), json.number("max_rate"));
      case "shift_pitch":
        return new ShiftPitch(json.number("min_semitones"), json.number("max_semitones"));
      case "roll":
        return new Roll(json.number("max_seconds"), json.bool("zeroed"));
      case "change_gain":
        return new ChangeGain(json.number("min_db"), json.number("max_db"));
      case "change_speed":
        return new ChangeSpeed(json.number("min_rate"), json.number("max_rate"));
      case "to_peak":
        return new ToPeak();
      case "one_of":
        return new OneOf(SoundCodec.readDistortions(json.objects("distortions")));
      case "in_turn":
        return new InTurn(SoundCodec.readDistortions(json.objects("distortions")));
      case "sometimes":
        return new Sometimes(
            json.number("probability"), SoundCodec.readDistortion(json.object("distortion")));
      default:
        throw Kinds.unknown(
            json,
            kind,
            "add_noise, gaussian_noise, stretch, shift_pitch, roll, change_gain, change_speed,"
                + " to_peak, one_of, in_turn, sometimes");
    }
  }

  static JsonObject write(Distortion distortion) {
    JsonObject json = Kinds.start((Record) distortion);
    if (distortion instanceof AddNoise noise) {
      json.addProperty("max_share", noise.maxShare());
    } else if (distortion instanceof GaussianNoise noise) {
      json.addProperty("level", noise.level());
    } else if (distortion instanceof Stretch stretch) {
      json.addProperty("min_rate", stretch.minRate());
      json.addProperty("max_rate", stretch.maxRate());
    } else if (distortion instanceof ShiftPitch shift) {
      json.addProperty("min_semitones", shift.minSemitones());
      json.addProperty("max_semitones", shift.maxSemitones());
    } else if (distortion instanceof Roll roll) {
      json.addProperty("max_seconds", roll.maxSeconds());
      json.addProperty("zeroed", roll.zeroed());
    } else if (distortion instanceof ChangeGain gain) {
      json.addProperty("min_db", gain.minDb());
      json.addProperty("max_db", gain.maxDb());
    } else if (distortion instanceof ChangeSpeed speed) {
      json.addProperty("min_rate", speed.minRate());
      json.addProperty("max_rate", speed.maxRate());
    } else if (distortion instanceof OneOf one) {
      json.add("distortions", SoundCodec.writeDistortions(one.distortions()));
    } else if (distortion instanceof InTurn turn) {
      json.add("distortions", SoundCodec.writeDistortions(turn.distortions()));
    } else if (distortion instanceof Sometimes sometimes) {
      json.addProperty("probability", sometimes.probability());
      json.add("distortion", SoundCodec.writeDistortion(sometimes.distortion()));
    }
    return json;
  }
}
