/**
 * What this library costs on top of its native engines: the same network, once through it and once
 * on bare DJL, call by call in times. Belongs here: the bare networks and the comparisons. Does not
 * belong here: what JMH can measure on its own.
 */
package org.ser4j.benchmarks.engine;
