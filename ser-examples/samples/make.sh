#!/bin/sh
# Makes the samples beside this script: espeak-ng speaks, sox brings the result to 16 kHz, mono,
# 16 bit. Made with espeak-ng 1.51 and sox 14.4.2; other versions give other bytes.
set -eu
cd "$(dirname "$0")"

# say NAME VOICE PITCH(0-99) WORDS-A-MINUTE AMPLITUDE(0-200) GAIN-DB PITCH-RANGE TEXT
say() {
  printf '<speak><prosody range="%s">%s</prosody></speak>' "$7" "$8" |
    espeak-ng -m -z --stdin --stdout -v "$2" -p "$3" -s "$4" -a "$5" |
    sox -D -t wav - -b 16 -c 1 -r 16000 "$1.wav" gain -n "$6" pad 0.15 0.25
}

say neutral   en-us+m3 40 150 100 -9  100% 'The train to the coast leaves at nine.'
say calm      en-us+f2 35 125  80 -15 60%  'There is no hurry at all.'
say happy     en-us+f3 70 180 130 -5  200% 'We won! I can hardly believe it!'
say sad       en-us+m7 20 110  60 -18 40%  'He never came back.'
say angry     en-us+m1 60 200 200 -1  180% 'Take your hands off my table, right now!'
say fearful   en-us+f4 90 210 100 -10 150% 'Did you hear that? Somebody is outside.'
say surprised en-us+f1 85 170 130 -5  220% 'Oh! You are already here?'

# What is no speech, and what is no audio.
sox -D -n -b 16 -c 1 -r 16000 silence.wav trim 0 2
printf 'This file is text, although its name says otherwise.\n' > notaudio.wav
