/**
 * Readers of corpora: {@link org.ser4j.training.corpus.reader.Corpora#named} finds one by name. A
 * new corpus is a subclass of {@link org.ser4j.training.corpus.reader.FileNameReader}, and a line
 * in {@code Corpora}.
 */
@NullMarked
package org.ser4j.training.corpus.reader;

import org.jspecify.annotations.NullMarked;
