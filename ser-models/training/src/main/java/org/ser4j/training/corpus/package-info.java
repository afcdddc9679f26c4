/**
 * Labelled recordings on disk: the corpus, its utterances and labels, and what is known of it. The
 * readers are in {@link org.ser4j.training.corpus.reader}.
 */
@NullMarked
package org.ser4j.training.corpus;

import org.jspecify.annotations.NullMarked;
