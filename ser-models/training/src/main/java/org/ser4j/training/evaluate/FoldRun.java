package org.ser4j.training.evaluate;

import java.util.Optional;
import java.util.SortedSet;
import org.ser4j.training.metric.Evaluation;

/**
 * One training of a cross-validation.
 *
 * @param fold from 1
 * @param seed of this run
 * @param testSpeakers who was tested on
 * @param validationSpeakers who was validated on
 * @param temperature of the test scores: fitted on the validation speakers or, where the
 *     configuration validates on nobody, on the test clips of the other folds
 * @param validation scores of the validation speakers, if there are any
 * @param test scores of the test speakers
 */
public record FoldRun(
    int fold,
    long seed,
    SortedSet<String> testSpeakers,
    SortedSet<String> validationSpeakers,
    double temperature,
    Optional<Evaluation> validation,
    Evaluation test) {}
