/**
 * What the library costs in time, measured with JMH. Belongs here: benchmarks of what users call.
 * Does not belong here: tests of what is right.
 */
package org.ser4j.benchmarks;
