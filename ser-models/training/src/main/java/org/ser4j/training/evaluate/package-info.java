/**
 * How good a model is on recordings. Belongs here: running a bundle over a list of utterances, and
 * what comes out of that. Does not belong here: the scores' formulas ({@code metric}), or who is
 * tested on ({@code split}).
 */
package org.ser4j.training.evaluate;
