/**
 * The experiments of the five notebooks: for each of their models its input, training configuration
 * and protocol as data (one JSON resource a notebook), and the code that runs them and writes their
 * scores beside the published ones.
 */
@NullMarked
package org.ser4j.notebooks.experiment;

import org.jspecify.annotations.NullMarked;
