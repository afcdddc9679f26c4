/** The API of speech emotion recognition: clips in, results and typed errors out. */
@NullMarked
package org.ser4j.api;

import org.jspecify.annotations.NullMarked;
