"""Times librosa on one clip: python3 librosa_times.py CLIP.wav [SECONDS]

Prints one line a feature: its name and the median CPU and wall milliseconds of a call on one thread.
Needs librosa 0.11 and soundfile. The clip that the JMH benchmarks hear is written by
java -cp ser-examples/benchmarks/target/ser-benchmarks-0.1.0-SNAPSHOT.jar org.ser4j.benchmarks.SpeechLike CLIP.wav
"""
import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[variable] = "1"

import statistics
import sys
import time
import warnings

import librosa
import numpy as np
import soundfile

warnings.filterwarnings("ignore")

y, sr = soundfile.read(sys.argv[1], dtype="float32")
budget = float(sys.argv[2]) if len(sys.argv) > 2 else 2.0
short = y[: int(2.5 * sr)]
magnitude = np.abs(librosa.stft(y))
mel = librosa.feature.melspectrogram(y=y, sr=sr)
f = librosa.feature


def vec162(y):
    s = np.abs(librosa.stft(y))
    return np.concatenate(
        [
            f.zero_crossing_rate(y=y).mean(axis=1),
            f.chroma_stft(S=s, sr=sr).mean(axis=1),
            f.mfcc(y=y, sr=sr).mean(axis=1),
            f.rms(y=y).mean(axis=1),
            f.melspectrogram(y=y, sr=sr).mean(axis=1),
        ]
    )


calls = {
    "stftMagnitude": lambda: np.abs(librosa.stft(y)),
    "mel": lambda: f.melspectrogram(y=y, sr=sr),
    "mfcc20": lambda: f.mfcc(y=y, sr=sr),
    "delta": lambda: f.delta(mel[:20]),
    "chromaStft": lambda: f.chroma_stft(y=y, sr=sr),
    "chromaCqt": lambda: f.chroma_cqt(y=y, sr=sr),
    "tonnetz": lambda: f.tonnetz(y=y, sr=sr),
    "tonnetzOfHarmonic": lambda: f.tonnetz(y=librosa.effects.harmonic(y), sr=sr),
    "tuning": lambda: librosa.estimate_tuning(y=y, sr=sr),
    "contrast": lambda: f.spectral_contrast(y=y, sr=sr),
    "centroid": lambda: f.spectral_centroid(y=y, sr=sr),
    "bandwidth": lambda: f.spectral_bandwidth(y=y, sr=sr),
    "flatness": lambda: f.spectral_flatness(y=y),
    "rolloff": lambda: f.spectral_rolloff(y=y, sr=sr),
    "rmsOfSpectrum": lambda: f.rms(S=np.abs(librosa.stft(y))),
    "zeroCrossingRate": lambda: f.zero_crossing_rate(y),
    "rms": lambda: f.rms(y=y),
    "pcen": lambda: librosa.pcen(mel, sr=sr),
    "yin": lambda: librosa.yin(y, fmin=65.4064, fmax=2093.0045, sr=sr),
    "pyin": lambda: librosa.pyin(y, fmin=65.4064, fmax=2093.0045, sr=sr),
    "harmonic": lambda: librosa.effects.harmonic(y),
    "separate": lambda: librosa.effects.hpss(y),
    "timeStretch": lambda: librosa.effects.time_stretch(y, rate=0.8),
    "pitchShift": lambda: librosa.effects.pitch_shift(y, sr=sr, n_steps=0.7),
    "trim": lambda: librosa.effects.trim(y, top_db=30),
    "split": lambda: librosa.effects.split(y, top_db=30),
    "vec162 (2.5 s)": lambda: vec162(short),
}

for name, call in calls.items():
    for _ in range(3):
        call()
    cpu, wall = [], []
    while sum(wall) < budget or len(wall) < 5:
        wall_start, cpu_start = time.perf_counter(), time.process_time()
        call()
        cpu.append(time.process_time() - cpu_start)
        wall.append(time.perf_counter() - wall_start)
    print(f"{name:20s} {1e3 * statistics.median(cpu):9.3f} {1e3 * statistics.median(wall):9.3f}", flush=True)
