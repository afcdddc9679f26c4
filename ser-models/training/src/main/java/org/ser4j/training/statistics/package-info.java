/**
 * What a corpus holds, for people to look at before they train. Belongs here: counts and durations,
 * taken by reading every recording once. Does not belong here: knowing how corpora name their files
 * ({@code corpus}), or drawing.
 */
package org.ser4j.training.statistics;
