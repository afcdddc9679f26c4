/** Statistics of a corpus, to look at before training: counts and durations. */
package org.ser4j.training.statistics;
