/** Statistics of a corpus, to look at before training: counts and durations. */
@NullMarked
package org.ser4j.training.statistics;

import org.jspecify.annotations.NullMarked;
