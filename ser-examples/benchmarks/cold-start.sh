#!/bin/sh
# From the start of a process to the first emotion, for each engine, in turns with a program on bare
# DJL. Prints medians, least and most of the wall-clock times.
#
#   ser-examples/benchmarks/cold-start.sh [RUNS]     default 9
#
# Needs the benchmarks with their engines:
#   mvn -q -Dquick -Pengines -pl ser-examples/benchmarks -am package
# Natives are unpacked first, in a run that does not count; DJL_CACHE_DIR says where.
set -eu

runs=${1:-9}
benchmarks=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
examples=$(dirname "$benchmarks")
ser=$examples/bin/ser
sample=$examples/samples/happy.wav
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export SER_JAVA_OPTS='-Dser4j.threads=1'
export OMP_WAIT_POLICY=PASSIVE TF_CPP_MIN_LOG_LEVEL=2

bare() {
  # The same flags as bin/ser, but for its archive of classes.
  "$java" -Xms32m -XX:+UseSerialGC -XX:-UsePerfData -Dai.djl.pytorch.num_threads=1 \
    -Dai.djl.tensorflow.num_intraop_threads=1 \
    -cp "$(echo "$benchmarks"/target/ser-benchmarks-*.jar):$benchmarks/target/lib/*" "$@"
}

program() {
  case $1 in
    jvm | pytorch | tensorflow) "$ser" recognize --engine "$1" "$sample" ;;
    bare-pytorch) bare org.ser4j.benchmarks.engine.BareProgram PyTorch "$work/files" ;;
    bare-tensorflow) bare org.ser4j.benchmarks.engine.BareProgram TensorFlow "$work/files" ;;
  esac
}

bare -Dser4j.threads=1 org.ser4j.benchmarks.engine.ColdStartFiles "$work/files" 2>/dev/null
all='jvm pytorch bare-pytorch tensorflow bare-tensorflow'
for name in $all; do
  program "$name" >"$work/out" 2>"$work/err" || {
    cat "$work/err" >&2
    exit 1
  }
done
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  for name in $all; do
    before=$(date +%s%N)
    program "$name" >/dev/null 2>&1
    after=$(date +%s%N)
    echo $(((after - before) / 1000000)) >>"$work/$name"
  done
done
for name in $all; do
  sort -n "$work/$name" >"$work/sorted"
  median=$(sed -n "$(((runs + 1) / 2))p" "$work/sorted")
  printf '%-16s median %5d ms   least %5d   most %5d\n' \
    "$name" "$median" "$(head -n 1 "$work/sorted")" "$(tail -n 1 "$work/sorted")"
done
