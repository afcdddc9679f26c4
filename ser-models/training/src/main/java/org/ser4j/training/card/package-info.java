/** Model cards in Markdown. */
@NullMarked
package org.ser4j.training.card;

import org.jspecify.annotations.NullMarked;
